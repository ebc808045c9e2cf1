// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"
#include "app/diary/diarymodel.h"
#include "app/theme/appearance.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QUndoStack;

namespace nape
{

class CalendarLegend;
class HeadacheDialog;
class MonthCalendar;
class NoticeBar;
class OngoingCard;

/// The diary: a month at a glance, and beside it what was noted on the chosen day or in the whole month.
///
/// It reads the store only while it is shown, and has a timer only while a headache goes on before one's
/// eyes.
class DiaryPage : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive the page.
    DiaryPage(DiaryStore &store, const Catalogue &catalogue, const Clock &clock, const Appearance &appearance,
              QUndoStack &undoStack, QWidget *parent = nullptr);

    /// Without a shortcut: Ctrl+N belongs to the menu bar, which works from every page.
    QAction *logHeadacheAction() const { return m_logAction; }
    QAction *editAction() const { return m_editAction; }
    QAction *deleteAction() const { return m_deleteAction; }

    /// Where it hurts according to the map: the next **Log headache** starts with it, later ones do not.
    void setPlaces(const QList<Place> &places) { m_places = places; }

    std::optional<QDate> chosenDay() const;
    /// Whether the one timer of the page runs.
    bool isUpdatingEachMinute() const { return m_minutes.isActive(); }

public Q_SLOTS:
    /// Opens the dialog, over whichever page is shown.
    void logHeadache();
    /// Shows that day with its entries.
    void showDay(const QDate &day);

Q_SIGNALS:
    void headacheLogged(const nape::Headache &headache);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    DiaryStore &m_store;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    const Appearance &m_appearance;
    QUndoStack &m_undoStack;
    DiaryCommands m_commands;
    DiaryModel m_model;
    RangeEntries m_excerpt;
    QList<Place> m_places;
    QTimer m_minutes;
    bool m_isStale = true;
    QPointer<HeadacheDialog> m_dialog;

    QAction *m_logAction;
    QAction *m_editAction;
    QAction *m_deleteAction;
    OngoingCard *m_ongoing;
    NoticeBar *m_notice;
    QLabel *m_monthLabel;
    MonthCalendar *m_calendar;
    QBoxLayout *m_columns;
    QLabel *m_listHeading;
    QPushButton *m_wholeMonthButton;
    QListView *m_list;
    QLabel *m_empty;

    void buildActions();
    QWidget *buildCalendar();
    QWidget *buildEntries();
    void updateFonts();
    void updateColumns();

    void reload();
    void markStale();
    void showEntries();
    void updateActions();
    void updateTimer();
    void passMinute();

    const DiaryEntry *currentEntry() const;
    void openDialog(const std::optional<Headache> &edited);
    void editEntry();
    void deleteEntry();
    void endOngoing();
    void reveal(const Headache &headache);
    void report(const Result<void> &done, const QString &sentenceIfDone);
};

} // namespace nape
