// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/relief/pointstab.h"

#include "app/library/techniquewords.h"
#include "app/relief/choicecard.h"
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

QList<Side> sidesFor(const QList<Side> &ofPoint, const QList<Place> &selection)
{
    QList<Side> sides;
    for (const Side side : ofPoint) {
        for (const Place &place : selection) {
            const bool fits = side == Side::Middle || place.side == Side::Middle || place.side == side;
            if (fits && !sides.contains(side))
                sides.append(side);
        }
    }
    return sides;
}

PointsTab::PointsTab(const Catalogue &catalogue, SafetyDesk &desk, const Appearance &appearance,
                     QWidget *parent)
    : CardList(parent), m_catalogue(catalogue), m_desk(desk), m_appearance(appearance)
{
    setObjectName(u"pointsGroup"_s);
    setAccessibleName(tr("Points"));
}

void PointsTab::showFor(const QList<Place> &selection)
{
    clear();
    m_spots.clear();
    if (selection != std::exchange(m_selection, selection))
        m_chosen.reset();
    const SafetyAssessment assessment = m_desk.assessment();
    QList<const PressurePoint *> points;
    for (const Place &place : selection) {
        for (const PressurePoint *point : m_catalogue.pointsIn(place.region)) {
            if (!points.contains(point))
                points.append(point);
        }
    }
    if (points.isEmpty())
        addWords(tr("No acupressure points are known for this place."));
    // Those that may be used come first.
    for (const bool blocked : {false, true}) {
        for (const PressurePoint *point : std::as_const(points)) {
            const QList<Side> sides = sidesFor(point->sides, selection);
            if (sides.isEmpty())
                continue;
            const Verdict verdict = assessment.ofPoint(point->key, sides.first());
            if (verdict.isBlocked() == blocked)
                addPoint(*point, sides, verdict, assessment);
        }
    }
    const TechniqueKey acupressure(u"T_ACU"_s);
    const bool anyPossible =
        std::ranges::any_of(m_spots, [](const MapSpot &spot) { return spot.reason.isEmpty(); });
    if (anyPossible && !assessment.of(acupressure).isBlocked()) {
        auto *session = new QPushButton(tr("Acupressure as a session"));
        session->setObjectName(u"acupressureButton"_s);
        connect(session, &QPushButton::clicked, this,
                [this, acupressure] { Q_EMIT techniqueRequested(acupressure); });
        add(session);
    }
    Q_EMIT spotsChanged(m_spots);
}

void PointsTab::addPoint(const PressurePoint &point, const QList<Side> &sides, const Verdict &verdict,
                         const SafetyAssessment &assessment)
{
    const QString words = u"point."_s + point.key.toString();
    //: code, Chinese name, its meaning: "GB20 Fēngchí, Wind Pool"
    const QString name = tr("%1 %2, %3").arg(point.code, point.pinyin, m_catalogue.name(point.key));
    const Why why = whyOf(m_catalogue, assessment, m_desk.now(), verdict.reasons);
    for (const Side side : sides) {
        MapSpot spot = MapSpot::of(m_catalogue, point, side);
        spot.isSelected = point.key == m_chosen && !verdict.isBlocked();
        if (verdict.isBlocked())
            spot.reason = why.text();
        m_spots.append(spot);
    }
    if (verdict.isBlocked()) {
        auto *card = new SafetyCard(name, why, m_desk, m_appearance);
        card->setObjectName(u"safetyCard_"_s + point.key.toString());
        if (verdict.needsOptIn) {
            auto *caution = new QLabel(m_catalogue.text(words + u".caution"_s));
            caution->setWordWrap(true);
            card->layout()->addWidget(caution);
            QPushButton *optIn = card->addButton(tr("I have read this; show the point"));
            optIn->setObjectName(u"optInButton_"_s + point.key.toString());
            connect(optIn, &QPushButton::clicked, this, [this, key = point.key] {
                HealthProfile profile = m_desk.profile();
                profile.setOptedIn(key.toString(), true);
                m_chosen = key;
                (void)m_desk.save(profile);
            });
        }
        add(card);
        return;
    }
    const int pressure = std::min(point.highestPressure, verdict.pressureCap);
    const bool isSoftened = pressure < point.highestPressure;
    const bool isWarned = verdict.level == SafetyLevel::Warn;
    const QString confidence =
        m_catalogue.text(u"confidence."_s + toKey(point.confidence) + u".name"_s);
    auto *card = new ChoiceCard(
        name,
        {{.text = words::pressure(m_catalogue, pressure), .pressure = pressure},
         {.text = isSoftened ? why.text() : QString(), .isSoftened = true},
         {.text = isWarned ? why.text() : QString()},
         {.text = m_catalogue.text(words + u".find"_s)},
         // The taught dose would say a stronger pressure than this person is to use.
         {.text = isSoftened ? QString() : m_catalogue.text(words + u".dose"_s), .isDetail = true},
         {.text = m_catalogue.text(words + u".caution"_s), .isDetail = true},
         {.text = tr("How well this is known: %1.").arg(confidence), .isQuiet = true, .isDetail = true}},
        m_appearance);
    card->setObjectName(u"pointCard_"_s + point.key.toString());
    card->setChecked(point.key == m_chosen);
    add(card);
    connect(card, &ChoiceCard::toggled, this, [this, key = point.key](bool on) {
        if (on)
            choose(key);
    });
}

void PointsTab::choose(const PointKey &point)
{
    m_chosen = point;
    for (MapSpot &spot : m_spots)
        spot.isSelected = spot.key == point.toString() && spot.reason.isEmpty();
    Q_EMIT spotsChanged(m_spots);
}

} // namespace nape
