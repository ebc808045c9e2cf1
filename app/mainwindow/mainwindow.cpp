// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/mainwindow.h"

#include "app/diary/diarypage.h"
#include "app/diary/noticebar.h"
#include "app/insights/insightspage.h"
#include "app/library/librarypage.h"
#include "app/mainwindow/aboutbox.h"
#include "app/platform/notification.h"
#include "app/relief/reliefpage.h"
#include "app/safety/healthpage.h"
#include "app/safety/warningsignspage.h"
#include "app/session/goingon.h"
#include "app/session/ratingcard.h"
#include "app/session/sessionpage.h"
#include "app/session/unfinishedsessioncard.h"
#include "app/settings/comfortdialog.h"
#include "app/theme/icons.h"
#include "core/session/stillsafe.h"

#include <QActionGroup>
#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QMenuBar>
#include <QPushButton>
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
                       Appearance &appearance, Settings &settings, MakeTones makeTones)
    : m_catalogue(catalogue),
      m_store(store),
      m_clock(clock),
      m_appearance(appearance),
      m_settings(settings),
      m_safety(catalogue, store, clock),
      m_comfort(appearance, settings),
      m_ratings(store, clock),
      m_notify(&system::notify),
      m_makeTones(std::move(makeTones))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(smallestSize);
    resize(usualSize);
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
            m_settings.setWindowGeometry(saveGeometry());
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
    m_stack->addWidget(m_relief);
    m_mapMenu->addActions(m_relief->mapActions());
    connect(m_relief, &ReliefPage::sessionRequested, this, &MainWindow::startSession);
    connect(m_relief, &ReliefPage::checkRequested, this, &MainWindow::checkWarningSigns);
    connect(m_relief, &ReliefPage::profileRequested, this, &MainWindow::showHealthQuestions);
    connect(m_relief, &ReliefPage::profileOfferDeclined, this,
            [this] { m_settings.setProfileOfferDeclined(true); });
    offerUnfinishedSession();
    offerRatings();
}

MainWindow::~MainWindow()
{
    leaveSession();
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
    m_pageButtons->button(int(page))->setChecked(true);
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
        m_diary = new DiaryPage(m_store, m_catalogue, m_clock, m_appearance, m_undo, this);
        m_stack->addWidget(m_diary);
        m_editMenu->addSeparator();
        m_editMenu->addActions({m_diary->editAction(), m_diary->deleteAction()});
        showDiaryActions(false);
        connect(m_diary, &DiaryPage::headacheLogged, this, [this] {
            m_relief->reset();
            if (m_stack->currentWidget() != m_diary)
                m_notice->say(tr("The headache is saved in the diary."));
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
            m_insights = new InsightsPage(m_store, m_clock, m_appearance, this);
            m_stack->addWidget(m_insights);
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

    createHealthMenu();

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *about = help->addAction(tr("&About Nape"), this, [this] { showAboutBox(this); });
    about->setMenuRole(QAction::AboutRole);
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
    QAction *notify = health->addAction(tr("&Notify me when a rating is due"));
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

void MainWindow::notifyOfRating()
{
    if (!m_settings.notifies() || isActiveWindow())
        return;
    //: Shown by the desktop, perhaps for others to see: no word about health.
    m_notify(tr("How is it now?"), [window = QPointer(this)] {
        if (!window)
            return;
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
    });
}

void MainWindow::goOn(const SessionRecord &session)
{
    const auto position = SessionEngine::whereItStopped(session.plan(), session.done());
    if (!position)
        return;
    const auto allowed = mayStillBeDone(session.plan(), position->step, m_catalogue, m_safety.assessment());
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

void MainWindow::startSession(const SessionPlanner::Request &request, std::optional<Intensity> before)
{
    const auto plan = SessionPlanner(m_catalogue).plan(request, m_safety.assessment());
    if (plan)
        return runSession(*plan, before);
    if (plan.error().code == ErrorCode::WarningSignsNotAsked) {
        m_wish = Wish{request, before};
        return showWarningSigns(true);
    }
    // Here the answers of the card may have closed the way: the reason stands where the wish was made.
    backToPages();
    showPage(Page::Relief);
    m_notice->say(sentence(plan.error()));
}

SessionPage &MainWindow::readySession()
{
    if (!m_session) {
        m_tones = m_makeTones();
        m_session = new SessionPage(m_catalogue, m_store, m_clock, m_appearance, *m_tones, this);
        m_stack->addWidget(m_session);
        connect(m_session, &SessionPage::finished, this, &MainWindow::endSession);
        connect(m_session, &SessionPage::headacheLogRequested, this, [this] {
            endSession();
            logHeadache();
        });
        connect(m_session, &SessionPage::goOnRequested, this, &MainWindow::goOn);
        connect(m_session, &SessionPage::dimmedChanged, menuBar(), &QWidget::setHidden);
    }
    m_tones->setMuted(!m_settings.soundOn());
    return *m_session;
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
    m_settings.setSoundOn(!m_tones->isMuted());
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
                startSession(wish->request, wish->before);
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
    if (m_unfinished)
        m_unfinished->hide();
    m_ratingRoom->hide();
    m_stack->setCurrentWidget(view);
}

void MainWindow::backToPages()
{
    m_pageBar->show();
    m_pageActions->setEnabled(true);
    m_editMenu->menuAction()->setEnabled(true);
    if (m_unfinished)
        m_unfinished->show();
    m_ratings.refresh();
    m_ratingRoom->setVisible(m_ratings.current().has_value());
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
    m_settings.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    // Another program may have written to the diary while this window was in the background.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_store.refresh();
        // A timer stands still in a sleeping computer.
        m_ratings.refresh();
    }
    QMainWindow::changeEvent(event);
}

} // namespace nape
