// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/safetyassessment.h"
#include "core/store/diarystore.h"

#include <QObject>

namespace nape
{

/// Where the window asks what is safe for this person now, and where new answers arrive. It reads profile,
/// last warning-sign card and ongoing headache when first asked, and again when the diary changes.
class SafetyDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    SafetyDesk(const Catalogue &catalogue, DiaryStore &store, const Clock &clock, QObject *parent = nullptr);

    const Catalogue &catalogue() const { return m_catalogue; }
    Moment now() const { return Moment::now(m_clock); }
    const HealthProfile &profile() const;
    SafetyAssessment assessment() const;
    /// Whether the card must be gone through before a session can begin.
    bool needsCheck() const;
    /// "None of these", for the headache that goes on.
    WarningCheck noneOfThese() const;

    /// What cannot be written still counts until the program ends.
    Result<void> save(const HealthProfile &profile);
    Result<void> save(const WarningCheck &check);

Q_SIGNALS:
    /// Other answers, or another headache: ask again.
    void changed();

private:
    struct Known {
        HealthProfile profile;
        std::optional<WarningCheck> check;
        std::optional<OngoingAttack> ongoing;

        friend bool operator==(const Known &, const Known &) = default;
    };

    const Catalogue &m_catalogue;
    DiaryStore &m_store;
    const Clock &m_clock;
    mutable std::optional<Known> m_known;

    const Known &known() const;
    Known read() const;
};

} // namespace nape
