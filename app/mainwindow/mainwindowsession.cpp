// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window comes to a session, from whatever asks for it, and back.

#include "app/mainwindow/mainwindow.h"

#include "app/diary/diarypage.h"
#include "app/platform/system.h"
#include "app/relief/reliefpage.h"
#include "app/routines/routinesdialog.h"
#include "app/session/goingon.h"
#include "app/session/sessionpage.h"
#include "app/settings/pausesdialog.h"
#include "app/settings/sounddialog.h"
#include "app/settings/soundsettings.h"
#include "core/diary/coldpause.h"
#include "core/diary/repeatedsession.h"
#include "core/session/stillsafe.h"

#include <QMenuBar>
#include <QStackedWidget>

#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;

void MainWindow::goOn(const SessionRecord &session)
{
    // The card of warning signs may have stood there for long.
    if (leftForGoingOn(session, m_clock) <= std::chrono::milliseconds(0)) {
        backToPages();
        showPage(Page::Relief);
        tell(tr("A session goes on within ten minutes. What was done is kept; you can start a new one."));
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
        tell(sentence(allowed.error()));
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
        tell(last ? tr("There is no session yet to repeat.") : sentence(last.error()));
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
    tell(tr("That session made it worse. Better choose something else, or nothing today."),
         tr("Start session"), [this, wish] { start(wish); });
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
    const SessionPlanner planner(m_catalogue);
    const SafetyAssessment assessment = m_safety.assessment();
    const auto outline =
        std::visit([&](const auto &request) { return planner.outline(request, assessment); }, wish.what);
    if (outline && outline->changes != wish.agreedChanges) {
        // What is not as it was made is said before it begins, and begins only if that is still wanted.
        backToPages();
        showPage(Page::Relief);
        const Wish agreed{wish.what, wish.before, outline->changes};
        tell(outline->changes.join(u' '), tr("Start session"), [this, agreed] { start(agreed); });
        return;
    }
    const auto plan =
        std::visit([&](const auto &request) { return planner.plan(request, assessment); }, wish.what);
    if (plan) {
        if (const auto wait = coldPauseLeft(*plan); wait > std::chrono::minutes(0)) {
            backToPages();
            showPage(Page::Relief);
            tell(tr("Something cold was on the skin a short while ago. It can have it again in "
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
    tell(sentence(plan.error()));
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

} // namespace nape
