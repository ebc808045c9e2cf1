// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/mainwindow.h"

#include "app/diary/diarypage.h"
#include "app/diary/ongoingline.h"
#include "app/diary/reliefcard.h"
#include "app/diary/remindercard.h"
#include "app/insights/insightspage.h"
#include "app/library/librarypage.h"
#include "app/mainwindow/firstsize.h"
#include "app/mainwindow/floatingnotice.h"
#include "app/mainwindow/sessionmenu.h"
#include "app/platform/notification.h"
#include "app/platform/system.h"
#include "app/relief/reliefpage.h"
#include "app/report/reportdialog.h"
#include "app/safety/healthpage.h"
#include "app/safety/warningsignspage.h"
#include "app/session/goingon.h"
#include "app/session/ratingcard.h"
#include "app/session/sessionpage.h"
#include "app/session/unfinishedsessioncard.h"
#include "app/theme/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr QSize usualSize(1280, 860);
constexpr QSize smallestSize(900, 600);

} // namespace

MainWindow::MainWindow(const Catalogue &catalogue, DiaryStore &store, const Clock &clock,
                       Appearance &appearance, Settings &settings, MakeTones makeTones, MakeVoice makeVoice)
    : m_catalogue(catalogue),
      m_store(store),
      m_clock(clock),
      m_appearance(appearance),
      m_settings(settings),
      m_safety(catalogue, store, clock),
      m_comfort(appearance, settings, clock),
      m_commands(store, m_undo),
      m_ratings(store, m_undo, clock),
      m_relieved(store, m_undo, clock),
      m_reminder(store, settings, clock),
      m_notify(&system::notify),
      m_makeTones(std::move(makeTones)),
      m_makeVoice(std::move(makeVoice))
{
    setObjectName(u"mainWindow"_s);
    setAccessibleName(u"Nape"_s);
    setMinimumSize(smallestSize);
    resize(firstSize(usualSize, smallestSize, screen()->availableSize()));
    restoreGeometry(settings.windowGeometry());

    auto *central = new QWidget(this);
    m_top = new QVBoxLayout(central);
    m_top->setContentsMargins(0, 0, 0, 0);
    m_top->setSpacing(0);
    m_stack = new QStackedWidget(central);
    createMenus();
    m_pageBar = createPageBar();
    paintIcons();
    connect(&appearance, &Appearance::changed, this, &MainWindow::paintIcons);
    connect(&appearance, &Appearance::changed, this, &MainWindow::checkPaletteAction);
    // A log-out may still be called off, so the session is not ended here.
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this,
        [this] {
            if (m_session)
                m_session->keepNow();
            keepGeometry();
        },
        Qt::DirectConnection);
    m_notice = new FloatingNotice(appearance, central);
    m_top->addWidget(m_pageBar);
    m_top->addWidget(m_stack, 1);
    setCentralWidget(central);

    m_relief = new ReliefPage(catalogue, store, m_safety, appearance, this);
    m_relief->setRegionListVisible(settings.regionListVisible());
    m_relief->setProfileOffered(!settings.profileOfferDeclined());
    m_relief->setSessionLength(settings.sessionLength());
    m_relief->setPauses(settings.pauses());
    m_stack->addWidget(m_relief);
    connect(m_relief, &ReliefPage::sessionLengthChanged, this,
            [this] { m_settings.setSessionLength(m_relief->sessionLength()); });
    connect(m_relief, &ReliefPage::routineRequested, this,
            [this](const Routine &routine, std::optional<Intensity> before) {
                startRoutine(routine.items, routine.id, m_relief->selection(), before);
            });
    connect(m_notice, &NoticeBar::buttonClicked, this, [this] {
        if (const auto answer = std::exchange(m_noticeAnswer, {}))
            answer();
        // Where the answer led to no other page, the keyboard does not stay on what is gone.
        if (!m_notice->button()->isVisible() && m_pageButtons->checkedButton()->isVisible())
            m_pageButtons->checkedButton()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_notice, &FloatingNotice::closed, this,
            [this] { m_pageButtons->checkedButton()->setFocus(Qt::OtherFocusReason); });
    // What it would undo is not the last step any more.
    connect(&m_undo, &QUndoStack::indexChanged, m_notice, &NoticeBar::clear);
    connect(&m_commands, &DiaryCommands::failed, this, [this](const Error &error) { tell(sentence(error)); });
    connect(&m_undo, &QUndoStack::indexChanged, this, &MainWindow::offerUnfinishedSessionAgain);
    m_mapMenu->addActions(m_relief->mapActions());
    connect(m_relief, &ReliefPage::sessionRequested, this, &MainWindow::startSession);
    connect(m_relief, &ReliefPage::techniqueRequested, this, &MainWindow::startTechnique);
    connect(m_relief, &ReliefPage::checkRequested, this, &MainWindow::checkWarningSigns);
    connect(m_relief, &ReliefPage::profileRequested, this, &MainWindow::showHealthQuestions);
    connect(m_relief, &ReliefPage::profileOfferDeclined, this,
            [this] { m_settings.setProfileOfferDeclined(true); });
    offerUnfinishedSession();
    offerRatings();
    offerRelief();
    offerReminder();
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what & Change::Headaches)
            showOngoing();
    });
    // Before the window is seen: the page does not move under the pointer.
    showOngoing();
}

MainWindow::~MainWindow()
{
    leaveSession();
    // It uses tones, voice and actions, which are gone before the widgets are.
    delete m_session;
}

void MainWindow::showPage(Page page)
{
    m_notice->clear();
    m_stack->setCurrentWidget(pageWidget(page));
    // The diary has this button of its own.
    m_logButton->setVisible(page != Page::Diary);
    showDiaryActions(page == Page::Diary);
    m_mapMenu->menuAction()->setEnabled(page == Page::Relief);
    showOngoing();
    m_pageActions->actions().at(int(page))->setChecked(true);
    QAbstractButton *button = m_pageButtons->button(int(page));
    button->setChecked(true);
    // The ring never stays on the button of a page that is not shown.
    if (m_pageButtons->buttons().contains(qobject_cast<QAbstractButton *>(focusWidget())))
        button->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showDiaryActions(bool shown)
{
    // They act on the entry that is chosen on the page, which nobody should change unseen.
    if (m_diary) {
        m_diary->editAction()->setVisible(shown);
        m_diary->deleteAction()->setVisible(shown);
    }
}

DiaryPage &MainWindow::diaryPage()
{
    if (!m_diary) {
        m_diary = new DiaryPage(m_store, m_catalogue, m_clock, m_appearance, m_settings, m_undo, this);
        m_stack->addWidget(m_diary);
        m_editMenu->addSeparator();
        m_editMenu->addActions({m_diary->editAction(), m_diary->deleteAction()});
        showDiaryActions(false);
        connect(m_diary, &DiaryPage::headacheLogged, m_relief, &ReliefPage::reset);
        connect(m_diary, &DiaryPage::repeatRequested, this, &MainWindow::repeat);
        connect(&m_diary->desk(), &CaptureDesk::reminderChanged, &m_reminder, &ReminderDesk::refresh);
        // The diary says it itself; elsewhere nobody would see it.
        connect(&m_diary->desk(), &CaptureDesk::said, this, [this](const QString &sentence, bool canUndo) {
            if (m_stack->currentWidget() == m_diary)
                return;
            if (canUndo)
                tellStep(sentence);
            else
                tell(sentence);
        });
    }
    return *m_diary;
}

QWidget *MainWindow::pageWidget(Page page)
{
    switch (page) {
    case Page::Relief:
        return m_relief;
    case Page::Library:
        if (!m_library) {
            m_library = new LibraryPage(m_catalogue, m_appearance, this);
            m_stack->addWidget(m_library);
            connect(m_library, &LibraryPage::placeRequested, this, [this](const Place &place) {
                m_relief->choose(place);
                showPage(Page::Relief);
            });
            connect(&m_safety, &SafetyDesk::changed, m_library,
                    [this] { m_library->setAssessment(m_safety.assessment()); });
        }
        // The hours that have passed count too.
        m_library->setAssessment(m_safety.assessment());
        return m_library;
    case Page::Diary:
        return &diaryPage();
    case Page::Insights:
        if (!m_insights) {
            m_insights = new InsightsPage(m_store, m_catalogue, m_clock, m_appearance, m_undo, this);
            m_stack->addWidget(m_insights);
            connect(m_insights, &InsightsPage::reportRequested, this, &MainWindow::makeReport);
        }
        return m_insights;
    }
    Q_UNREACHABLE();
}

void MainWindow::tell(const QString &sentence, const QString &button, std::function<void()> answer)
{
    m_noticeAnswer = std::move(answer);
    m_notice->say(sentence, button);
}

void MainWindow::tellStep(const QString &sentence)
{
    tell(sentence, tr("Undo"), [this] { m_undoAction->trigger(); });
}

QWidget *MainWindow::createPageBar()
{
    auto *bar = new QWidget(this);
    bar->setAccessibleName(tr("Pages"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 0);
    m_pageButtons = new QButtonGroup(this);
    for (const QAction *action : m_pageActions->actions()) {
        auto *button = new QPushButton(QString(action->text()).remove(u'&'), bar);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setCheckable(true);
        button->setChecked(action->isChecked());
        button->setIconSize(QSize(20, 20));
        m_pageButtons->addButton(button, int(m_pageButtons->buttons().size()));
        layout->addWidget(button);
    }
    // Not "clicked": assistive technology toggles.
    connect(m_pageButtons, &QButtonGroup::idToggled, this, [this](int page, bool on) {
        if (on)
            showPage(Page(page));
    });
    layout->addStretch(1);
    m_logButton = new QPushButton(tr("Log headache"), bar);
    m_logButton->setObjectName(u"logHeadacheButton"_s);
    connect(m_logButton, &QPushButton::clicked, this, &MainWindow::logHeadache);
    layout->addWidget(m_logButton);
    return bar;
}

void MainWindow::paintIcons()
{
    const std::array names{u"relief"_s, u"library"_s, u"diary"_s, u"insights"_s};
    for (size_t i = 0; i < names.size(); ++i)
        m_pageButtons->button(int(i))->setIcon(lineIcon(names[i], m_appearance.colours().text));
}

QWidget *MainWindow::addCard(QWidget *card)
{
    auto *room = new QWidget(this);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(16, 8, 16, 0);
    row->addWidget(card);
    m_top->insertWidget(m_top->indexOf(m_stack), room);
    return room;
}

void MainWindow::offerUnfinishedSession()
{
    auto unfinished = m_store.unfinishedSession();
    const auto interrupted = m_settings.interruptedSession();
    if (unfinished && !*unfinished && interrupted) {
        // Ended with the program and already kept; worth a card only as long as it can go on.
        const auto session = m_store.session(*interrupted);
        if (session && leftForGoingOn(*session, m_clock) > std::chrono::milliseconds(0))
            *unfinished = *session;
        else
            m_settings.setInterruptedSession({});
    }
    if (!unfinished || !*unfinished)
        return;
    auto *card =
        new UnfinishedSessionCard(**unfinished, m_commands, m_catalogue, m_clock, m_appearance, this);
    m_unfinished = addCard(card);
    connect(card, &UnfinishedSessionCard::goOnRequested, this, &MainWindow::goOn);
    connect(card, &UnfinishedSessionCard::said, this, &MainWindow::tellStep);
    connect(card, &UnfinishedSessionCard::done, this, [this, id = (*unfinished)->id] {
        m_answeredUnfinished = id;
        m_settings.setInterruptedSession({});
        dropUnfinishedSession();
    });
    // Answered by "Redo".
    connect(&m_undo, &QUndoStack::indexChanged, card, [this, asked = **unfinished] {
        const auto session = m_store.session(asked.id);
        if (!session || session->outcome != asked.outcome)
            dropUnfinishedSession();
    });
}

/// Once its answer was undone.
void MainWindow::offerUnfinishedSessionAgain()
{
    if (m_unfinished || isBusy() || !m_answeredUnfinished)
        return;
    const auto session = m_store.session(*m_answeredUnfinished);
    if (session && session->outcome == SessionOutcome::Running)
        offerUnfinishedSession();
}

void MainWindow::dropUnfinishedSession()
{
    if (!m_unfinished)
        return;
    m_unfinished->hide();
    m_unfinished->deleteLater();
    m_unfinished.clear();
}

void MainWindow::offerRatings()
{
    auto *card = new RatingCard(m_ratings, m_catalogue, m_appearance, this);
    QWidget *room = addCard(card);
    m_ratingRoom = room;
    const auto show = [this] { m_ratingRoom->setVisible(m_ratings.current() && !isBusy()); };
    connect(card, &RatingCard::wantedChanged, this, show);
    connect(card, &RatingCard::said, this, &MainWindow::tellStep);
    connect(&m_ratings, &RatingDesk::becameDue, this, &MainWindow::notifyOfRating);
    connect(&m_ratings, &RatingDesk::failed, this, [this](const Error &error) { tell(sentence(error)); });
    show();
}

void MainWindow::offerRelief()
{
    auto *card = new ReliefCard(m_relieved, m_appearance, this);
    m_reliefRoom = addCard(card);
    const auto show = [this] { m_reliefRoom->setVisible(m_relieved.current() && !isBusy()); };
    connect(card, &ReliefCard::wantedChanged, this, show);
    connect(&m_relieved, &ReliefDesk::becameDue, this, &MainWindow::notifyOfRating);
    connect(&m_relieved, &ReliefDesk::failed, this, [this](const Error &error) { tell(sentence(error)); });
    show();
}

void MainWindow::offerReminder()
{
    auto *card = new ReminderCard(m_appearance, this);
    m_reminderRoom = addCard(card);
    const auto show = [this] { m_reminderRoom->setVisible(m_reminder.isDue() && !isBusy()); };
    connect(&m_reminder, &ReminderDesk::changed, this, show);
    connect(&m_reminder, &ReminderDesk::becameDue, this, [this] { notify(tr("How was today?")); });
    connect(card, &ReminderCard::freeClicked, this,
            [this] { diaryPage().desk().confirmFree(m_reminder.today()); });
    connect(card, &ReminderCard::checkInClicked, this, [this] { diaryPage().desk().checkInToday(); });
    connect(card, &ReminderCard::laterClicked, &m_reminder, &ReminderDesk::putOff);
    show();
}

void MainWindow::showOngoing()
{
    // Elsewhere it is said already or does not matter.
    const bool isWanted = m_stack->currentWidget() == m_relief && !isBusy();
    const auto headache = isWanted ? m_store.ongoingHeadache() : Result<std::optional<Headache>>();
    const bool isThere = headache && *headache;
    if (isThere && !m_ongoing) {
        m_ongoing = new OngoingLine(m_appearance, this);
        addCard(m_ongoing);
        // The keyboard comes by where the eye does, though it was made last.
        setTabOrder(m_logButton, m_ongoing->focusProxy());
        connect(m_ongoing, &OngoingLine::goClicked, this, [this] {
            showPage(Page::Diary);
            m_diary->showOngoing();
        });
    }
    if (isThere)
        m_ongoing->setHeadache(**headache, Moment::now(m_clock).localDay);
    if (m_ongoing)
        m_ongoing->parentWidget()->setVisible(isThere);
}

void MainWindow::notifyOfRating()
{
    //: Shown by the desktop, perhaps for others to see: no word about health.
    notify(tr("How is it now?"));
}

void MainWindow::notify(const QString &sentence)
{
    if (!m_settings.notifies() || isActiveWindow())
        return;
    m_notify(sentence, [window = QPointer(this)] {
        if (!window)
            return;
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
    });
}

void MainWindow::logHeadache()
{
    // During a session or a card nothing pops up; what hurts can be noted afterwards.
    if (isBusy())
        return;
    diaryPage().setPlaces(m_relief->selection());
    diaryPage().logHeadache();
}

void MainWindow::makeReport(const Period &period)
{
    // During a session or a card nothing pops up.
    if (isBusy())
        return;
    ReportDialog dialog(m_store, m_catalogue, m_clock, m_appearance, this);
    dialog.setPeriod(period);
    dialog.exec();
}

void MainWindow::showBlack(bool black)
{
    menuBar()->setHidden(black || m_session->isDimmed());
    m_comfort.setListening(!black);
    if (black) {
        m_wasFullScreen = isFullScreen();
        m_geometryBeforeBlack = saveGeometry();
    } else {
        m_geometryBeforeBlack.reset();
    }
    if (!m_wasFullScreen)
        setWindowState(black ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

/// Who ends the program in the dark wants the next window to be as this one was before.
void MainWindow::keepGeometry()
{
    m_settings.setWindowGeometry(m_geometryBeforeBlack.value_or(saveGeometry()));
}

void MainWindow::checkWarningSigns()
{
    if (isBusy())
        return;
    showWarningSigns(false);
}

void MainWindow::showWarningSigns(bool beforeSession)
{
    if (!m_warningSigns) {
        m_warningSigns = new WarningSignsPage(m_safety, m_appearance, this);
        m_stack->addWidget(m_warningSigns);
        connect(m_warningSigns, &WarningSignsPage::passed, this, [this] {
            if (const auto session = std::exchange(m_wishToGoOn, std::nullopt))
                goOn(*session);
            else if (const auto wish = std::exchange(m_wish, {}))
                start(*wish);
        });
        connect(m_warningSigns, &WarningSignsPage::closed, this, [this] {
            m_wish.reset();
            m_wishToGoOn.reset();
            backToPages();
            showPage(Page::Relief);
            if (m_focusBefore && m_focusBefore->isVisible())
                m_focusBefore->setFocus(Qt::OtherFocusReason);
        });
    }
    m_focusBefore = QApplication::focusWidget();
    showInstead(m_warningSigns);
    m_warningSigns->ask(beforeSession ? WarningSignsPage::Purpose::BeforeSession
                                      : WarningSignsPage::Purpose::OnRequest);
}

void MainWindow::showHealthQuestions()
{
    if (isBusy())
        return;
    if (!m_health) {
        m_health = new HealthPage(m_safety, m_appearance, this);
        m_stack->addWidget(m_health);
        connect(m_health, &HealthPage::doneClicked, this, [this] {
            backToPages();
            showPage(Page::Relief);
        });
    }
    showInstead(m_health);
    m_health->focusFirst();
}

void MainWindow::showInstead(QWidget *view)
{
    m_notice->clear();
    m_pageBar->hide();
    m_pageActions->setEnabled(false);
    // Nothing is changed in the diary behind a running session or a card.
    m_editMenu->menuAction()->setEnabled(false);
    showDiaryActions(false);
    m_mapMenu->menuAction()->setEnabled(false);
    m_sessionMenu->setStarting(false);
    if (m_unfinished)
        m_unfinished->hide();
    m_ratingRoom->hide();
    m_reliefRoom->hide();
    m_reminderRoom->hide();
    m_stack->setCurrentWidget(view);
    showOngoing();
}

void MainWindow::backToPages()
{
    m_pageBar->show();
    m_pageActions->setEnabled(true);
    m_editMenu->menuAction()->setEnabled(true);
    m_sessionMenu->setStarting(true);
    if (m_unfinished)
        m_unfinished->show();
    m_ratings.refresh();
    m_ratingRoom->setVisible(m_ratings.current().has_value());
    m_relieved.refresh();
    m_reliefRoom->setVisible(m_relieved.current().has_value());
    m_reminder.refresh();
    m_reminderRoom->setVisible(m_reminder.isDue());
    showOngoing();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    leaveSession();
    keepGeometry();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    // Another program may have written to the diary while this window was in the background.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_store.refresh();
        // A timer stands still in a sleeping computer.
        m_ratings.refresh();
        m_relieved.refresh();
        m_reminder.refresh();
        showOngoing();
    }
    QMainWindow::changeEvent(event);
}

} // namespace nape
