// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/safetyassessment.h"

#include <QTimeZone>

namespace nape
{

/// A moment for tests in which time does not matter.
inline Moment someMoment()
{
    return Moment::at(QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone("Europe/Berlin")));
}

/// Somebody of 30 who answered every question of the profile with no.
inline HealthProfile clearProfile(const Catalogue &catalogue)
{
    HealthProfile profile;
    for (const ProfileQuestion &question : catalogue.profileQuestions()) {
        if (question.kind == QuestionKind::Answer && question.time != QuestionTime::WarningSigns)
            profile.setAnswer(question.key, Answer::No);
    }
    profile.setElapsed(QuestionKey(QStringLiteral("age")), 30, TimeUnit::Years, someMoment());
    return profile;
}

/// With the warning signs asked and none of them there.
inline SafetyAssessment assessmentOf(const Catalogue &catalogue, const HealthProfile &profile)
{
    return SafetyAssessment::of(catalogue, profile, WarningCheck::noneOfThese(catalogue, someMoment()),
                                someMoment());
}

/// No rule softens or blocks anything but what holds for everybody.
inline SafetyAssessment allClear(const Catalogue &catalogue)
{
    return assessmentOf(catalogue, clearProfile(catalogue));
}

} // namespace nape
