// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/daymarks.h"
#include "app/diary/diaryterms.h"

#include <QAbstractListModel>

namespace nape
{

using DiaryEntry = FoundEntry;

/// An entry as its card shows it, in words.
struct EntryCard {
    enum class Kind { Headache, Session, Dose, Day };
    Kind kind = Kind::Headache;
    std::optional<Intensity> intensity; ///< headaches only
    bool isFree = false;                ///< a day that counts as free of headache
    QString title;                      ///< "Severe headache", "Scalp massage"
    QString when;                       ///< "08:15 – 10:30, 2 h 15 min"
    QString detail;                     ///< places, or pain before and after
    QString signs;                      ///< "With aura · Nausea, Light hurts", headaches only
    QString note;                       ///< its first line

    /// Everything, for those who hear the card instead of seeing it.
    QString spoken() const;
};

/// Headaches, doses and sessions of some days, newest first.
class DiaryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CardRole = Qt::UserRole + 1 };

    /// `terms` for the answers of days; it must outlive the model like the others.
    DiaryModel(DiaryTerms &terms, const Clock &clock, QObject *parent = nullptr);

    /// Entries of the excerpt that touch the range. Days are named on the cards if the range has more than
    /// one.
    void show(const RangeEntries &excerpt, const DayRange &range);
    /// What was found in the whole diary. As the list is scrolled, further pages are asked for with
    /// moreWanted().
    void showFound(const FoundPage &page, const QHash<MedicineId, Medicine> &medicines);
    void appendFound(const FoundPage &page);
    bool isFound() const { return m_isFound; }
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// The length of headaches that go on has grown.
    void refreshRunning();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const DiaryEntry &entry(int row) const { return m_entries.at(row); }
    EntryCard card(int row) const;
    /// Its id as text; of a day its date.
    static QString idOf(const DiaryEntry &entry);
    /// -1 if it is not shown.
    int rowOf(const QString &id) const;
    int rowOf(const HeadacheId &id) const { return rowOf(id.toString()); }
    int rowOf(const DoseId &id) const { return rowOf(id.toString()); }

Q_SIGNALS:
    void moreWanted(const nape::FoundPage::Mark &mark);

private:
    DiaryTerms &m_terms;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    QList<DiaryEntry> m_entries;
    QHash<MedicineId, Medicine> m_medicines;
    DayRange m_range;
    std::optional<FoundPage::Mark> m_next;
    mutable QHash<int, EntryCard> m_cards; ///< by row, made when first asked for
    bool m_isFound = false;                ///< from many years
    bool m_hasHeadache = false;            ///< in the range

    EntryCard makeCard(int row) const;
    EntryCard cardOf(const Headache &headache) const;
    EntryCard cardOf(const SessionRecord &session) const;
    EntryCard cardOf(const Dose &dose) const;
    EntryCard cardOf(const DayRecord &day) const;
    QString signsOf(const Headache &headache) const;
    QString stateOf(const DayRecord &day) const;
    QString momentText(const Moment &moment, Precision precision, const std::optional<QDate> &daySaid) const;
    QString timeOf(const Headache &headache) const;
    /// The heading of the list names the day if there is only one.
    std::optional<QDate> dayOfList() const;
};

} // namespace nape

Q_DECLARE_METATYPE(nape::EntryCard)
