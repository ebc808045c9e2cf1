// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/daymarks.h"
#include "core/catalogue/catalogue.h"

#include <QAbstractListModel>

#include <variant>

namespace nape
{

using DiaryEntry = std::variant<Headache, SessionRecord>;

/// An entry as its card shows it, in words.
struct EntryCard {
    enum class Kind { Headache, Session };
    Kind kind = Kind::Headache;
    std::optional<Intensity> intensity; ///< headaches only
    QString title;                      ///< "Severe headache", "Scalp massage"
    QString when;                       ///< "08:15 – 10:30, 2 h 15 min"
    QString detail;                     ///< places, or pain before and after
    QString note;                       ///< its first line

    /// Everything, for those who hear the card instead of seeing it.
    QString spoken() const;
};

/// Headaches and sessions of some days, newest first.
class DiaryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CardRole = Qt::UserRole + 1 };

    DiaryModel(const Catalogue &catalogue, const Clock &clock, QObject *parent = nullptr);

    /// Entries of the excerpt that touch the range. Days are named on the cards if the range has more than
    /// one.
    void show(const RangeEntries &excerpt, const DayRange &range);
    /// The length of headaches that go on has grown.
    void refreshRunning();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const DiaryEntry &entry(int row) const { return m_entries.at(row); }
    EntryCard card(int row) const;
    /// -1 if it is not shown.
    int rowOf(const HeadacheId &id) const;

private:
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    QList<DiaryEntry> m_entries;
    DayRange m_range;

    EntryCard cardOf(const Headache &headache) const;
    EntryCard cardOf(const SessionRecord &session) const;
    QString momentText(const Moment &moment, const std::optional<QDate> &daySaid) const;
};

} // namespace nape

Q_DECLARE_METATYPE(nape::EntryCard)
