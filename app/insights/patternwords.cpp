// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/patternwords.h"

#include <QLocale>

namespace nape
{

using namespace Qt::StringLiterals;

QString PatternWords::name(const QString &code)
{
    if (code == "1.1"_L1)
        return tr("migraine without aura");
    if (code == "1.2"_L1)
        return tr("migraine with aura");
    if (code == "1.3"_L1)
        return tr("chronic migraine");
    if (code == "1.4.1"_L1)
        return tr("a migraine attack of more than three days");
    if (code == "A1.1.1"_L1)
        return tr("migraine only around bleeding");
    if (code == "A1.1.2"_L1)
        return tr("migraine often around bleeding");
    if (code == "2.1"_L1)
        return tr("infrequent tension-type headache");
    if (code == "2.2"_L1)
        return tr("frequent tension-type headache");
    if (code == "2.3"_L1)
        return tr("chronic tension-type headache");
    if (code == "3.1"_L1)
        return tr("cluster headache");
    if (code.startsWith("8.2"_L1))
        return tr("headache with many days of medicine");
    return code;
}

QString PatternWords::nameWithCode(const PatternMatch &match)
{
    const bool isProbable = match.level == MatchLevel::Probable && !match.probableCode.isEmpty();
    return isProbable
               //: %1 a pattern, %2 its number in the international classification
               ? tr("probable %1 (%2)").arg(name(match.code), match.probableCode)
               //: %1 a pattern, %2 its number in the international classification
               : tr("%1 (%2)").arg(name(match.code), match.code);
}

QString PatternWords::sentence(const PatternMatch &match)
{
    switch (match.level) {
    case MatchLevel::Full:
        //: %1 a pattern, %2 its number in the international classification
        return tr("Your entries resemble the pattern doctors call %1 (%2).")
            .arg(name(match.code), match.code);
    case MatchLevel::Probable:
        return tr("Your entries partly resemble the pattern doctors call %1 (%2); one condition is open or "
                  "unknown.")
            .arg(name(match.code), match.probableCode.isEmpty() ? match.code : match.probableCode);
    case MatchLevel::NotJudged:
        if (match.reason == NotJudgedReason::NeverNoted)
            //: %1 a pattern, %2 its number, %3 what would have to be noted
            return tr("Whether your entries resemble the pattern doctors call %1 (%2) cannot be said: it was "
                      "never noted whether this was so: %3.")
                .arg(name(match.code), match.code, unknownOf(match));
        if (match.reason == NotJudgedReason::AttacksNotApart)
            //: %1 a pattern, %2 its number, %3 why the rest cannot be told
            return tr("Your entries partly resemble the pattern doctors call %1 (%2); one condition cannot "
                      "be "
                      "told: %3.")
                .arg(name(match.code), match.code, reason(*match.reason));
        //: %1 a pattern, %2 its number, %3 why
        return tr("Not compared with the pattern doctors call %1 (%2): %3.")
            .arg(name(match.code), match.code,
                 reason(match.reason.value_or(NotJudgedReason::TooFewAnswered)));
    case MatchLevel::None:
        return tr("Your entries do not resemble the pattern doctors call %1 (%2) so far.")
            .arg(name(match.code), match.code);
    }
    Q_UNREACHABLE();
}

QString PatternWords::unknownOf(const PatternMatch &match)
{
    QStringList unknown;
    for (const Criterion &each : match.criteria) {
        if (each.state == Tick::Unknown)
            unknown.append(criterion(each));
    }
    return unknown.join(tr("; "));
}

QString PatternWords::reason(NotJudgedReason reason)
{
    switch (reason) {
    case NotJudgedReason::MonthsNotInDiary:
        return tr("the diary needs three whole months before that day, each mostly counted");
    case NotJudgedReason::TooFewAnswered:
        return tr("one of the three months before that day is answered by less than 80 %");
    case NotJudgedReason::TooFewCycles:
        return tr("bleeding is noted for fewer than three cycles");
    case NotJudgedReason::NeverNoted:
        return tr("one of its conditions was never noted");
    case NotJudgedReason::AttacksNotApart:
        return tr("too few pauses of more than 48 hours lie between the headaches, so that attacks cannot be "
                  "counted apart");
    }
    Q_UNREACHABLE();
}

QString PatternWords::criterion(const Criterion &criterion)
{
    const QLocale locale;
    const QString needed = locale.toString(criterion.needed.value_or(0));
    const auto counted = [&](const QString &words) {
        return criterion.found ? tr("%1 (%2 counted)", "a condition and how often it was met")
                                     .arg(words, locale.toString(*criterion.found))
                               : words;
    };
    const QString &key = criterion.key;
    if (key == "1.3.B"_L1 && criterion.state == Tick::Unknown)
        //: %1 a number of attacks
        return counted(tr("At least %1 attacks like this; cannot be told, since headaches with less than 48 "
                          "hours between them are one attack")
                           .arg(needed));
    if (key == "1.1.A"_L1 || key == "1.2.A"_L1 || key == "A1.1.A"_L1 || key == "1.3.B"_L1)
        return counted(tr("At least %1 attacks like this").arg(needed));
    if (key == "2.1.A"_L1 || key == "2.2.A"_L1 || key == "3.1.A"_L1)
        return counted(tr("At least %1 headaches like this").arg(needed));
    if (key == "1.1.B"_L1)
        return tr("4 hours to 3 days without treatment that worked");
    if (key == "1.1.C"_L1)
        return tr("Two of: one-sided, pulsating, moderate or severe, worse with movement");
    if (key == "1.1.D"_L1)
        return tr("Nausea or vomiting, or light and sound both disturb");
    if (key == "1.2.B"_L1)
        return tr("An aura that went away again");
    if (key == "1.2.C"_L1)
        return tr("Three features of the aura, such as slow spreading and 5 to 60 minutes");
    if (key == "1.3.A"_L1 || key == "8.2.A"_L1 || key == "2.3.A"_L1)
        return counted(tr("%1 headache days or more in each of the last three months").arg(needed));
    if (key == "1.3.C"_L1)
        return counted(tr("%1 migraine-like days or more in each of the last three months").arg(needed));
    if (key == "1.4.1.A"_L1)
        return counted(tr("At least one headache like this"));
    if (key == "1.4.1.B"_L1)
        return tr("Pain and symptoms as with migraine");
    if (key == "1.4.1.C"_L1)
        return tr("More than 72 hours");
    if (key == "1.4.1.D"_L1)
        return tr("Severe pain");
    if (key == "A1.1.B"_L1)
        return counted(
            tr("Begins two days before to three days into bleeding in %1 of three cycles").arg(needed));
    if (key == "2.1.B"_L1 || key == "2.2.B"_L1 || key == "2.3.B"_L1)
        return tr("30 minutes to 7 days");
    if (key == "2.1.C"_L1 || key == "2.2.C"_L1 || key == "2.3.C"_L1)
        return tr("Two of: both sides, pressing, mild or moderate, not worse with movement");
    if (key == "2.1.D"_L1 || key == "2.2.D"_L1)
        return tr("No nausea or vomiting; at most one of light and sound disturbs");
    if (key == "2.3.D"_L1)
        return tr("No vomiting or strong nausea; at most one of light, sound and mild nausea");
    if (key == "3.1.B"_L1)
        return tr("Severe, at one eye or temple, 15 minutes to 3 hours");
    if (key == "3.1.C"_L1)
        return tr("Watery eye, blocked nose or the like on that side, or restless");
    if (key == "3.1.D"_L1)
        return tr("Between one every other day and eight a day");
    if (key == "8.2.B"_L1)
        return tr("Days with medicine at or above the monthly limit in each of the last three months");
    return key;
}

QString PatternWords::state(Tick state)
{
    switch (state) {
    case Tick::Ticked:
        return tr("✓ ticked");
    case Tick::Open:
        return tr("○ open");
    case Tick::Unknown:
        return tr("? unknown");
    }
    Q_UNREACHABLE();
}

QString PatternWords::onlyYourDoctor()
{
    return tr("Nothing else explains it better: only your doctor can judge that");
}

} // namespace nape
