// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/headachesection.h"

class QLineEdit;
class QVBoxLayout;

namespace nape
{

class AnswerRow;
class DiaryCatalogue;
class KeyChoice;
class OptionalNumber;

/// Aura symptoms, one block each.
class AuraSection final : public HeadacheSection
{
    Q_OBJECT

public:
    AuraSection(const Headache &headache, const DiaryCatalogue &terms, QWidget *parent = nullptr);

    void applyTo(Headache &headache) const override;

private:
    struct Block {
        Aura given;
        QWidget *widget;
        OptionalNumber *minutes;
        KeyChoice *side;
        AnswerRow *spreads;
        AnswerRow *positive;
        AnswerRow *reversible;
        AnswerRow *firstEver;
        QLineEdit *note;
    };

    const DiaryCatalogue &m_terms;
    QVBoxLayout *m_blocksLayout;
    QList<Block> m_blocks;

    void addBlock(const Aura &aura);
};

} // namespace nape
