// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diaryterms.h"
#include "core/base/clock.h"
#include "core/diary/diaryentry.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace nape
{

class DateField;

class KeyChoice;
class OptionalNumber;

/// What the list looks for in the whole diary: words, and filters that fold out.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    /// `terms` and `clock` must outlive the bar.
    SearchBar(DiaryTerms &terms, const Clock &clock, QWidget *parent = nullptr);

    /// Whether anything is looked for.
    bool isActive() const;
    DiarySearch search() const;
    /// The sentence about filters that nothing can pass; empty if something can.
    QString fault() const;
    /// Whether changed() is still to come for what was entered.
    bool isWaiting() const { return m_pause.isActive(); }
    void clear();
    void focusWords();

Q_SIGNALS:
    /// A moment after the last change, so that nothing is looked for between two letters.
    void changed();

private:
    DiaryTerms &m_terms;
    const Clock &m_clock;
    QDate m_proposedLast; ///< today, when the filters were last opened
    QTimer m_pause;
    QLineEdit *m_words;
    QPushButton *m_filters;
    QPushButton *m_clear;
    QWidget *m_room;
    KeyChoice *m_place = nullptr; ///< made when the filters are first opened, like the others
    OptionalNumber *m_least = nullptr;
    OptionalNumber *m_most = nullptr;
    KeyChoice *m_medicine = nullptr;
    KeyChoice *m_symptom = nullptr;
    QCheckBox *m_hasPeriod = nullptr;
    DateField *m_first = nullptr;
    DateField *m_last = nullptr;

    void buildFilters();
    void proposeDays();
    void later();
};

} // namespace nape
