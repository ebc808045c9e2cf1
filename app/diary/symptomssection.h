// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/headachesection.h"

#include <QMap>

namespace nape
{

class AnswerRow;
class DiaryCatalogue;
class KeyChoice;
struct SymptomTerm;

/// Symptoms before, during and after the pain, each with one of four answers: yes, no, not sure, or not asked
/// as long as nothing is pressed. A phase is built when it is first looked at.
class SymptomsSection final : public HeadacheSection
{
    Q_OBJECT

public:
    SymptomsSection(const Headache &headache, const DiaryCatalogue &terms, QWidget *parent = nullptr);

    void applyTo(Headache &headache) const override;

private:
    struct Row {
        QString key;
        Phase phase;
        AnswerRow *answer;
        KeyChoice *grade; ///< null if it is not graded
    };

    const DiaryCatalogue &m_terms;
    const Headache m_given;
    QMap<Phase, QWidget *> m_built;
    QList<Row> m_rows;
    int m_nameWidth = 0; ///< of the labels of the page that is built

    void showPhase(Phase phase);
    int widestName(const QList<SymptomTerm> &terms) const;
    QWidget *build(Phase phase);
    QWidget *buildRow(const SymptomTerm &term, Phase phase);
};

} // namespace nape
