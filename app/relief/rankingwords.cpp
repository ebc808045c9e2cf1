// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/rankingwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace nape::words
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::RankingWords)
};

} // namespace

TechniqueCard::Reason rankingReason(const OwnExperience &experience)
{
    const int n = experience.sessions;
    if (n == 0)
        return {Words::tr("No experience of yours here yet: its place in the list comes from the evidence."),
                false};
    if (!experience.isEnough()) {
        return {Words::tr("%n rated session(s) of yours here so far, too few to judge: its place in the list "
                          "comes from the evidence.",
                          nullptr, n),
                false};
    }
    const double rounded = std::round(experience.meanChange * 10) / 10;
    const QString points = QLocale().toString(std::abs(rounded), 'f', 1);
    const QString helped = QLocale().toString(experience.helped);
    QString sentence;
    if (rounded < 0)
        sentence =
            Words::tr("Helped you in %1 of %n sessions here: %2 points less pain on average.", nullptr, n)
                .arg(helped, points);
    else if (rounded > 0)
        sentence =
            Words::tr("Helped you in %1 of %n sessions here: %2 points more pain on average.", nullptr, n)
                .arg(helped, points);
    else
        sentence =
            Words::tr("Helped you in %1 of %n sessions here: no change of pain on average.", nullptr, n)
                .arg(helped);
    return {sentence, true};
}

} // namespace nape::words
