// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"
#include "app/diary/formdialog.h"
#include "app/settings/settings.h"
#include "app/theme/appearance.h"
#include "core/catalogue/diarycatalogue.h"

#include <QMap>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace nape
{

class AnswerRow;
class DiscardQuestion;
class KeyChoice;
class NoticeBar;
class OptionalAmount;

/// What is said about a day as a whole, headache or not: today or one of the six days before. F says that it
/// was free of headache; nothing else needs an answer. Several days can be filled in one after the other:
/// Save keeps all of them, Cancel none.
class CheckInDialog final : public FormDialog
{
    Q_OBJECT

public:
    static constexpr int days = 7;

    /// All must outlive the dialog. `day`: the one to begin with; an older one is shown as well.
    CheckInDialog(const QDate &day, DiaryStore &store, DiaryCommands &commands, const DiaryCatalogue &terms,
                  Settings &settings, const Clock &clock, const Appearance &appearance,
                  QWidget *parent = nullptr);

    QDate day() const { return m_day; }

Q_SIGNALS:
    void saved(const QList<QDate> &days);
    /// Whether and when to remind of it.
    void reminderChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void reject() override;

private:
    struct Factor {
        QString key;
        AnswerRow *answer;
        OptionalAmount *amount; ///< null if none is asked
    };

    DiaryStore &m_store;
    DiaryCommands &m_commands;
    const DiaryCatalogue &m_terms;
    Settings &m_settings;
    const Clock &m_clock;
    const Appearance &m_appearance;
    QDate m_day;
    DayRecord m_known;
    QMap<QDate, DiaryCommands::DayChange> m_drafts; ///< entered and not saved yet
    bool m_hasHeadache = false;

    QButtonGroup *m_strip;
    QLabel *m_heading;
    QLabel *m_headacheLabel;
    QWidget *m_freeQuestion;
    AnswerRow *m_free;
    OptionalAmount *m_sleep;
    KeyChoice *m_quality;
    QVBoxLayout *m_factorsLayout;
    QPushButton *m_more;
    QList<Factor> m_factors;
    AnswerRow *m_bleeding;
    QWidget *m_weatherRoom;
    OptionalAmount *m_pressure;
    QLineEdit *m_weather;
    QPlainTextEdit *m_note;
    NoticeBar *m_notice;
    DiscardQuestion *m_question;
    QPushButton *m_saveButton;

    QWidget *buildStrip(const QDate &first, const QDate &last);
    QWidget *buildFree();
    QWidget *buildSleep();
    QWidget *buildFactors();
    QWidget *buildRest();
    QWidget *buildSettings();
    QWidget *buildButtons();
    void addFactor(const FactorTerm &factor);
    void addOtherFactors();
    void showFactor(const Factor &factor, const DayRecord &day);
    void updateStrip();
    void showDay(const QDate &day);
    DayRecord entered() const;
    /// What was entered for the day that is shown, before it goes out of sight.
    void remember();
    bool saveAll();
    void confirmFree();
};

} // namespace nape
