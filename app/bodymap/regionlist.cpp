// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/regionlist.h"

#include "app/bodymap/bodymap.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace nape
{

namespace
{

constexpr int placeRole = Qt::UserRole;

Place placeOf(const QListWidgetItem *item)
{
    return item->data(placeRole).value<Place>();
}

/// A click anywhere on a row checks it: the box alone is a small target.
class WholeRowChecks final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        if (event->type() != QEvent::MouseButtonRelease)
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        const bool checked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
};

} // namespace

RegionList::RegionList(BodyMap &map, QWidget *parent)
    : QWidget(parent), m_map(map), m_filter(new QLineEdit), m_list(new QListWidget), m_nothing(new QLabel)
{
    m_nothing->setObjectName(QStringLiteral("noRegionLabel"));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->hide();
    m_filter->setObjectName(QStringLiteral("regionFilterEdit"));
    m_list->setObjectName(QStringLiteral("regionList"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_list->setSpacing(2); // so that names of two lines do not run into one another
    m_list->setItemDelegate(new WholeRowChecks(m_list));
    for (const Place &place : map.allPlaces()) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(placeRole, QVariant::fromValue(place));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    retranslate();
    keepReadable();
    takeFromMap();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_filter);
    layout->addWidget(m_list);

    layout->addWidget(m_nothing);

    connect(m_filter, &QLineEdit::textChanged, this, &RegionList::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, m_list, qOverload<>(&QListWidget::setFocus));
    connect(m_list, &QListWidget::itemChanged, this, &RegionList::giveToMap);
    connect(&map, &BodyMap::selectionChanged, this, &RegionList::takeFromMap);
}

void RegionList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        keepReadable();
    QWidget::changeEvent(event);
}

void RegionList::retranslate()
{
    m_filter->setPlaceholderText(tr("Find a region"));
    m_filter->setAccessibleName(tr("Find a region"));
    m_list->setAccessibleName(tr("Regions"));
    m_nothing->setText(tr("No region of that name."));
    const QSignalBlocker onlyWords(m_list);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(m_map.catalogue().name(placeOf(m_list->item(row))));
}

void RegionList::keepReadable()
{
    constexpr int characters = 24; // the longest names then take two lines
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * characters);
}

void RegionList::takeFromMap()
{
    // Not with signals blocked, which would keep the news from the view too; giveToMap() sees that nothing is
    // new.
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool chosen = m_map.selection().contains(placeOf(item));
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
}

void RegionList::giveToMap(const QListWidgetItem *changed)
{
    const Place place = placeOf(changed);
    if (m_map.selection().contains(place) != (changed->checkState() == Qt::Checked))
        m_map.toggle(place);
}

void RegionList::applyFilter()
{
    // Only now: its icon costs more time than all the rest of the list.
    m_filter->setClearButtonEnabled(true);
    const QString wanted = m_filter->text().trimmed();
    bool any = false;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool matches = item->text().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!matches);
        any = any || matches;
    }
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
}

} // namespace nape
