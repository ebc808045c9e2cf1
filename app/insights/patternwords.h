// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/insights/patterns.h"

#include <QCoreApplication>

namespace nape
{

/// The words for patterns and their criteria, paraphrased from ICHD-3. Never "you have".
class PatternWords
{
    Q_DECLARE_TR_FUNCTIONS(nape::PatternWords)

public:
    /// "migraine without aura"
    static QString name(const QString &code);
    /// Of what the entries resemble wholly or but for one condition: "migraine without aura (1.1)", "probable
    /// migraine without aura (1.5.1)".
    static QString nameWithCode(const PatternMatch &match);
    /// "Your entries resemble the pattern doctors call …"
    static QString sentence(const PatternMatch &match);
    /// Why nothing is said, as the end of a sentence: "three whole months must …"
    static QString reason(NotJudgedReason reason);
    /// "At least 5 attacks (7 counted)"
    static QString criterion(const Criterion &criterion);
    /// Sign and word: "✓ ticked", "○ open", "? unknown".
    static QString state(Tick state);
    /// The last condition of each pattern.
    static QString onlyYourDoctor();
};

} // namespace nape
