// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/techniquestab.h"

#include "app/relief/rankingwords.h"
#include "app/relief/techniquecard.h"
#include "app/relief/techniqueoutlook.h"
#include "app/safety/safetycard.h"
#include "app/safety/safetydesk.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

TechniquesTab::TechniquesTab(const Catalogue &catalogue, const DiaryStore &store, SafetyDesk &desk,
                             const Appearance &appearance, QWidget *parent)
    : CardList(parent), m_catalogue(catalogue), m_store(store), m_desk(desk), m_appearance(appearance)
{
    setObjectName(u"techniquesGroup"_s);
    setAccessibleName(tr("Techniques"));
}

void TechniquesTab::showFor(const QList<Place> &selection)
{
    const auto before = chosen();
    clear();
    m_cards.clear();
    m_leftOut.clear();

    const SafetyAssessment assessment = m_desk.assessment();
    if (assessment.isEverythingBlocked()) {
        addEverythingBlocked(assessment);
        Q_EMIT choiceChanged();
        return;
    }

    QList<Place> targets;
    for (const Place &place : selection) {
        const Verdict verdict = assessment.of(place);
        if (verdict.isBlocked())
            addLeftOut(place.toString(), m_catalogue.name(place), verdict.reasons, assessment);
        if (m_catalogue.mayBeTarget(place.region))
            targets.append(place);
    }

    QList<std::pair<const Technique *, TechniqueOutlook>> blocked;
    QList<std::pair<RankedTechnique, TechniqueOutlook>> withoutTouch;
    bool anyThere = false;
    const QList<RankedTechnique> inOrder = rankedFor(targets);
    addOrder(inOrder);
    for (const RankedTechnique &next : inOrder) {
        const Technique *technique = next.technique;
        const TechniqueOutlook outlook = outlookOf(m_catalogue, assessment, *technique, targets);
        if (outlook.isBlocked && !outlook.isBlockedByPlaces)
            blocked.append({technique, outlook});
        else if (!technique->needsPlace())
            withoutTouch.append({next, outlook});
        else if (!outlook.isBlocked)
            anyThere = true;
        if (!outlook.isBlocked && technique->needsPlace())
            addCard(next, outlook, assessment);
    }
    if (!withoutTouch.isEmpty()) {
        addWords(anyThere ? tr("Without touching") : tr("What helps without touching"))
            ->setFont(Appearance::font(0, QFont::DemiBold));
        for (const auto &[technique, outlook] : withoutTouch)
            addCard(technique, outlook, assessment);
    }
    // Last: what cannot be had must not stand in the way of what can.
    for (const auto &[technique, outlook] : blocked) {
        addLeftOut(technique->key.toString(), m_catalogue.name(technique->key), outlook.leftOut, assessment);
    }
    goOnAnswering(before);
    Q_EMIT choiceChanged();
}

/// The techniques for these places: those made for one of them before those that work anywhere, else in the
/// order of the catalogue; then those that need no place.
QList<const Technique *> TechniquesTab::techniquesFor(const QList<Place> &targets) const
{
    QList<const Technique *> techniques;
    for (const Place &place : targets) {
        for (const Technique *technique : m_catalogue.techniquesFor(place.region)) {
            if (!techniques.contains(technique))
                techniques.append(technique);
        }
    }
    const auto isMadeForOne = [&targets](const Technique *technique) {
        const QList<RegionKey> regions = technique->regions();
        return std::ranges::any_of(targets,
                                   [&](const Place &place) { return regions.contains(place.region); });
    };
    std::ranges::stable_partition(techniques, isMadeForOne);
    for (const Technique &technique : m_catalogue.techniques()) {
        if (!technique.needsPlace() && !techniques.contains(&technique))
            techniques.append(&technique);
    }
    return techniques;
}

QList<RankedTechnique> TechniquesTab::rankedFor(const QList<Place> &targets) const
{
    QList<RegionKey> regions;
    for (const Place &place : targets)
        regions.append(place.region);
    // A diary that cannot be read has been reported when it was opened; the evidence alone is an order too.
    return ranked(techniquesFor(targets), m_store.ratedSessions(regions).value_or(QList<RatedSession>()));
}

/// What the order rests on, said once for all.
void TechniquesTab::addOrder(const QList<RankedTechnique> &techniques)
{
    const bool anyClaim = std::ranges::any_of(
        techniques, [](const RankedTechnique &each) { return each.experience.isEnough(); });
    addWords(anyClaim ? tr("In order of the evidence and, from six rated sessions on, of what you felt here. "
                           "Headaches also ease by themselves.")
                      : tr("In order of the evidence, until six rated sessions of yours say more."))
        ->setForegroundRole(QPalette::PlaceholderText);
}

void TechniquesTab::addEverythingBlocked(const SafetyAssessment &assessment)
{
    QString title = tr("No session now");
    if (assessment.urgency() == Urgency::Emergency) {
        title = m_desk.emergencyHeading();
    } else if (assessment.urgency() == Urgency::Today) {
        title = m_catalogue.text(u"urgency.TODAY.title"_s);
    }
    SafetyCard *card = addLeftOut(u"everything"_s, title, assessment.blockingEverything(), assessment);
    if (assessment.urgency() >= Urgency::Today) {
        QPushButton *again = card->addButton(tr("Check warning signs again"));
        again->setObjectName(u"checkAgainButton"_s);
        connect(again, &QPushButton::clicked, this, &TechniquesTab::checkRequested);
    }
    goOnAnswering({});
}

SafetyCard *TechniquesTab::addLeftOut(const QString &name, const QString &title, const QList<Reason> &reasons,
                                      const SafetyAssessment &assessment)
{
    auto *card =
        new SafetyCard(title, whyOf(m_catalogue, assessment, m_desk.now(), reasons), m_desk, m_appearance);
    card->setObjectName(u"safetyCard_"_s + name);
    connect(card, &SafetyCard::answering, this, [this, card] { m_answering = card->objectName(); });
    add(card);
    m_leftOut.append(card);
    return card;
}

void TechniquesTab::addCard(const RankedTechnique &next, const TechniqueOutlook &outlook,
                            const SafetyAssessment &assessment)
{
    const Why gently = whyOf(m_catalogue, assessment, m_desk.now(), outlook.gently);
    const Why warning = whyOf(m_catalogue, assessment, m_desk.now(), outlook.warnings);
    auto *card = new TechniqueCard(m_catalogue, *next.technique, outlook.pressure, gently.text(),
                                   warning.text(), words::rankingReason(next.experience), m_appearance);
    add(card);
    m_cards.append(card);
    connect(card, &TechniqueCard::toggled, this, &TechniquesTab::choiceChanged);
}

/// After an answer everything stands there anew: what was chosen stays chosen, and who was answering finds
/// the next question, or the card that has become possible.
void TechniquesTab::goOnAnswering(const std::optional<TechniqueKey> &before)
{
    if (!m_answering.isEmpty()) {
        for (SafetyCard *card : std::as_const(m_leftOut)) {
            if (card->objectName() != m_answering)
                continue;
            if (card->hasOpenQuestions())
                card->answer();
            else
                m_answering.clear();
            break;
        }
        const auto lifted = std::ranges::find_if(m_cards, [this](const TechniqueCard *card) {
            return u"safetyCard_"_s + card->technique().toString() == m_answering;
        });
        if (lifted != m_cards.end()) {
            m_answering.clear();
            (*lifted)->setChecked(true);
            (*lifted)->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    if ((before && choose(*before)) || m_cards.isEmpty())
        return;
    // The first that can be started is best; with it chosen already, one click less is needed.
    const auto best = std::ranges::find_if(m_cards, [this](const TechniqueCard *card) {
        return m_isStartable && m_isStartable(card->technique());
    });
    (best == m_cards.end() ? m_cards.first() : *best)->setChecked(true);
}

std::optional<TechniqueKey> TechniquesTab::chosen() const
{
    const auto found = std::ranges::find_if(m_cards, &TechniqueCard::isChecked);
    return found == m_cards.end() ? std::nullopt : std::optional((*found)->technique());
}

bool TechniquesTab::choose(const TechniqueKey &technique)
{
    for (TechniqueCard *card : std::as_const(m_cards)) {
        if (card->technique() == technique) {
            card->setChecked(true);
            return true;
        }
    }
    return false;
}

} // namespace nape
