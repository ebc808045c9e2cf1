// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/emergencynumber.h"
#include "core/safety/safetyassessment.h"
#include "core/store/diarystore.h"

#include <QLocale>
#include <QObject>

namespace nape
{

/// Where the window asks what is safe for this person now. Keeps the health profile, the last round of
/// warning signs and the headache that goes on as they stand in the diary, and makes an assessment from them
/// whenever it is asked, because the hours that pass change it too.
class SafetyDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    SafetyDesk(const Catalogue &catalogue, DiaryStore &store, const Clock &clock, QObject *parent = nullptr);

    const Catalogue &catalogue() const { return m_catalogue; }
    Moment now() const { return Moment::now(m_clock); }
    /// The number to call where the person is, as the system says; not where their language comes from.
    EmergencyNumber emergencyNumber() const { return EmergencyNumber::forLocale(m_region); }
    void setRegion(const QLocale &region) { m_region = region; }
    /// "Call 112 now".
    QString emergencyHeading() const;
    SafetyAssessment assessment() const;
    const HealthProfile &profile() const { return m_profile; }

    /// Whether the card of warning signs comes before a session now.
    bool needsCheck() const;
    // Into the diary; changed() follows. A diary that cannot be written to is no reason to forget an answer:
    // it holds until the program ends.
    Result<void> save(const HealthProfile &profile);
    /// A round of warning signs as answered now, for the headache that goes on.
    Result<void> add(const QMap<SignKey, Answer> &signs, const QMap<QuestionKey, Answer> &now);

Q_SIGNALS:
    /// What is safe may be different now.
    void changed();

private:
    void reload(ChangeSet what);

    const Catalogue &m_catalogue;
    DiaryStore &m_store;
    const Clock &m_clock;
    QLocale m_region = QLocale::system();
    HealthProfile m_profile;
    std::optional<WarningCheck> m_lastCheck;
    std::optional<OngoingAttack> m_ongoing;
};

} // namespace nape
