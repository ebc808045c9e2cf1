// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/dosedoubts.h"

#include "app/diary/diarywords.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds soonAgain = 30min;
constexpr double manyUnits = 10;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::DoseDoubts)
};

bool isSoonAgain(const Dose &dose, const Dose &other)
{
    return other.id != dose.id && other.medicine == dose.medicine &&
           dose.takenPrecision != Precision::DayOnly && other.takenPrecision != Precision::DayOnly &&
           std::abs(dose.taken.utcMs - other.taken.utcMs) < soonAgain.count();
}

} // namespace

QStringList doubtsAbout(const Dose &dose, const Medicine &medicine, const std::optional<Dose> &before,
                        const QList<Dose> &known, const std::optional<double> &usual)
{
    QStringList doubts;
    const auto other =
        std::ranges::find_if(known, [&](const Dose &taken) { return isSoonAgain(dose, taken); });
    const bool isNewTime = !before || before->medicine != dose.medicine || before->taken != dose.taken;
    if (isNewTime && other != known.end())
        //: %1 "2 × Sumatriptan 50 mg", %2 time of day
        doubts.append(Words::tr("%1 is noted at %2 already. Was it taken once more?")
                          .arg(DiaryWords::doseText(medicine, other->amount),
                               DiaryWords::timeText(other->taken.local().time())));
    const bool isNewAmount = dose.amount != usual && (!before || before->amount != dose.amount);
    if (isNewAmount && dose.amount > manyUnits)
        //: %1 "30 × Ibuprofen 400 mg"
        doubts.append(
            Words::tr("%1 at once: is that right?").arg(DiaryWords::doseText(medicine, dose.amount)));
    return doubts;
}

} // namespace nape
