// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QTextBrowser;

namespace nape
{

/// All techniques with their steps, and the tips: to read in peace, apart from any session.
class LibraryPage final : public QWidget
{
    Q_OBJECT

public:
    LibraryPage(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

private:
    void addHeading(const QString &text);
    void addEntry(const QString &key, const QString &text);
    void restyle();
    void showCurrent();

    const Catalogue &m_catalogue;
    const Appearance &m_appearance;
    QList<QListWidgetItem *> m_headings;
    QListWidget *m_entries;
    QTextBrowser *m_text;
};

} // namespace nape
