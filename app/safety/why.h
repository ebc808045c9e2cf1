// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/questionsbehind.h"
#include "core/safety/safetyassessment.h"

namespace nape
{

/// Why something is left out or softened for this person, in words, and which answers that depends on.
struct Why {
    QStringList sentences;     ///< the strictest reasons; never empty for what is not free
    QString instead;           ///< what else is possible
    QList<QuestionKey> open;   ///< with a plain no to all of these it is lifted
    QList<QuestionKey> given;  ///< it stands because of these answers

    QString text() const { return sentences.join(QLatin1Char(' ')); }
};

/// `reasons` as in a verdict: the strictest first.
Why whyOf(const Catalogue &catalogue, const SafetyAssessment &assessment, const Moment &now,
          const QList<Reason> &reasons);

} // namespace nape
