// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The menu bar of the window: every action with its shortcut.

#include "app/mainwindow/mainwindow.h"

#include "app/diary/diarypage.h"
#include "app/library/librarypage.h"
#include "app/mainwindow/aboutbox.h"
#include "app/mainwindow/sessionmenu.h"
#include "app/relief/reliefpage.h"
#include "app/session/sessionpage.h"
#include "app/settings/comfortdialog.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QStackedWidget>

#include <array>

namespace nape
{

using namespace Qt::StringLiterals;

void MainWindow::createMenus()
{
    createDiaryMenu();
    createEditMenu();
    createViewMenu();
    createSessionMenu();
    createHealthMenu();
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *about = help->addAction(tr("&About Nape"), this, [this] { showAboutBox(this); });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::createDiaryMenu()
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
}

void MainWindow::createEditMenu()
{
    m_editMenu = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_undoAction = m_undo.createUndoAction(m_editMenu, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_undo.createRedoAction(m_editMenu, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_editMenu->addActions({undo, redo});
    // The diary also shows what became of it.
    const auto tellStep = [this](const QString &sentence, const QUndoCommand *step) {
        if (m_diary && m_stack->currentWidget() == m_diary)
            m_diary->showStep(sentence, step);
        else
            tell(sentence);
    };
    // A step that did not work has been dropped, and was said. The stack would do it before this could be
    // seen.
    disconnect(undo, &QAction::triggered, &m_undo, nullptr);
    disconnect(redo, &QAction::triggered, &m_undo, nullptr);
    connect(undo, &QAction::triggered, this, [this, tellStep] {
        const QUndoCommand *step = m_undo.command(m_undo.index() - 1);
        const QString sentence = tr("Undone: %1.").arg(m_undo.undoText());
        m_undo.undo();
        if (m_undo.command(m_undo.index()) == step)
            tellStep(sentence, step);
    });
    connect(redo, &QAction::triggered, this, [this, tellStep] {
        const QUndoCommand *step = m_undo.command(m_undo.index());
        const QString sentence = tr("Done again: %1.").arg(m_undo.redoText());
        m_undo.redo();
        if (m_undo.command(m_undo.index() - 1) == step)
            tellStep(sentence, step);
    });
}

void MainWindow::createViewMenu()
{
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

} // namespace nape
