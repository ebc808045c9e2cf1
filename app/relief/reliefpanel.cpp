// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/reliefpanel.h"

#include "app/diary/intensityslider.h"
#include "app/relief/lengthchoice.h"
#include "app/relief/techniquecard.h"
#include "app/safety/safetydesk.h"
#include "app/theme/columnscroll.h"
#include "app/theme/napestyle.h"

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Fewer rated sessions say too little to be shown as "helped most".
constexpr int sessionsForHelped = 3;

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// What the strongest step of the technique comes to at these places.
int highestPressure(const Catalogue &catalogue, const Technique &technique, const QList<Place> &places)
{
    int strongest = 0;
    for (const Step &step : technique.steps) {
        for (const Place &place : places) {
            if (catalogue.fits(step, place.region))
                strongest = std::max(
                    strongest, std::min(step.highestPressure, catalogue.region(place.region)->maxPressure));
        }
    }
    return strongest;
}

/// The techniques for these places: those made for one of them before those that work anywhere, else in the
/// order of the catalogue.
QList<const Technique *> techniquesFor(const Catalogue &catalogue, const QList<Place> &places)
{
    QList<const Technique *> techniques;
    for (const Place &place : places) {
        for (const Technique *technique : catalogue.techniquesFor(place.region)) {
            if (!techniques.contains(technique))
                techniques.append(technique);
        }
    }
    const auto isMadeForOne = [&places](const Technique *technique) {
        const QList<RegionKey> regions = technique->regions();
        return std::ranges::any_of(places,
                                   [&](const Place &place) { return regions.contains(place.region); });
    };
    std::ranges::stable_partition(techniques, isMadeForOne);
    return techniques;
}

/// A short heading and its text, each on lines of its own.
QString paragraph(const QString &heading, const QString &text)
{
    return u"<p><b>%1</b><br>%2</p>"_s.arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

ReliefPanel::ReliefPanel(const Catalogue &catalogue, const DiaryStore &store, const SafetyDesk &safety,
                         const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_store(store),
      m_safety(safety),
      m_appearance(appearance),
      m_planner(catalogue),
      m_heading(wrappedLabel(this)),
      m_about(wrappedLabel(this)),
      m_pain(new IntensitySlider(tr("Pain now"), appearance, this)),
      m_techniques(new QWidget(this)),
      m_cardLayout(new QVBoxLayout(m_techniques)),
      m_helped(wrappedLabel(this)),
      m_length(new LengthChoice(this)),
      m_start(new QPushButton(tr("Start session"), this)),
      m_hint(wrappedLabel(this))
{
    m_heading->setObjectName(u"reliefHeading"_s);
    m_about->setTextFormat(Qt::RichText);
    m_pain->setObjectName(u"painNowSlider"_s);
    m_techniques->setObjectName(u"techniquesGroup"_s);
    m_techniques->setAccessibleName(tr("Techniques"));
    m_cardLayout->setContentsMargins(0, 0, 0, 0);
    m_start->setObjectName(u"startSessionButton"_s);
    setMainAction(m_start);

    auto *scrolled = new QWidget;
    auto *content = new QVBoxLayout(scrolled);
    content->setContentsMargins(0, 0, 8, 0);
    content->setSpacing(16);
    content->addWidget(m_heading);
    content->addWidget(m_pain);
    content->addWidget(m_about);
    content->addWidget(m_techniques);
    content->addWidget(m_helped);
    content->addStretch(1);

    auto *scroll = new ColumnScroll(scrolled, this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_length);
    layout->addWidget(m_start);

    connect(m_length, &LengthChoice::lengthChanged, this, &ReliefPanel::refreshStart);
    connect(m_start, &QPushButton::clicked, this, [this] {
        Q_EMIT startRequested({m_selection, chosenCard()->technique(), m_length->length()});
    });
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what.testFlag(Change::Sessions))
            refreshHelped();
    });
    connect(&safety, &SafetyDesk::changed, this, &ReliefPanel::rebuildCards);
    const auto restyle = [this, scroll, content] {
        // The scale must never be cut off at its side.
        scroll->setMinimumWidth(m_pain->minimumSizeHint().width() + content->contentsMargins().right() +
                                style()->pixelMetric(QStyle::PM_ScrollBarExtent));
        m_heading->setFont(Appearance::font(2, QFont::DemiBold));
        update();
    };
    connect(&appearance, &Appearance::changed, this, restyle);
    restyle();
    refreshHelped();
    showSelection({});
}

void ReliefPanel::showSelection(const QList<Place> &selection)
{
    m_selection = selection;
    QStringList names;
    QString about;
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
        about += paragraph(tr("Under the skin"), m_catalogue.text(key + u".underneath"_s));
        about += paragraph(tr("Take care"), m_catalogue.text(key + u".avoid"_s));
    }
    m_heading->setText(selection.isEmpty() ? tr("Where does it hurt?") : names.join(u", "_s));
    if (selection.isEmpty())
        about = m_listShown
                    ? tr("Click the place on the picture, or choose it in the list. Hold Ctrl for several.")
                    : tr("Click the place on the picture. Hold Ctrl for several.");
    m_about->setText(about);
    rebuildCards();
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

void ReliefPanel::rebuildCards()
{
    const TechniqueKey before = chosenCard() ? chosenCard()->technique() : TechniqueKey();
    qDeleteAll(m_cards);
    m_cards.clear();

    QList<Place> targets;
    std::ranges::copy_if(m_selection, std::back_inserter(targets),
                         [this](const Place &place) { return m_catalogue.mayBeTarget(place.region); });
    for (const Technique *technique : techniquesFor(m_catalogue, targets)) {
        auto *card =
            new TechniqueCard(m_catalogue, *technique, highestPressure(m_catalogue, *technique, targets),
                              m_appearance, m_techniques);
        card->setChecked(technique->key == before);
        connect(card, &TechniqueCard::toggled, this, &ReliefPanel::refreshStart);
        m_cardLayout->addWidget(card);
        m_cards.append(card);
    }
    // The first fits best; with it chosen already, one click less is needed.
    if (!m_cards.isEmpty() && !chosenCard())
        m_cards.first()->setChecked(true);
    m_techniques->setVisible(!m_cards.isEmpty());
    m_helped->setVisible(m_selection.isEmpty() && !m_helped->text().isEmpty());
    refreshStart();
}

void ReliefPanel::refreshHelped()
{
    const auto helped = m_store.mostHelpful(sessionsForHelped);
    // A diary that cannot be read has been reported when it was opened; here silence is enough.
    m_helped->clear();
    if (helped && *helped) {
        m_helped->setText(
            tr("What helped you most so far: %1 – on average %2 points less pain afterwards, in %n "
               "session(s). Headaches also ease by themselves.",
               nullptr, (*helped)->sessions)
                .arg(m_catalogue.name((*helped)->technique),
                     locale().toString(-(*helped)->meanChange, 'f', 1)));
    }
}

void ReliefPanel::refreshStart()
{
    const TechniqueCard *card = chosenCard();
    m_length->setVisible(card);
    m_start->setVisible(card);
    QString hint;
    bool possible = false;
    if (card) {
        const auto plan = m_planner.check({m_selection, card->technique(), m_length->length()},
                                          m_safety.assessment());
        possible = plan.has_value();
        if (!possible)
            hint = sentence(plan.error());
    } else if (!m_selection.isEmpty()) {
        const bool never = std::ranges::none_of(
            m_selection, [this](const Place &place) { return m_catalogue.mayBeTarget(place.region); });
        hint = never ? tr("This place is never massaged. You can still note it as painful in the diary.")
                     : tr("There is no technique for this place yet. You can still note it as painful in the "
                          "diary.");
    }
    m_start->setEnabled(possible);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

const TechniqueCard *ReliefPanel::chosenCard() const
{
    const auto found = std::ranges::find_if(m_cards, &TechniqueCard::isChecked);
    return found == m_cards.end() ? nullptr : *found;
}

} // namespace nape
