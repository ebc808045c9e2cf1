// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key.h"
#include "core/catalogue/confidence.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace nape
{

/// How soon somebody should look at a headache. Words: texts `urgency.<key>.title` and `.text`.
enum class Urgency {
    None,
    Soon,      ///< an appointment within days to two weeks
    Today,     ///< a doctor on the same day
    Emergency, ///< the emergency number
};

QString toKey(Urgency urgency); ///< "NONE", "SOON", "TODAY", "EMERGENCY"
std::optional<Urgency> urgencyFromKey(const QString &key);

/// A question that makes a sign more urgent. Words: text `sign.<key>.question`.
struct WarningFollowUp {
    SignKey key; ///< "RF2.worse"
    Urgency urgency = Urgency::Emergency;
};

/// A warning sign, asked before the first session of an attack. Words: texts `sign.<key>.question` and
/// `.advice`, what to do if it is there.
struct WarningSign {
    SignKey key;   ///< "RF3"
    QString group; ///< words: text `signgroup.<group>.title`
    Urgency urgency = Urgency::Soon;
    QList<WarningFollowUp> followUps; ///< asked only where the sign is there
    QList<QuestionKey> facts;         ///< questions of the health profile that its answer settles
    Confidence confidence = Confidence::General;
    QStringList sources;
};

/// What stops a session. Words: texts `stop.<key>.text`, and `stop.<key>.advice` where `urgency` is not
/// None.
struct StopSign {
    QString key;
    Urgency urgency = Urgency::None;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

/// A sentence of the card after a session was stopped. Words: text `stop.<key>.text`.
struct StopAdvice {
    QString key;
    Confidence confidence = Confidence::General;
    QStringList sources;
};

/// When to stop, what to do then, and what is normal afterwards.
struct StopRules {
    QList<StopSign> signs;
    QList<StopAdvice> afterStopping;
    QList<StopAdvice> normalAfterwards;
};

} // namespace nape
