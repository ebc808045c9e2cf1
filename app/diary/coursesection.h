// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/headachesection.h"
#include "app/theme/appearance.h"

#include <functional>

class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace nape
{

class MomentField;
class NoticeBar;
class OptionalNumber;
class PainCurve;

/// How strong it was when: readings as rows, the same as a small curve above them.
class CourseSection final : public HeadacheSection
{
    Q_OBJECT

public:
    /// The headache as it is entered by now, its time in particular.
    using Draft = std::function<Headache()>;

    CourseSection(const Headache &headache, Draft draft, const Clock &clock, const Appearance &appearance,
                  QWidget *parent = nullptr);

    void applyTo(Headache &headache) const override;
    QWidget *faultyField() const override;

private:
    struct Row {
        QWidget *widget;
        MomentField *at;
        QSpinBox *pain;

        PainReading reading() const;
    };

    const Draft m_draft;
    const Clock &m_clock;
    PainCurve *m_curve;
    QVBoxLayout *m_rowsLayout;
    QList<Row> m_rows;
    QPushButton *m_add;
    NoticeBar *m_isFull; ///< says why no more readings can be added
    OptionalNumber *m_average;
    Intensity m_usual;

    QList<PainReading> readings() const;
    void addRow(const PainReading &reading);
    void addNext();
    void updateCurve();
};

} // namespace nape
