// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/safetydesk.h"

namespace nape
{

namespace
{

constexpr ChangeSet whatItKeeps = Change::HealthProfile | Change::WarningChecks | Change::Headaches;

} // namespace

SafetyDesk::SafetyDesk(const Catalogue &catalogue, DiaryStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_store(store), m_clock(clock)
{
    reload(whatItKeeps);
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (!(what & whatItKeeps))
            return;
        reload(what);
        Q_EMIT changed();
    });
}

// What cannot be read is not known, and the rules treat it with the care that is due to the unknown.
void SafetyDesk::reload(ChangeSet what)
{
    if (what.testFlag(Change::HealthProfile))
        m_profile = m_store.healthProfile().value_or(HealthProfile());
    if (what.testFlag(Change::WarningChecks))
        m_lastCheck = m_store.lastWarningCheck().value_or(std::nullopt);
    if (what.testFlag(Change::Headaches)) {
        m_ongoing.reset();
        const auto ongoing = m_store.ongoingHeadache();
        if (ongoing && *ongoing)
            m_ongoing = OngoingAttack{(*ongoing)->id, (*ongoing)->start.utcMs};
    }
}

SafetyAssessment SafetyDesk::assessment() const
{
    return SafetyAssessment::of(m_catalogue, m_profile, m_lastCheck, Moment::now(m_clock), m_ongoing);
}

bool SafetyDesk::needsCheck() const
{
    return needsAsking(m_lastCheck, Moment::now(m_clock), m_ongoing, m_catalogue);
}

QString SafetyDesk::emergencyHeading() const
{
    const EmergencyNumber number = emergencyNumber();
    return number.isKnown() ? tr("Call %1 now").arg(number.number())
                            : tr("Call your local emergency number now");
}

Result<void> SafetyDesk::save(const HealthProfile &profile)
{
    const auto saved = m_store.save(profile);
    if (!saved) {
        m_profile = profile;
        Q_EMIT changed();
    }
    return saved;
}

Result<void> SafetyDesk::add(const QMap<SignKey, Answer> &signs, const QMap<QuestionKey, Answer> &now)
{
    const WarningCheck check{.asked = Moment::now(m_clock),
                             .headache = m_ongoing ? std::optional(m_ongoing->headache) : std::nullopt,
                             .signs = signs,
                             .now = now};
    const auto saved = m_store.add(check, check.urgency(m_catalogue));
    if (!saved) {
        m_lastCheck = check;
        Q_EMIT changed();
    }
    return saved;
}

} // namespace nape
