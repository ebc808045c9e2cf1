// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/originstab.h"

#include "app/library/techniquewords.h"
#include "app/relief/choicecard.h"
#include "app/relief/pointstab.h"
#include "app/safety/safetycard.h"
#include "app/safety/safetydesk.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// The technique that treats a spot as its data says.
TechniqueKey techniqueFor(const TriggerPoint &point)
{
    switch (point.motion) {
    case Motion::Knead:
    case Motion::PinchRoll:
    case Motion::Stroke:
        return TechniqueKey(u"T_NECKSH"_s);
    default:
        return TechniqueKey(u"T_TRIGGER"_s);
    }
}

} // namespace

OriginsTab::OriginsTab(const Catalogue &catalogue, SafetyDesk &desk, const Appearance &appearance,
                       QWidget *parent)
    : CardList(parent), m_catalogue(catalogue), m_desk(desk), m_appearance(appearance)
{
    setObjectName(u"originsGroup"_s);
    setAccessibleName(tr("Where it may come from"));
}

void OriginsTab::showFor(const QList<Place> &selection)
{
    clear();
    if (selection != std::exchange(m_selection, selection))
        m_chosen.reset();
    const SafetyAssessment assessment = m_desk.assessment();
    QList<std::pair<const TriggerPoint *, Side>> points;
    for (const Place &place : selection) {
        for (const TriggerPoint *point : m_catalogue.triggerPointsReferringTo(place.region)) {
            const QList<Side> sides = sidesFor(point->sides, {place});
            const bool isKnown =
                std::ranges::any_of(points, [&](const auto &known) { return known.first == point; });
            if (!sides.isEmpty() && !isKnown)
                points.append({point, sides.first()});
        }
    }
    addWords(points.isEmpty() ? tr("No muscle is known to send pain to this place.")
                              : m_catalogue.text(u"triggers.note.text"_s))
        ->setForegroundRole(QPalette::PlaceholderText);
    for (const auto &[point, side] : std::as_const(points))
        addPoint(*point, side, assessment);
    for (const auto &[point, side] : std::as_const(points)) {
        if (point->key == m_chosen)
            Q_EMIT originChosen(point->key, side);
    }
}

/// Where pain may come from is knowledge, and is shown to everybody; only what to do about it is left out.
void OriginsTab::addPoint(const TriggerPoint &point, Side side, const SafetyAssessment &assessment)
{
    const Verdict verdict = assessment.ofTriggerPoint(point.key, side);
    const QString words = u"trigger."_s + point.key.toString();
    const Why why = whyOf(m_catalogue, assessment, m_desk.now(), verdict.reasons);
    const bool isBlocked = verdict.isBlocked();
    const int pressure = std::min(point.highestPressure, verdict.pressureCap);
    const bool isSoftened = !isBlocked && pressure < point.highestPressure;

    QList<ChoiceCard::Line> lines{{.text = m_catalogue.name(point.muscle), .isQuiet = true},
                                  {.text = tr("Sends pain: %1").arg(m_catalogue.text(words + u".refers"_s))}};
    if (point.hasSigns)
        lines.append({.text = tr("Often with: %1").arg(m_catalogue.text(words + u".signs"_s)), .isDetail = true});
    if (!isBlocked) {
        lines.append({.text = words::pressure(m_catalogue, pressure), .isDetail = true, .pressure = pressure});
        lines.append({.text = isSoftened ? why.text() : QString(), .isDetail = true, .isSoftened = true});
        lines.append({.text = m_catalogue.text(words + u".find"_s), .isDetail = true});
        lines.append({.text = m_catalogue.text(words + u".caution"_s), .isDetail = true});
    }
    const QString confidence = m_catalogue.text(u"confidence."_s + toKey(point.confidence) + u".name"_s);
    lines.append({.text = tr("How well this is known: %1.").arg(confidence), .isQuiet = true, .isDetail = true});
    auto *card = new ChoiceCard(m_catalogue.name(point.key), lines, m_appearance);
    card->setObjectName(u"originCard_"_s + point.key.toString());
    card->setChecked(point.key == m_chosen);
    add(card);

    // What to do about it stands below the chosen one.
    QWidget *treatment = nullptr;
    if (isBlocked) {
        auto *left = new SafetyCard(tr("Treating this spot"), why, m_desk, m_appearance);
        left->setObjectName(u"safetyCard_"_s + point.key.toString());
        if (verdict.needsOptIn) {
            auto *caution = new QLabel(m_catalogue.text(words + u".caution"_s));
            caution->setWordWrap(true);
            left->layout()->addWidget(caution);
            QPushButton *optIn = left->addButton(tr("I have read this; show how"));
            optIn->setObjectName(u"optInButton_"_s + point.key.toString());
            connect(optIn, &QPushButton::clicked, this, [this, key = point.key] {
                HealthProfile profile = m_desk.profile();
                profile.setOptedIn(key.toString(), true);
                (void)m_desk.save(profile);
            });
        }
        treatment = left;
    } else {
        auto *how = new QPushButton(tr("How to treat it: %1").arg(m_catalogue.name(techniqueFor(point))));
        how->setObjectName(u"treatButton_"_s + point.key.toString());
        connect(how, &QPushButton::clicked, this,
                [this, technique = techniqueFor(point)] { Q_EMIT techniqueRequested(technique); });
        treatment = how;
    }
    add(treatment);
    treatment->setVisible(card->isChecked());
    connect(card, &ChoiceCard::toggled, treatment, &QWidget::setVisible);
    connect(card, &ChoiceCard::toggled, this, [this, key = point.key, side](bool on) {
        if (on) {
            m_chosen = key;
            Q_EMIT originChosen(key, side);
        }
    });
}

} // namespace nape
