// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QTextBrowser>

namespace nape
{

/// A page of the library, set as in a handbook: one column of at most 72 characters, whose colours follow the
/// palette and whose letters follow the text size.
class LibraryView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit LibraryView(const Appearance &appearance, QWidget *parent = nullptr);

    /// As PageWriter makes it.
    void showPage(const QString &html);
    /// The width at which a line holds as many characters as it should.
    int columnWidth() const;

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void restyle();
    QString styleSheetOfPages() const;

    const Appearance &m_appearance;
    QString m_page;
};

} // namespace nape
