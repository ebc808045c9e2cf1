// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/headachesection.h"

#include <QHash>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace nape
{

class AnswerRow;
class Appearance;
class DiaryCatalogue;
class KeyChoice;
class NoticeBar;
class OptionalNumber;

/// Aura symptoms, one block each.
class AuraSection final : public HeadacheSection
{
    Q_OBJECT

public:
    AuraSection(const Headache &headache, const DiaryCatalogue &terms, const Appearance &appearance,
                QWidget *parent = nullptr);

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
    QHash<QString, QPushButton *> m_kinds;
    QVBoxLayout *m_blocksLayout;
    NoticeBar *m_danger;
    QList<Block> m_blocks;

    QList<Block>::const_iterator blockOf(const QString &kind) const;
    void addBlock(const Aura &aura);
    /// Leads to what is said about that kind, and adds it if nothing is.
    void choose(const QString &kind);
    void updateKinds();
    void warn();
    QList<Aura> auras() const;
};

} // namespace nape
