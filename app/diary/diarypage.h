// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/capturedesk.h"
#include "app/diary/diaryloader.h"
#include "app/diary/diarymodel.h"
#include "app/theme/appearance.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QUndoCommand;
class QUndoStack;

namespace nape
{

class CalendarLegend;
class ColumnScroll;
class MonthCalendar;
class NoticeBar;
class OngoingCard;
class SearchBar;
class YearTable;

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
              Settings &settings, QUndoStack &undoStack, QWidget *parent = nullptr);

    /// Without a shortcut: Ctrl+N belongs to the menu bar, which works from every page.
    QAction *logHeadacheAction() const { return m_logAction; }
    QAction *logMedicationAction() const { return m_medicationAction; }
    QAction *checkInAction() const { return m_checkInAction; }
    QAction *editAction() const { return m_editAction; }
    QAction *deleteAction() const { return m_deleteAction; }
    QAction *repeatAction() const { return m_repeatAction; }

    /// Where it hurts according to the map: the next **Log headache** starts with it, later ones do not.
    void setPlaces(const QList<Place> &places) { m_places = places; }

    /// For what can be noted from other pages as well.
    CaptureDesk &desk() { return m_desk; }

    std::optional<QDate> chosenDay() const;
    /// Whether the one timer of the page runs.
    bool isUpdatingEachMinute() const { return m_minutes.isActive(); }
    /// Whether what was looked for, or the year, is still on its way.
    bool isLoading() const;

public Q_SLOTS:
    /// Opens the dialog, over whichever page is shown.
    void logHeadache();
    /// Shows that day with its entries.
    void showDay(const QDate &day);
    /// The card of the headache that goes on, and its entry.
    void showOngoing();
    /// What was just undone or done again, with the entry that it was about.
    void showStep(const QString &sentence, const QUndoCommand *step);

Q_SIGNALS:
    void headacheLogged(const nape::Headache &headache);
    void medicationLogged(const nape::Dose &dose);
    /// The same session once more, as far as it is still safe.
    void repeatRequested(const nape::SessionRecord &session);

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
    CaptureDesk m_desk;
    DiaryModel m_model;
    DiaryLoader m_loader;
    RangeEntries m_excerpt;
    QList<Place> m_places;
    QTimer m_minutes;
    bool m_isStale = true;
    bool m_showsYear = false;

    QAction *m_logAction;
    QAction *m_medicationAction;
    QAction *m_checkInAction;
    QAction *m_editAction;
    QAction *m_deleteAction;
    QAction *m_repeatAction;
    OngoingCard *m_ongoing;
    NoticeBar *m_notice;
    QLabel *m_monthLabel;
    MonthCalendar *m_calendar;
    ColumnScroll *m_scroll;
    QBoxLayout *m_columns;
    QLabel *m_listHeading;
    QPushButton *m_logButton;
    QPushButton *m_wholeMonthButton;
    QWidget *m_dayCheckIn;
    QPushButton *m_freeDayButton;
    SearchBar *m_search;
    QListView *m_list;
    QWidget *m_hoursBefore;
    YearTable *m_year;
    QPushButton *m_yearButton;
    QWidget *m_legend;
    QLabel *m_empty;

    void buildActions();
    QWidget *buildCaptureButtons();
    QWidget *buildCalendar();
    QWidget *buildEntries();
    void updateFonts();
    void updateColumns();

    void reload();
    void markStale();
    void showEntries();
    void nameMonth();
    void look();
    void showFound(const FoundPage &page, DiaryLoader::Part part);
    void nameFound(const FoundPage &last);
    /// What goes with the list: which of its entries is current, and what is said if there is none.
    void finishEntries(const QString &current);
    void showHoursBefore();
    void showYear(bool on);
    void reloadYear();
    void stepMonths(int months);
    void updateActions();
    void updateTimer();
    void passMinute();

    const DiaryEntry *currentEntry() const;
    void editEntry();
    void deleteEntry();
    void repeatEntry();
    void endSearch();
    void reveal(const Headache &headache);
    void reveal(const Dose &dose);
    void reveal(const StepPlace &place);
    void turnTo(const QDate &day);
    void select(int row);
    void undo();
    QWidget *focusInPage() const;
    void goOnFrom(QWidget *gone);
    void fitList();
};

} // namespace nape
