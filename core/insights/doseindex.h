// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/dose.h"

#include <QHash>
#include <QList>

#include <vector>

namespace nape
{

/// From how many days of a month with a class of medicine on doctors speak of overuse (ICHD-3 8.2), and the
/// amber mark before it, which is a default of ours.
struct OveruseLimit {
    int days = 0;
    int amber = 0;
};

/// None for classes without a limit: gepants, ditans, medicines against nausea, preventives, unknown ones.
std::optional<OveruseLimit> overuseLimit(const QString &drugClass);

/// The doses, found by headache, and the class of each.
class DoseIndex
{
public:
    DoseIndex(const QList<Dose> &doses, const QList<Medicine> &medicines);

    /// Of the person's list; empty if the medicine is not in it.
    QString drugClass(const Dose &dose) const;
    /// Taken for the headache when it is there rather than day after day to prevent it; medicine against
    /// nausea is acute medicine too.
    bool isAcute(const Dose &dose) const;

    /// Acute doses that were taken for this headache, or while it went on and for no other; earliest first.
    QList<const Dose *> treating(const Headache &headache, const Moment &now) const;
    /// Whether an acute dose was taken between the two times, both included.
    bool anyAcuteBetween(qint64 fromMs, qint64 toMs) const;

private:
    QHash<MedicineId, const Medicine *> m_medicines;
    std::vector<const Dose *> m_byTime; ///< acute ones
};

} // namespace nape
