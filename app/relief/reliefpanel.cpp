// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/reliefpanel.h"

#include "app/diary/intensityslider.h"
#include "app/relief/experimentcard.h"
#include "app/relief/foldedtext.h"
#include "app/relief/lengthchoice.h"
#include "app/relief/profileoffer.h"
#include "app/relief/relieftabs.h"
#include "app/safety/safetydesk.h"
#include "app/theme/buttontext.h"
#include "app/theme/columnscroll.h"
#include "app/theme/napestyle.h"
#include "app/theme/wrappedlabel.h"
#include "core/insights/experimentresult.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Fewer rated sessions say too little to be shown as "helped most" (docs/statistics.md).
constexpr int sessionsForHelped = 6;
/// More of them in a day are not forbidden, only not advised.
constexpr int sessionsADay = 3;

/// A short heading and its text, each on lines of its own.
QString paragraph(const QString &heading, const QString &text)
{
    return u"<p><b>%1</b><br>%2</p>"_s.arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

ReliefPanel::ReliefPanel(const Catalogue &catalogue, const DiaryStore &store, SafetyDesk &desk,
                         const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_store(store),
      m_desk(desk),
      m_appearance(appearance),
      m_planner(catalogue),
      m_heading(wrappedLabel({}, this)),
      m_about(new FoldedText(this)),
      m_pain(new IntensitySlider(tr("Pain now"), appearance, this)),
      m_noTouch(new QPushButton(tr("What helps without touching"), this)),
      m_helped(wrappedLabel({}, this)),
      m_length(new LengthChoice(this)),
      m_start(new QPushButton(tr("Start session"), this)),
      m_hint(wrappedLabel({}, this)),
      m_takeLength(new QPushButton(this))
{
    m_heading->setObjectName(u"reliefHeading"_s);
    m_pain->setObjectName(u"painNowSlider"_s);
    m_noTouch->setObjectName(u"noTouchButton"_s);
    m_hint->setObjectName(u"reliefHint"_s);
    m_start->setObjectName(u"startSessionButton"_s);
    m_takeLength->setObjectName(u"takeLengthButton"_s);
    setMainAction(m_start);

    auto *scrolled = new QWidget;
    m_content = new QVBoxLayout(scrolled);
    m_content->setContentsMargins(0, 0, 8, 0);
    m_content->setSpacing(12);
    m_content->addWidget(m_heading);
    m_content->addWidget(m_pain);
    m_content->addWidget(m_about);
    m_content->addWidget(m_helped);
    m_content->addWidget(m_noTouch, 0, Qt::AlignLeft);
    m_content->addStretch(1);

    auto *scroll = new ColumnScroll(scrolled, this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    auto *advice = new QHBoxLayout;
    advice->addWidget(m_hint, 1);
    advice->addWidget(m_takeLength);
    layout->addLayout(advice);
    layout->addWidget(m_length);
    layout->addWidget(m_start);

    connect(m_length, &LengthChoice::lengthChanged, this, [this] {
        refreshStart();
        Q_EMIT sessionLengthChanged();
    });
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (const auto technique = m_tabs->technique())
            Q_EMIT startRequested(requestFor(*technique));
    });
    connect(m_takeLength, &QPushButton::clicked, this, [this] {
        m_length->setLength(m_nearest);
        m_start->setFocus(Qt::OtherFocusReason);
    });
    connect(m_noTouch, &QPushButton::clicked, this, [this] {
        m_withoutTouch = true;
        refreshTabs();
    });
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what.testFlag(Change::Sessions))
            refreshHelped();
        if (what.testFlag(Change::Routines))
            refreshRoutines();
        constexpr ChangeSet turns = Change::Experiments | Change::Sessions | Change::Headaches;
        if (m_isPainted && (what & turns))
            refreshExperiment();
    });
    // Queued: the answer may come from a card that is about to be replaced.
    connect(&desk, &SafetyDesk::changed, this, &ReliefPanel::refreshTabs, Qt::QueuedConnection);
    const auto restyle = [this, scroll] {
        // The scale must never be cut off at its side.
        scroll->setMinimumWidth(m_pain->minimumSizeHint().width() + m_content->contentsMargins().right() +
                                style()->pixelMetric(QStyle::PM_ScrollBarExtent));
        m_heading->setFont(Appearance::font(2, QFont::DemiBold));
        update();
    };
    connect(&appearance, &Appearance::changed, this, restyle);
    restyle();
    refreshHelped();
    refreshRoutines();
    showSelection({});
    m_heading->installEventFilter(this);
}

void ReliefPanel::showSelection(const QList<Place> &selection)
{
    m_selection = selection;
    m_withoutTouch = false;
    QStringList names;
    QString about;
    QStringList line;
    QSet<RegionKey> told;
    for (const Place &place : selection) {
        names.append(m_catalogue.name(place));
        if (told.contains(place.region))
            continue;
        told.insert(place.region);
        const QString key = u"region."_s + place.region.toString();
        // With several places every warning must say which one it is for.
        if (selection.size() > 1)
            about += u"<h4>%1</h4>"_s.arg(m_catalogue.name(place.region).toHtmlEscaped());
        const QString care = m_catalogue.text(key + u".avoid"_s);
        about += paragraph(tr("Take care"), care);
        about += paragraph(tr("Under the skin"), m_catalogue.text(key + u".underneath"_s));
        line.append(selection.size() > 1 ? tr("%1: %2", "a place: what to take care of there")
                                               .arg(m_catalogue.name(place.region), care)
                                         : tr("Take care: %1").arg(care));
    }
    m_heading->setText(selection.isEmpty() ? tr("Where does it hurt?") : names.join(u", "_s));
    if (selection.isEmpty())
        about = m_listShown
                    ? tr("Click the place on the picture, or choose it in the list. Hold Ctrl for several.")
                    : tr("Click the place on the picture. Hold Ctrl for several.");
    m_about->setText(line.join(u' '), about);
    refreshTabs();
}

void ReliefPanel::setListShown(bool shown)
{
    if (shown == m_listShown)
        return;
    m_listShown = shown;
    if (m_selection.isEmpty())
        showSelection({});
}

std::optional<Intensity> ReliefPanel::painNow() const
{
    return m_pain->intensity();
}

void ReliefPanel::clearPainNow()
{
    m_pain->setIntensity(std::nullopt);
}

void ReliefPanel::setProfileOffered(bool offered)
{
    m_isProfileOffered = offered;
    refreshOffer();
}

void ReliefPanel::createTabs()
{
    m_tabs = new ReliefTabs(m_catalogue, m_store, m_desk, m_appearance);
    m_tabs->setStartable([this](const TechniqueKey &technique) {
        return m_planner.check(requestFor(technique), m_desk.assessment()).has_value();
    });
    m_content->insertWidget(m_content->indexOf(m_noTouch), m_tabs);
    connect(m_tabs, &ReliefTabs::techniqueChanged, this, &ReliefPanel::refreshStart);
    connect(m_tabs, &ReliefTabs::currentChanged, this, &ReliefPanel::refreshStart);
    connect(m_tabs, &ReliefTabs::checkRequested, this, &ReliefPanel::checkRequested);
    connect(m_tabs, &ReliefTabs::spotsChanged, this, &ReliefPanel::spotsChanged);
    connect(m_tabs, &ReliefTabs::originChosen, this, &ReliefPanel::originChosen);
    connect(m_tabs, &ReliefTabs::spotsLeft, this, &ReliefPanel::spotsLeft);
}

/// The tabs stand there only with something on them: at the start of the program nothing is made that nobody
/// looks at.
void ReliefPanel::refreshTabs()
{
    const SafetyAssessment assessment = m_desk.assessment();
    const bool everythingBlocked = assessment.isEverythingBlocked();
    // Where nothing may be touched, why comes first and is enough.
    const auto isBlocked = [&](const Place &place) { return assessment.of(place).isBlocked(); };
    m_about->setVisible(!everythingBlocked &&
                        (m_selection.isEmpty() || !std::ranges::all_of(m_selection, isBlocked)));
    const bool shown = !m_selection.isEmpty() || m_withoutTouch || everythingBlocked;
    if (shown && !m_tabs)
        createTabs();
    if (m_tabs) {
        m_tabs->setVisible(shown);
        if (shown)
            m_tabs->showFor(m_selection);
    }
    m_noTouch->setVisible(!shown);
    m_helped->setVisible(!shown && !m_helped->text().isEmpty());
    refreshOffer();
    showDue();
    refreshStart();
    orderKeys();
}

/// The cards are made anew again and again; the way of the Tab key leads from them to the length and the
/// start.
void ReliefPanel::orderKeys()
{
    if (!m_tabs)
        return;
    QWidget *before = m_tabs;
    for (QWidget *next = m_tabs->nextInFocusChain(); next != m_tabs; next = next->nextInFocusChain()) {
        if (m_tabs->isAncestorOf(next))
            before = next;
    }
    QList<QWidget *> after = m_length->inOrder();
    after.prepend(m_takeLength);
    after.append(m_start);
    for (QWidget *next : std::as_const(after)) {
        setTabOrder(before, next);
        before = next;
    }
}

void ReliefPanel::refreshOffer()
{
    const bool shown = m_isProfileOffered && !m_selection.isEmpty() && m_desk.profile().isEmpty() &&
                       !m_desk.assessment().isEverythingBlocked();
    if (shown && !m_offer) {
        m_offer = new ProfileOffer(m_appearance);
        m_content->insertWidget(m_content->indexOf(m_noTouch), m_offer);
        connect(m_offer, &ProfileOffer::accepted, this, &ReliefPanel::profileRequested);
        connect(m_offer, &ProfileOffer::declined, this, [this] {
            m_isProfileOffered = false;
            m_offer->hide();
            Q_EMIT profileOfferDeclined();
        });
    }
    if (m_offer)
        m_offer->setVisible(shown);
}

/// Nobody waits for it at the start: it is asked for once the heading has been painted. (The panel itself
/// never is: what lies on it covers it.)
bool ReliefPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_heading && event->type() == QEvent::Paint) {
        m_heading->removeEventFilter(this);
        m_isPainted = true;
        QMetaObject::invokeMethod(this, &ReliefPanel::refreshExperiment, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void ReliefPanel::refreshExperiment()
{
    m_due.reset();
    const auto running = m_store.runningExperiment();
    // Only who has an experiment pays for more than one question.
    if (running && *running) {
        const auto facts = m_store.excerpt({(*running)->started.localDay, m_desk.now().localDay});
        if (facts)
            m_due = dueTechnique(**running, DiaryFacts(*facts));
    }
    showDue();
}

void ReliefPanel::showDue()
{
    const SafetyAssessment assessment = m_desk.assessment();
    const bool shown = m_due && !assessment.isEverythingBlocked();
    if (shown && !m_experiment) {
        m_experiment = new ExperimentCard(m_appearance);
        m_content->insertWidget(m_content->indexOf(m_pain) + 1, m_experiment);
        connect(m_experiment, &ExperimentCard::startClicked, this, [this] {
            if (m_due)
                Q_EMIT techniqueRequested(*m_due);
        });
    }
    if (!m_experiment)
        return;
    m_experiment->setVisible(shown);
    if (!shown)
        return;
    // As it is started: where it hurts, or else where it is usually done.
    SessionPlanner::Request request = requestFor(*m_due);
    if (request.selection.isEmpty() || !m_planner.check(request, assessment))
        request.selection = m_planner.usualSelection(*m_due, assessment);
    const auto check = m_planner.check(request, assessment);
    // The card with the warning signs is asked first, as before each session.
    const bool canStart = check || check.error().code == ErrorCode::WarningSignsNotAsked;
    m_experiment->propose(m_catalogue.name(*m_due), canStart ? QString() : sentence(check.error()));
}

void ReliefPanel::refreshHelped()
{
    const auto helped = m_store.mostHelpful(sessionsForHelped);
    // A diary that cannot be read has been reported when it was opened; here silence is enough.
    m_helped->clear();
    if (helped && *helped) {
        m_helped->setText(
            //: %1 a technique, %2 points of pain. What Insights says leaves out sessions with medicine.
            tr("So far pain fell most after %1: by %2 points on average, over %n session(s), also those with "
               "medicine. Headaches also ease by themselves; Insights says what is clear.",
               nullptr, (*helped)->sessions)
                .arg(m_catalogue.name((*helped)->technique),
                     locale().toString(-(*helped)->meanChange, 'f', 1)));
    }
}

SessionPlanner::Request ReliefPanel::requestFor(const TechniqueKey &technique) const
{
    return {m_selection, technique, m_length->length(), m_pauses};
}

std::chrono::minutes ReliefPanel::sessionLength() const
{
    return m_length->length();
}

void ReliefPanel::setSessionLength(std::chrono::minutes length)
{
    m_length->setLength(length);
}

/// Routines that the person made are one click away, whether or not a place is chosen.
void ReliefPanel::refreshRoutines()
{
    const QList<Routine> routines = m_store.routines().value_or(QList<Routine>());
    if (!routines.isEmpty() && !m_routines) {
        m_routines = new QPushButton(tr("My routines"));
        m_routines->setObjectName(u"myRoutinesButton"_s);
        m_routines->setMenu(new QMenu(m_routines));
        m_content->insertWidget(m_content->indexOf(m_noTouch) + 1, m_routines, 0, Qt::AlignLeft);
    }
    if (!m_routines)
        return;
    m_routines->setVisible(!routines.isEmpty());
    m_routines->menu()->clear();
    for (const Routine &routine : routines) {
        m_routines->menu()->addAction(buttonText(routine.name), this,
                                      [this, routine] { Q_EMIT routineRequested(routine); });
    }
}

/// What is good to know before the start, in a few words.
QString ReliefPanel::startHint(const PlanOutline &outline) const
{
    QStringList hints;
    const auto minutes = [](std::chrono::seconds time) {
        return int(std::chrono::round<std::chrono::minutes>(time).count());
    };
    if (outline.breathing > std::chrono::seconds(0) && outline.rest > std::chrono::seconds(0))
        hints.append(tr("After %n minutes, paced breathing and rest.", nullptr, minutes(outline.technique)));
    else if (outline.breathing > std::chrono::seconds(0))
        hints.append(tr("After %n minutes, paced breathing.", nullptr, minutes(outline.technique)));
    else if (outline.rest > std::chrono::seconds(0))
        hints.append(tr("After %n minutes, rest.", nullptr, minutes(outline.technique)));
    const QDate today = m_desk.now().localDay;
    const auto done = m_store.sessions({today, today});
    if (done && done->size() >= sessionsADay) {
        hints.append(tr("%n sessions today already: a rest may do more now.", nullptr, int(done->size())));
    }
    return hints.join(u' ');
}

void ReliefPanel::refreshStart()
{
    // Points and origins are looked at; a session begins from the techniques.
    const bool onTechniques = m_tabs && !m_tabs->isHidden() && m_tabs->current() == ReliefTabs::Techniques;
    const auto technique = onTechniques ? m_tabs->technique() : std::nullopt;
    m_length->setVisible(technique.has_value());
    m_start->setVisible(technique.has_value());
    QString hint;
    std::optional<std::chrono::minutes> nearest;
    if (technique) {
        const auto outline = m_planner.outline(requestFor(*technique), m_desk.assessment());
        m_start->setEnabled(outline.has_value());
        hint = outline ? startHint(*outline) : sentence(outline.error());
        if (!outline)
            nearest = m_planner.nearestLength(requestFor(*technique), m_desk.assessment());
    }
    // Whoever is told that it does not go is shown what does.
    m_nearest = nearest.value_or(std::chrono::minutes(0));
    m_takeLength->setText(tr("Take %n minutes", nullptr, int(m_nearest.count())));
    m_takeLength->setVisible(nearest.has_value());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

} // namespace nape
