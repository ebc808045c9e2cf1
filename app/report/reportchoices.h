// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportloader.h"
#include "app/theme/appearance.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace nape
{

class DateField;

/// What the person decides about their report: the days, the paper, what it holds, and their own words.
class ReportChoices final : public QScrollArea
{
    Q_OBJECT

public:
    /// All references must outlive the widget.
    ReportChoices(const Clock &clock, const Appearance &appearance, QWidget *parent = nullptr);

    void setPeriod(const Period &period);
    bool areDaysInOrder() const;
    /// Up to today, and without the warning signs, which are not chosen. The days must be in order.
    ReportOrder order() const;
    /// Whether days after this one were asked for.
    bool reachesBeyond(const QDate &day) const;

    QString ownWords() const;
    void setOwnWords(const QString &words);
    /// How much of the own words these pages hold in front; null: not known.
    void showRoomForWords(const ReportPages *pages);

Q_SIGNALS:
    /// Other days, or other parts: to be counted anew.
    void contentChanged();
    void paperChanged();
    /// With each letter.
    void wordsTyped();

private:
    const Clock &m_clock;
    const Appearance &m_appearance;
    QComboBox *m_period;
    QWidget *m_dates;
    DateField *m_from;
    DateField *m_to;
    QComboBox *m_paper;
    QCheckBox *m_details;
    QCheckBox *m_notes;
    QPlainTextEdit *m_words;
    QLabel *m_wordsNote; ///< how much of the words the first page holds

    void makePeriod();
    void makePaper();
    void makeParts(); ///< details and notes, or not
    void makeWords();
    void lay();
    void restyle();
    bool hasOwnDates() const;
};

} // namespace nape
