// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/side.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace nape
{

class BodyMap;

/// The same regions as the body map, with the same selection, as words: for those who would rather read or
/// type than point. Checking an item here chooses it there, and the other way round.
class RegionList : public QWidget
{
    Q_OBJECT

public:
    /// Holds every place of all drawings of `map`, which must outlive the list.
    explicit RegionList(BodyMap &map, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    BodyMap &m_map;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QLabel *m_nothing; ///< says that no name matches

    void retranslate();
    void keepReadable();
    void takeFromMap();
    void giveToMap(const QListWidgetItem *changed);
    void applyFilter();
};

} // namespace nape
