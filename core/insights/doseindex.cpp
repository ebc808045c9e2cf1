// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/doseindex.h"

#include "core/insights/diarykeys.h"

#include <algorithm>

namespace nape
{

namespace
{

/// Medicine is also taken before the pain that it is meant for, and some time after it: how far around the
/// headache to look.
constexpr qint64 longestForHeadacheMs = 72 * 3'600'000LL;

bool isEarlier(const Dose *dose, qint64 ms)
{
    return dose->taken.utcMs < ms;
}

} // namespace

std::optional<OveruseLimit> overuseLimit(const QString &drugClass)
{
    if (drugClass == keys::nonOpioid)
        return OveruseLimit{.days = 15, .amber = 12};
    if (drugClass == keys::combination || drugClass == keys::triptan || drugClass == keys::ergot ||
        drugClass == keys::opioid)
        return OveruseLimit{.days = 10, .amber = 8};
    return std::nullopt;
}

DoseIndex::DoseIndex(const QList<Dose> &doses, const QList<Medicine> &medicines)
{
    m_medicines.reserve(medicines.size());
    for (const Medicine &medicine : medicines)
        m_medicines.insert(medicine.id, &medicine);
    for (const Dose &dose : doses) {
        if (isAcute(dose))
            m_byTime.push_back(&dose);
    }
    std::sort(m_byTime.begin(), m_byTime.end(), [](const Dose *a, const Dose *b) {
        return a->taken.utcMs != b->taken.utcMs ? a->taken.utcMs < b->taken.utcMs : a->id < b->id;
    });
}

QString DoseIndex::drugClass(const Dose &dose) const
{
    const Medicine *medicine = m_medicines.value(dose.medicine);
    return medicine ? medicine->drugClass : QString();
}

bool DoseIndex::isAcute(const Dose &dose) const
{
    const Medicine *medicine = m_medicines.value(dose.medicine);
    return !medicine || (!medicine->isPreventive && medicine->drugClass != keys::preventive);
}

QList<const Dose *> DoseIndex::treating(const Headache &headache, const Moment &now) const
{
    const qint64 end = headache.end ? headache.end->utcMs : now.utcMs;
    const auto first = std::lower_bound(m_byTime.begin(), m_byTime.end(),
                                        headache.start.utcMs - longestForHeadacheMs, isEarlier);
    QList<const Dose *> found;
    for (auto it = first; it != m_byTime.end() && (*it)->taken.utcMs <= end + longestForHeadacheMs; ++it) {
        const Dose &dose = **it;
        const bool isDuring = dose.taken.utcMs >= headache.start.utcMs && dose.taken.utcMs <= end;
        if (dose.headache ? *dose.headache == headache.id : isDuring)
            found.append(&dose);
    }
    return found;
}

bool DoseIndex::anyAcuteBetween(qint64 fromMs, qint64 toMs) const
{
    const auto first = std::lower_bound(m_byTime.begin(), m_byTime.end(), fromMs, isEarlier);
    return first != m_byTime.end() && (*first)->taken.utcMs <= toMs;
}

} // namespace nape
