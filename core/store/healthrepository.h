// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/safety/healthprofile.h"
#include "core/safety/warningcheck.h"
#include "core/store/database.h"

namespace nape
{

struct ToldWarningCheck;

/// The health profile and the rounds of warning signs. Its functions throw StoreFailure; they are called
/// inside Database::read() and write().
class HealthRepository
{
public:
    explicit HealthRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const HealthProfile &profile, qint64 nowMs);
    HealthProfile profile() const;

    static void add(Write &write, const QString &id, const WarningCheck &check, Urgency told);
    /// One that is there already stays as it is.
    static void add(Write &write, const ToldWarningCheck &told);
    std::optional<WarningCheck> lastCheck() const;
    /// Oldest first.
    QList<ToldWarningCheck> checks() const;

private:
    Database &m_database;
};

} // namespace nape
