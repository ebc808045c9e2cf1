// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/experiment.h"
#include "core/store/database.h"

namespace nape
{

/// Experiments with their turns. Its functions throw StoreFailure; they are called inside Database::read()
/// and write().
class ExperimentRepository
{
public:
    explicit ExperimentRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const Experiment &experiment, qint64 nowMs);
    static void moveToTrash(Write &write, const ExperimentId &id, qint64 nowMs);
    static void restore(Write &write, const ExperimentId &id);

    /// Also one in the trash.
    std::optional<Experiment> find(const ExperimentId &id) const;
    QList<Experiment> experiments() const;

private:
    QList<Experiment> experimentsOf(Rows rows) const;

    Database &m_database;
};

} // namespace nape
