// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/mainwindow.h"

#include "app/diary/diarypage.h"
#include "app/diary/noticebar.h"
#include "app/diary/reliefcard.h"
#include "app/diary/remindercard.h"
#include "app/insights/insightspage.h"
#include "app/library/librarypage.h"
#include "app/mainwindow/aboutbox.h"
#include "app/mainwindow/firstsize.h"
#include "app/mainwindow/sessionmenu.h"
#include "app/platform/notification.h"
#include "app/platform/system.h"
#include "app/relief/reliefpage.h"
#include "app/report/reportdialog.h"
#include "app/routines/routinesdialog.h"
#include "app/safety/healthpage.h"
#include "app/safety/warningsignspage.h"
#include "app/session/goingon.h"
#include "app/session/ratingcard.h"
#include "app/session/sessionpage.h"
#include "app/session/unfinishedsessioncard.h"
#include "app/settings/comfortdialog.h"
#include "app/settings/pausesdialog.h"
#include "app/settings/sounddialog.h"
#include "app/settings/soundsettings.h"
#include "app/theme/icons.h"
#include "core/diary/coldpause.h"
#include "core/diary/repeatedsession.h"
#include "core/session/stillsafe.h"

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
      m_ratings(store, clock),
      m_relieved(store, m_undo, clock),
      m_reminder(store, settings, clock),
      m_notify(&system::notify),
      m_makeTones(std::move(makeTones)),
      m_makeVoice(std::move(makeVoice))
{
    setObjectName(u"mainWindow"_s);
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
    m_notice = new NoticeBar(appearance, central);
    m_top->addWidget(m_pageBar);
    m_top->addWidget(m_notice);
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
        if (const auto wish = std::exchange(m_offeredWish, {}))
            start(*wish);
    });
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
        connect(m_diary, &DiaryPage::headacheLogged, this, [this] {
            m_relief->reset();
            if (m_stack->currentWidget() != m_diary)
                m_notice->say(tr("The headache is saved in the diary."));
        });
        connect(m_diary, &DiaryPage::medicationLogged, this, [this] {
            if (m_stack->currentWidget() != m_diary)
                m_notice->say(tr("The medication is saved in the diary."));
        });
        connect(m_diary, &DiaryPage::repeatRequested, this, &MainWindow::repeat);
        connect(&m_diary->desk(), &CaptureDesk::reminderChanged, &m_reminder, &ReminderDesk::refresh);
        // The diary says it itself; elsewhere nobody would see it.
        connect(&m_diary->desk(), &CaptureDesk::said, this, [this](const QString &sentence) {
            if (m_stack->currentWidget() != m_diary)
                m_notice->say(sentence);
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

void MainWindow::createMenus()
{
    QMenu *diary = menuBar()->addMenu(tr("&Diary"));
    QAction *log = diary->addAction(tr("&Log headache…"), QKeySequence(Qt::CTRL | Qt::Key_N), this,
                                    &MainWindow::logHeadache);
    log->setObjectName(u"logHeadacheAction"_s);
    const auto add = [&](const QString &words, const QString &name, const QKeySequence &keys,
                         void (CaptureDesk::*slot)()) {
        QAction *action = diary->addAction(words, keys, this, [this, slot] {
            // During a session or a card nothing pops up.
            if (!isBusy())
                (diaryPage().desk().*slot)();
        });
        action->setObjectName(name);
    };
    add(tr("Log &medication…"), u"logMedicationAction"_s, QKeySequence(Qt::CTRL | Qt::Key_M),
        &CaptureDesk::logMedication);
    add(tr("&Check in today…"), u"checkInAction"_s, QKeySequence(Qt::CTRL | Qt::Key_T),
        &CaptureDesk::checkInToday);
    diary->addSeparator();
    add(tr("My m&edicines…"), u"medicinesAction"_s, {}, &CaptureDesk::showMedicines);
    add(tr("&Preventives…"), u"preventivesAction"_s, {}, &CaptureDesk::showPreventives);
    add(tr("Periods left &out…"), u"excludedPeriodsAction"_s, {}, &CaptureDesk::showExcludedPeriods);
    add(tr("&Bin…"), u"binAction"_s, {}, &CaptureDesk::showBin);
    diary->addSeparator();
    QAction *report = diary->addAction(tr("&Report for my doctor…"), QKeySequence(Qt::CTRL | Qt::Key_P), this,
                                       [this] { makeReport(); });
    report->setObjectName(u"doctorReportAction"_s);
    diary->addSeparator();
    QAction *quit = diary->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);

    m_editMenu = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_undo.createUndoAction(m_editMenu, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_undo.createRedoAction(m_editMenu, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_editMenu->addActions({undo, redo});
    // The diary shows what became of it; elsewhere nobody would see that anything happened.
    const auto tellElsewhere = [this](const QString &sentence) {
        if (!m_diary || m_stack->currentWidget() != m_diary)
            m_notice->say(sentence);
    };
    connect(undo, &QAction::triggered, this,
            [this, tellElsewhere] { tellElsewhere(tr("Undone: %1.").arg(m_undo.redoText())); });
    connect(redo, &QAction::triggered, this,
            [this, tellElsewhere] { tellElsewhere(tr("Done again: %1.").arg(m_undo.undoText())); });

    QMenu *view = menuBar()->addMenu(tr("&View"));
    m_pageActions = new QActionGroup(this);
    const std::array names{tr("&Relief"), tr("Li&brary"), tr("&Diary"), tr("&Insights")};
    const std::array keys{u"reliefPage"_s, u"libraryPage"_s, u"diaryPage"_s, u"insightsPage"_s};
    for (size_t i = 0; i < names.size(); ++i) {
        QAction *action = m_pageActions->addAction(names[i]);
        action->setObjectName(keys[i]);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))));
        connect(action, &QAction::triggered, this, [this, i] { showPage(Page(i)); });
        view->addAction(action);
    }
    m_pageActions->actions().first()->setChecked(true);
    view->addSeparator();
    QAction *regions = view->addAction(tr("&List of regions"));
    regions->setCheckable(true);
    regions->setChecked(m_settings.regionListVisible());
    connect(regions, &QAction::toggled, this, [this](bool on) {
        m_settings.setRegionListVisible(on);
        m_relief->setRegionListVisible(on);
    });
    m_mapMenu = view->addMenu(tr("Body &map"));
    createPaletteMenu(view);
    createTextSizeMenu(view);

    createSessionMenu();
    createHealthMenu();

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *about = help->addAction(tr("&About Nape"), this, [this] { showAboutBox(this); });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::createSessionMenu()
{
    m_sessionMenu = new SessionMenu(m_catalogue, m_store, this);
    menuBar()->addMenu(m_sessionMenu);
    connect(m_sessionMenu, &SessionMenu::repeatRequested, this, &MainWindow::repeatSession);
    connect(m_sessionMenu, &SessionMenu::techniqueRequested, this, &MainWindow::startTechnique);
    connect(m_sessionMenu, &SessionMenu::routinesRequested, this, &MainWindow::showRoutines);
    connect(m_sessionMenu, &SessionMenu::routineRequested, this, [this](const Routine &routine) {
        startRoutine(routine.items, routine.id, m_relief->selection(), m_relief->painNow());
    });
    // Above, what begins a session; below, what belongs to one that is under way.
    QMenu *session = m_sessionMenu;
    session->addSeparator();
    for (QAction *action : m_sessionActions.all()) {
        if (action)
            session->addAction(action);
        else
            session->addSeparator();
    }
    session->addSeparator();
    QAction *moving = session->addAction(tr("Mo&ving pictures"));
    moving->setObjectName(u"movingPicturesAction"_s);
    moving->setCheckable(true);
    // Asked of the system only when somebody looks.
    connect(session, &QMenu::aboutToShow, this, [this, moving] { moving->setChecked(picturesMove()); });
    connect(moving, &QAction::triggered, this, [this](bool on) {
        m_settings.setMovingPictures(on);
        if (m_session)
            m_session->setStillPictures(!on);
    });
    session->addAction(tr("Pau&ses…"), this, &MainWindow::choosePauses)->setObjectName(u"pausesAction"_s);
    QAction *sound = session->addAction(tr("Soun&d and voice…"), this, &MainWindow::chooseSound);
    sound->setObjectName(u"soundSettingsAction"_s);
    sound->setEnabled(bool(m_makeVoice));
}

void MainWindow::createHealthMenu()
{
    QMenu *health = menuBar()->addMenu(tr("&Health"));
    const auto add = [&](const QString &words, const QString &name, const QKeySequence &keys, auto slot) {
        QAction *action = health->addAction(words, keys, this, slot);
        action->setObjectName(name);
    };
    add(tr("&About you…"), u"aboutYouAction"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y),
        &MainWindow::showHealthQuestions);
    add(tr("Check &warning signs now…"), u"checkWarningSignsAction"_s,
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), &MainWindow::checkWarningSigns);
    health->addSeparator();
    QAction *notify = health->addAction(tr("&Notify me when something is asked"));
    notify->setObjectName(u"notifyAction"_s);
    notify->setCheckable(true);
    notify->setChecked(m_settings.notifies());
    connect(notify, &QAction::toggled, this, [this](bool on) { m_settings.setNotifies(on); });
    health->addSeparator();
    add(tr("When to see a &doctor"), u"seeDoctorAction"_s, {}, [this] {
        if (isBusy())
            return;
        showPage(Page::Library);
        m_library->open({LibraryKind::Tip, u"doctor"_s});
    });
}

void MainWindow::createPaletteMenu(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("&Colours"));
    m_paletteActions = new QActionGroup(this);
    const std::array names{tr("&Light"), tr("&Dark"), tr("&Comfort (during an attack)"), tr("&Soft"),
                           tr("&High contrast")};
    for (const PaletteName palette : allPalettes) {
        QAction *action = m_paletteActions->addAction(names[size_t(palette)]);
        action->setCheckable(true);
        action->setChecked(palette == m_appearance.paletteName());
        connect(action, &QAction::triggered, this, [this, palette] { m_comfort.choose(palette); });
        menu->addAction(action);
    }
    menu->addSeparator();
    menu->addAction(tr("Comfort &on or off"), QKeySequence(ComfortSwitch::key), &m_comfort,
                    &ComfortSwitch::toggle);
    menu->addAction(tr("&Brightness and warmth…"), this, &MainWindow::showComfortDialog)
        ->setObjectName(u"comfortDialogAction"_s);
}

void MainWindow::createTextSizeMenu(QMenu *view)
{
    QMenu *menu = view->addMenu(tr("&Text size"));
    auto *group = new QActionGroup(this);
    const std::array names{tr("&Normal"), tr("&Large"), tr("L&argest")};
    for (size_t i = 0; i < names.size(); ++i) {
        const auto size = Appearance::TextSize(i);
        QAction *action = group->addAction(names[i]);
        action->setCheckable(true);
        action->setChecked(size == m_appearance.textSize());
        connect(action, &QAction::triggered, this, [this, size] {
            m_appearance.setTextSize(size);
            m_settings.setTextSize(size);
        });
        menu->addAction(action);
    }
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
    auto *card = new UnfinishedSessionCard(**unfinished, m_store, m_catalogue, m_clock, m_appearance, this);
    m_unfinished = addCard(card);
    connect(card, &UnfinishedSessionCard::goOnRequested, this, &MainWindow::goOn);
    connect(card, &UnfinishedSessionCard::done, this, [this] {
        m_settings.setInterruptedSession({});
        dropUnfinishedSession();
    });
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
    connect(&m_ratings, &RatingDesk::becameDue, this, &MainWindow::notifyOfRating);
    show();
}

void MainWindow::offerRelief()
{
    auto *card = new ReliefCard(m_relieved, m_appearance, this);
    m_reliefRoom = addCard(card);
    const auto show = [this] { m_reliefRoom->setVisible(m_relieved.current() && !isBusy()); };
    connect(card, &ReliefCard::wantedChanged, this, show);
    connect(&m_relieved, &ReliefDesk::becameDue, this, &MainWindow::notifyOfRating);
    connect(&m_relieved, &ReliefDesk::failed, this,
            [this](const Error &error) { m_notice->say(sentence(error)); });
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

void MainWindow::goOn(const SessionRecord &session)
{
    // The card of warning signs may have stood there for long.
    if (leftForGoingOn(session, m_clock) <= std::chrono::milliseconds(0)) {
        backToPages();
        showPage(Page::Relief);
        m_notice->say(
            tr("A session goes on within ten minutes. What was done is kept; you can start a new one."));
        return;
    }
    const auto allowed = mayStillBeDone(session.plan(), m_catalogue, m_safety.assessment());
    if (!allowed && allowed.error().code == ErrorCode::WarningSignsNotAsked) {
        m_wishToGoOn = session;
        return showWarningSigns(true);
    }
    if (!allowed) {
        backToPages();
        showPage(Page::Relief);
        m_notice->say(sentence(allowed.error()));
        return;
    }
    m_settings.setInterruptedSession({});
    dropUnfinishedSession();
    SessionPage &page = readySession();
    showInstead(&page);
    page.goOn(session);
}

void MainWindow::leaveSession()
{
    if (!m_session || !m_session->isUnderWay())
        return;
    m_session->keepAndStop();
    m_settings.setInterruptedSession(m_session->record()->id);
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

void MainWindow::startSession(const SessionPlanner::Request &request, std::optional<Intensity> before)
{
    SessionPlanner::Request paused = request;
    paused.pauses = m_settings.pauses();
    start({paused, before});
}

void MainWindow::startRoutine(const QList<RoutineItem> &items, const std::optional<RoutineId> &routine,
                              const QList<Place> &places, std::optional<Intensity> before)
{
    if (isBusy())
        return;
    start({SessionPlanner::RoutineRequest{items, places, m_settings.pauses(), routine}, before});
}

void MainWindow::startTechnique(const TechniqueKey &technique)
{
    if (isBusy())
        return;
    const SessionPlanner planner(m_catalogue);
    const SafetyAssessment assessment = m_safety.assessment();
    SessionPlanner::Request request{m_relief->selection(), technique,
                                    std::chrono::minutes(m_catalogue.technique(technique)->minutes),
                                    m_settings.pauses()};
    // What hurts comes first; a pack for the neck is no answer to a painful foot, though.
    if (request.selection.isEmpty() || !planner.check(request, assessment))
        request.selection = planner.usualSelection(technique, assessment);
    if (const auto nearest = planner.nearestLength(request, assessment))
        request.length = *nearest;
    start({request, m_relief->painNow()});
}

void MainWindow::repeatSession()
{
    if (isBusy())
        return;
    const auto last = m_store.lastSession();
    if (!last || !*last) {
        m_notice->say(last ? tr("There is no session yet to repeat.") : sentence(last.error()));
        return;
    }
    repeat(**last);
}

void MainWindow::repeat(const SessionRecord &session)
{
    if (isBusy())
        return;
    Wish wish{
        SessionPlanner::Request{session.selection, session.technique, session.asked, m_settings.pauses()},
        m_relief->painNow()};
    if (session.routine) {
        wish.what = SessionPlanner::RoutineRequest{itemsOf(session), session.selection, m_settings.pauses(),
                                                   session.routine};
    }
    if (session.outcome != SessionOutcome::Worse)
        return start(wish);
    showPage(Page::Relief);
    m_notice->say(tr("That session made it worse. Better choose something else, or nothing today."),
                  tr("Start session"));
    m_offeredWish = wish;
}

std::chrono::minutes MainWindow::coldPauseLeft(const SessionPlan &plan) const
{
    const QDate today = Moment::now(m_clock).localDay;
    const auto recent = m_store.sessions({today.addDays(-1), today});
    return recent ? nape::coldPauseLeft(plan, *recent, m_clock) : std::chrono::minutes(0);
}

void MainWindow::showRoutines()
{
    if (isBusy())
        return;
    RoutinesDialog dialog(m_catalogue, m_store, m_clock, m_undo, this);
    connect(&dialog, &RoutinesDialog::startRequested, this, [this](const Routine &routine) {
        startRoutine(routine.items, routine.id, m_relief->selection(), m_relief->painNow());
    });
    dialog.exec();
}

void MainWindow::start(const Wish &wish)
{
    m_offeredWish.reset();
    const SessionPlanner planner(m_catalogue);
    const SafetyAssessment assessment = m_safety.assessment();
    const auto outline =
        std::visit([&](const auto &request) { return planner.outline(request, assessment); }, wish.what);
    if (outline && outline->changes != wish.agreedChanges) {
        // What is not as it was made is said before it begins, and begins only if that is still wanted.
        backToPages();
        showPage(Page::Relief);
        m_offeredWish = Wish{wish.what, wish.before, outline->changes};
        m_notice->say(outline->changes.join(u' '), tr("Start session"));
        return;
    }
    const auto plan =
        std::visit([&](const auto &request) { return planner.plan(request, assessment); }, wish.what);
    if (plan) {
        if (const auto wait = coldPauseLeft(*plan); wait > std::chrono::minutes(0)) {
            backToPages();
            showPage(Page::Relief);
            m_notice->say(tr("Something cold was on the skin a short while ago. It can have it again in "
                             "%n minute(s); until then choose something else.",
                             nullptr, int(wait.count())));
            return;
        }
        return runSession(*plan, wish.before);
    }
    if (plan.error().code == ErrorCode::WarningSignsNotAsked) {
        m_wish = wish;
        return showWarningSigns(true);
    }
    // Here the answers of the card may have closed the way: the reason stands where the wish was made.
    backToPages();
    showPage(Page::Relief);
    m_notice->say(sentence(plan.error()));
}

SessionPage &MainWindow::readySession()
{
    readySound();
    if (!m_session) {
        m_session =
            new SessionPage(m_catalogue, m_store, m_clock, m_appearance, *m_tones, m_sessionActions, this);
        if (m_voice)
            m_session->setVoice(*m_voice);
        m_session->setStillPictures(!picturesMove());
        m_stack->addWidget(m_session);
        connect(m_session, &SessionPage::finished, this, &MainWindow::endSession);
        connect(m_session, &SessionPage::headacheLogRequested, this, [this] {
            endSession();
            logHeadache();
        });
        connect(m_session, &SessionPage::goOnRequested, this, &MainWindow::goOn);
        connect(m_session, &SessionPage::dimmedChanged, menuBar(), &QWidget::setHidden);
        connect(m_session, &SessionPage::blackChanged, this, &MainWindow::showBlack);
    }
    return *m_session;
}

void MainWindow::readySound()
{
    if (m_tones)
        return;
    m_tones = m_makeTones();
    if (m_makeVoice)
        m_voice = m_makeVoice();
    // The person's own sound first, then that of a content pack, then ours.
    if (m_voice)
        applySound(m_settings, *m_tones, *m_voice, m_catalogue.packSound(u"finished"_s));
    else
        m_tones->setMuted(!m_settings.soundOn());
    // Kept at once, wherever it was chosen and however the session ends.
    connect(m_tones.get(), &Tones::mutedChanged, this, [this](bool muted) { m_settings.setSoundOn(!muted); });
}

void MainWindow::chooseSound()
{
    readySound();
    if (!m_voice)
        return;
    SoundDialog dialog(m_settings, *m_tones, *m_voice, m_catalogue.packSound(u"finished"_s), this);
    dialog.exec();
}

void MainWindow::choosePauses()
{
    PausesDialog dialog(m_settings, this);
    connect(&dialog, &PausesDialog::changed, m_relief, [this] { m_relief->setPauses(m_settings.pauses()); });
    dialog.exec();
}

bool MainWindow::picturesMove() const
{
    const auto chosen = m_settings.movingPictures();
    return chosen ? *chosen : !system::prefersReducedMotion();
}

/// A black window in a lit desktop would not be dark.
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

void MainWindow::runSession(const SessionPlan &plan, std::optional<Intensity> before)
{
    SessionPage &page = readySession();
    showInstead(&page);
    const auto ongoing = m_store.ongoingHeadache();
    page.begin(plan, before, ongoing && *ongoing ? std::optional((*ongoing)->id) : std::nullopt);
}

void MainWindow::endSession()
{
    backToPages();
    m_relief->forgetPain();
    showPage(Page::Relief);
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
            if (const auto session = std::exchange(m_wishToGoOn, {}))
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
}

void MainWindow::checkPaletteAction()
{
    m_paletteActions->actions().at(int(m_appearance.paletteName()))->setChecked(true);
}

void MainWindow::showComfortDialog()
{
    // What is changed there must be seen there.
    if (m_appearance.paletteName() != PaletteName::Comfort)
        m_comfort.toggle();
    ComfortDialog dialog(m_appearance, m_settings, this);
    dialog.exec();
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
    }
    QMainWindow::changeEvent(event);
}

} // namespace nape
