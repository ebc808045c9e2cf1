// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/diary/questionnaire.h"
#include "core/store/database.h"

namespace nape
{

/// Questionnaires with their items. Its functions throw StoreFailure; they are called inside Database::read()
/// and write().
class QuestionnaireRepository
{
public:
    explicit QuestionnaireRepository(Database &database) : m_database(database) {}

    static void save(Write &write, const QuestionnaireRecord &questionnaire, qint64 nowMs);
    static void moveToTrash(Write &write, const QuestionnaireId &id, qint64 nowMs);
    static void restore(Write &write, const QuestionnaireId &id);
    QList<QuestionnaireRecord> questionnaires() const;

private:
    Database &m_database;
};

} // namespace nape
