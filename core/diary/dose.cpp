// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/dose.h"

#include "core/diary/limits.h"

#include <QCoreApplication>

#include <cmath>

namespace nape
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::Dose)
};

} // namespace

Result<void> validate(const Medicine &medicine)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (medicine.name.trimmed().isEmpty())
        return refuse(Words::tr("A medicine needs a name."));
    if (medicine.drugClass.isEmpty())
        return refuse(Words::tr("Say what kind of medicine it is; “other” will do."));
    if (isTooLong(medicine.name) || isTooLong(medicine.strength) || isTooLong(medicine.atcCode))
        return refuse(tooLongSentence());
    return {};
}

Result<void> validate(const Dose &dose, const Moment &now)
{
    const auto refuse = [](const QString &sentence) { return failure(ErrorCode::InvalidInput, sentence); };

    if (!std::isfinite(dose.amount) || dose.amount <= 0)
        return refuse(Words::tr("The amount of a dose must be more than nothing."));
    if (!isDiaryDay(dose.taken.localDay))
        return refuse(Words::tr("A dose cannot be taken before the year 1900."));
    if (isInFuture(dose.taken.utcMs, now))
        return refuse(Words::tr("A dose cannot be taken in the future."));
    if (dose.reliefAfter2h && (*dose.reliefAfter2h < 0 || *dose.reliefAfter2h > 3))
        return refuse(Words::tr("Relief goes from 0, none, to 3, complete."));
    if (isTooLong(dose.sideEffects) || isTooLong(dose.note))
        return refuse(tooLongSentence());
    return {};
}

} // namespace nape
