// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/headachesection.h"

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace nape
{

class AnswerRow;
class DiaryCatalogue;
class OptionalAmount;
class OptionalNumber;

/// Whether moving about makes it worse.
class EffectSection final : public HeadacheSection
{
    Q_OBJECT

public:
    explicit EffectSection(const Headache &headache, QWidget *parent = nullptr);
    void applyTo(Headache &headache) const override;

private:
    AnswerRow *m_worse;
};

/// What the person thinks may have set it off. The usual ones first; all others behind one button.
class TriggersSection final : public HeadacheSection
{
    Q_OBJECT

public:
    TriggersSection(const Headache &headache, const DiaryCatalogue &terms, QWidget *parent = nullptr);
    void applyTo(Headache &headache) const override;

private:
    struct Row {
        QString key;
        AnswerRow *answer;
    };

    const DiaryCatalogue &m_terms;
    const Headache m_given;
    QVBoxLayout *m_layout;
    QPushButton *m_more;
    QList<Row> m_rows;

    void addRow(const QString &key);
    void addOthers();
};

/// Time that the attack cost.
class LossSection final : public HeadacheSection
{
    Q_OBJECT

public:
    LossSection(const Headache &headache, const DiaryCatalogue &terms, QWidget *parent = nullptr);
    void applyTo(Headache &headache) const override;

private:
    struct Row {
        QString area;
        AnswerRow *answer;
        OptionalAmount *hours;
        OptionalNumber *percent;
    };

    QList<Row> m_rows;
};

class NoteSection final : public HeadacheSection
{
    Q_OBJECT

public:
    explicit NoteSection(const Headache &headache, QWidget *parent = nullptr);
    void applyTo(Headache &headache) const override;

private:
    QPlainTextEdit *m_note;
};

} // namespace nape
