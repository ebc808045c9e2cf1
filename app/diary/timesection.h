// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/headachesection.h"

class QButtonGroup;
class QRadioButton;

namespace nape
{

class AnswerRow;
class DiaryCatalogue;
class KeyChoice;
class MomentField;

/// When it began and ended, and how well that is known.
class TimeSection final : public HeadacheSection
{
    Q_OBJECT

public:
    enum class Kind { New, Known };

    /// `terms` may be null: then it is not asked how fast it came.
    TimeSection(const Headache &headache, Kind kind, const Clock &clock, const DiaryCatalogue *terms,
                QWidget *parent = nullptr);

    void applyTo(Headache &headache) const override;
    QWidget *faultyField() const override;

private:
    /// One of the two times with its precision.
    struct Part {
        MomentField *moment = nullptr;
        KeyChoice *precision = nullptr;
        QWidget *row = nullptr;
    };

    const Clock &m_clock;
    const Headache m_given;
    QRadioButton *m_justNow;
    QRadioButton *m_earlier;
    Part m_start;
    QRadioButton *m_stillGoing;
    QRadioButton *m_ended;
    Part m_end;
    AnswerRow *m_woke;
    KeyChoice *m_speed = nullptr;

    Part makePart(const QString &dateName, const QString &timeName, const QString &precisionName,
                  const QString &prefix, const Moment &moment, Precision precision);
    static Precision precisionOf(const Part &part);
};

} // namespace nape
