// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/relief/choicecard.h"
#include "core/catalogue/catalogue.h"

namespace nape
{

/// One technique to choose: name, minutes and motion, pressure as five dots, how good the evidence is, and
/// whether it is softened for this person.
class TechniqueCard final : public ChoiceCard
{
    Q_OBJECT

public:
    struct Reason {
        QString text;         ///< why it stands where it stands, one sentence
        bool isClaim = false; ///< from the person's own sessions
    };
    /// `highestPressure`: of the strongest step as allowed at the chosen places, 0–5. `gently` and `warning`:
    /// for this person; empty for most.
    TechniqueCard(const Catalogue &catalogue, const Technique &technique, int highestPressure,
                  const QString &gently, const QString &warning, const Reason &reason,
                  const Appearance &appearance, QWidget *parent = nullptr);

    const TechniqueKey &technique() const { return m_technique; }

private:
    TechniqueKey m_technique;
};

} // namespace nape
