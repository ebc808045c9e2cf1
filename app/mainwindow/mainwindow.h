// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/audio/tones.h"
#include "app/audio/voice.h"
#include "app/diary/diarycommands.h"
#include "app/diary/reliefdesk.h"
#include "app/diary/reminderdesk.h"
#include "app/safety/safetydesk.h"
#include "app/session/ratingdesk.h"
#include "app/session/sessionactions.h"
#include "app/settings/comfortswitch.h"
#include "app/settings/settings.h"
#include "app/theme/appearance.h"
#include "core/diary/period.h"
#include "core/session/sessionplanner.h"
#include "core/store/diarystore.h"

#include <QMainWindow>
#include <QPointer>
#include <QUndoStack>

#include <functional>
#include <optional>
#include <variant>

class QActionGroup;
class QButtonGroup;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace nape
{

class DiaryPage;
class FloatingNotice;
class HealthPage;
class InsightsPage;
class LibraryPage;
class OngoingLine;
class ReliefPage;
class SessionMenu;
class SessionPage;
class WarningSignsPage;

/// The one window: four pages, a menu bar that holds every action, and the session player in their place
/// while a session runs. It navigates; the pages work. Only Relief is made at the start, the others when
/// first shown.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum class Page { Relief, Library, Diary, Insights };

    /// Everything passed in must outlive the window. `makeTones` and `makeVoice` are called when the first
    /// session starts or sound is chosen; without the latter, nobody reads.
    using MakeTones = std::function<std::unique_ptr<Tones>()>;
    using MakeVoice = std::function<std::unique_ptr<Voice>()>;
    MainWindow(const Catalogue &catalogue, DiaryStore &store, const Clock &clock, Appearance &appearance,
               Settings &settings, MakeTones makeTones, MakeVoice makeVoice = {});
    ~MainWindow() override;

    void showPage(Page page);
    ReliefPage &reliefPage() { return *m_relief; }
    DiaryPage &diaryPage();
    /// The player; null until the first session.
    SessionPage *sessionPage() { return m_session; }

    /// Shows a sentence outside the window; the desktop's notifications unless a test wants to see them.
    using Notify = std::function<void(const QString &sentence, std::function<void()> clicked)>;
    void setNotify(Notify notify) { m_notify = std::move(notify); }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // mainwindowmenus.cpp
    void createMenus();
    void createDiaryMenu();
    void createEditMenu();
    void createViewMenu();
    void createPaletteMenu(QMenu *view);
    void createTextSizeMenu(QMenu *view);
    void createSessionMenu();
    void createHealthMenu();
    void checkPaletteAction();
    void showComfortDialog();

    // mainwindowsession.cpp
    /// A session that was interrupted goes on, if it is still safe.
    void goOn(const SessionRecord &session);
    /// The program is about to end, in the middle of a session perhaps.
    void leaveSession();
    /// The one door to a session, whoever asks for it: nothing begins here that the planner does not allow.
    void startSession(const SessionPlanner::Request &request, std::optional<Intensity> before);
    void startRoutine(const QList<RoutineItem> &items, const std::optional<RoutineId> &routine,
                      const QList<Place> &places, std::optional<Intensity> before);
    /// Without a place chosen on the map, where it is usually done.
    void startTechnique(const TechniqueKey &technique);
    void repeatSession();
    void repeat(const SessionRecord &session);
    std::chrono::minutes coldPauseLeft(const SessionPlan &plan) const;
    void showRoutines();
    SessionPage &readySession();
    /// Tones and voice as the person chose them; what is chosen later, the player and the dialog tell them.
    void readySound();
    void chooseSound();
    void choosePauses();
    bool picturesMove() const;
    void runSession(const SessionPlan &plan, std::optional<Intensity> before);
    void endSession();

    QWidget *createPageBar();
    void paintIcons();
    void offerUnfinishedSession();
    void offerUnfinishedSessionAgain();
    void dropUnfinishedSession();
    void offerRatings();
    void offerRelief();
    void offerReminder();
    /// On Relief that a headache goes on, as the diary says now.
    void showOngoing();
    void notify(const QString &sentence);
    void notifyOfRating();
    /// At the foot of the window, with what its button does if there is one.
    void tell(const QString &sentence, const QString &button = {}, std::function<void()> answer = {});
    /// The same for a step that can be undone.
    void tellStep(const QString &sentence);
    /// A card between the page bar and the page.
    QWidget *addCard(QWidget *card);
    void showDiaryActions(bool shown);
    void logHeadache();
    /// The report for the doctor, over these days or the last three months.
    void makeReport(const Period &period = {});
    void showHealthQuestions();
    void checkWarningSigns();
    void showWarningSigns(bool beforeSession);
    void showBlack(bool black);
    void keepGeometry();
    /// A card or a session in place of the pages, without ways to elsewhere.
    void showInstead(QWidget *view);
    void backToPages();
    bool isBusy() const { return m_pageBar->isHidden(); }
    QWidget *pageWidget(Page page);

    const Catalogue &m_catalogue;
    DiaryStore &m_store;
    const Clock &m_clock;
    Appearance &m_appearance;
    Settings &m_settings;
    SafetyDesk m_safety;
    ComfortSwitch m_comfort;
    QUndoStack m_undo;
    DiaryCommands m_commands;
    RatingDesk m_ratings;
    ReliefDesk m_relieved;
    ReminderDesk m_reminder;
    Notify m_notify;
    MakeTones m_makeTones;
    MakeVoice m_makeVoice;
    std::unique_ptr<Tones> m_tones;
    std::unique_ptr<Voice> m_voice;
    SessionActions m_sessionActions;
    bool m_wasFullScreen = false; ///< before the screen went black
    /// Of the window before the screen went black; none while it is not.
    std::optional<QByteArray> m_geometryBeforeBlack;

    QWidget *m_pageBar = nullptr;
    QButtonGroup *m_pageButtons = nullptr;
    QPushButton *m_logButton = nullptr;
    FloatingNotice *m_notice = nullptr;
    std::function<void()> m_noticeAnswer;
    QPointer<QWidget> m_unfinished; ///< the offer to keep a session that was cut off
    std::optional<SessionId> m_answeredUnfinished;
    QWidget *m_ratingRoom = nullptr;   ///< for the question after a session
    QWidget *m_reliefRoom = nullptr;   ///< for the question after a dose
    QWidget *m_reminderRoom = nullptr; ///< for the question about the day
    OngoingLine *m_ongoing = nullptr;  ///< null until a headache goes on
    QVBoxLayout *m_top = nullptr;      ///< page bar, then cards such as an interrupted session
    QStackedWidget *m_stack = nullptr;
    QMenu *m_mapMenu = nullptr;
    SessionMenu *m_sessionMenu = nullptr;
    QAction *m_undoAction = nullptr;
    QMenu *m_editMenu = nullptr; ///< the diary adds its actions when it is first shown
    QActionGroup *m_pageActions = nullptr;
    QActionGroup *m_paletteActions = nullptr;
    ReliefPage *m_relief = nullptr;
    LibraryPage *m_library = nullptr;
    DiaryPage *m_diary = nullptr;
    InsightsPage *m_insights = nullptr;
    SessionPage *m_session = nullptr;
    WarningSignsPage *m_warningSigns = nullptr;
    HealthPage *m_health = nullptr;
    QPointer<QWidget> m_focusBefore; ///< to return to from a card

    struct Wish {
        std::variant<SessionPlanner::Request, SessionPlanner::RoutineRequest> what;
        std::optional<Intensity> before;
        /// What the person was told would be different and agreed to.
        QStringList agreedChanges = {};
    };
    void start(const Wish &wish);
    std::optional<Wish> m_wish;                ///< the session that waits for the warning signs
    std::optional<SessionRecord> m_wishToGoOn; ///< or the one that was interrupted
};

} // namespace nape
