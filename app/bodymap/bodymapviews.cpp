// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodymap.h"
#include "app/bodymap/viewname.h"

#include <QAction>
#include <QActionGroup>

#include <array>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double zoomStep = 1.25;

using Shown = BodyMap::Shown;
using Layer = BodyMap::Layer;

constexpr std::array allShown{Shown::FrontAndBack, Shown::Front, Shown::Back,    Shown::LeftSide,
                              Shown::RightSide,    Shown::Hand,  Shown::Forearm, Shown::Foot};
constexpr std::array actionNames{u"showFrontAndBackAction", u"showFrontAction",     u"showBackAction",
                                 u"showLeftSideAction",     u"showRightSideAction", u"showHandAction",
                                 u"showForearmAction",      u"showFootAction"};
constexpr std::array layersWithAction{Layer::Muscles, Layer::Nerves, Layer::Points};

std::optional<View> viewOf(Shown shown)
{
    switch (shown) {
    case Shown::FrontAndBack:
        return std::nullopt;
    case Shown::Front:
        return View::Front;
    case Shown::Back:
        return View::Back;
    case Shown::LeftSide:
        return View::LeftSide;
    case Shown::RightSide:
        return View::RightSide;
    case Shown::Hand:
        return View::Hand;
    case Shown::Forearm:
        return View::Forearm;
    case Shown::Foot:
        return View::Foot;
    }
    Q_UNREACHABLE();
}

Shown only(View view)
{
    return *std::ranges::find(allShown, std::optional(view), viewOf);
}

} // namespace

QList<View> BodyMap::chosenViews() const
{
    QList<View> views{View::Front, View::Back, View::Hand, View::Forearm, View::Foot};
    if (const auto one = viewOf(m_shown))
        views = {*one};
    views.removeIf([this](View view) { return !m_atlas->views().contains(view); });
    return views;
}

void BodyMap::setShown(Shown shown)
{
    m_shown = shown;
    if (const auto view = viewOf(shown))
        m_single = *view;
    else if (!chosenViews().contains(m_single))
        m_single = View::Front;
    m_navigation.reset();
    m_zoom = 1;
    m_centre.reset();
    setHovered(std::nullopt);
    gatherSpots();
    if (m_current && !m_current->isSpot() && !m_atlas->shape(m_current->view, m_current->place))
        m_current.reset();
    if (m_current && !chosenViews().contains(m_current->view))
        m_current.reset();
    relayout();
}

void BodyMap::showView(View view)
{
    if (visibleViews().contains(view))
        return;
    if (sideShownBy(view))
        return setShown(only(view));
    m_single = view;
    if (m_shown == Shown::FrontAndBack)
        relayout();
    else
        setShown(Shown::FrontAndBack);
}

BodyMap::Shown BodyMap::effectivelyShown() const
{
    const bool isWhole =
        m_shown != Shown::FrontAndBack || (m_layout.placed(View::Front) && m_layout.placed(View::Back));
    return isWhole ? m_shown : only(m_single);
}

void BodyMap::switchTo(Shown shown)
{
    const bool keepsRoom = !m_bothFit && (shown == Shown::Front || shown == Shown::Back);
    if (shown == Shown::FrontAndBack || keepsRoom) {
        // In a narrow map these are halves of one whole, which is there again when the map gets wider.
        m_single = viewOf(shown).value_or(View::Front);
        setShown(Shown::FrontAndBack);
    } else {
        setShown(shown);
    }
}

void BodyMap::showNextView()
{
    const auto now = std::ranges::find(allShown, effectivelyShown()) - allShown.begin();
    for (size_t i = 1; i <= allShown.size(); ++i) {
        const size_t next = (size_t(now) + i) % allShown.size();
        if (m_viewActions[qsizetype(next)]->isVisible())
            return switchTo(allShown[next]);
    }
}

void BodyMap::setLayerShown(Layer layer, bool shown)
{
    if (isLayerShown(layer) == shown)
        return;
    if (shown)
        m_layersShown.append(layer);
    else
        m_layersShown.removeAll(layer);
    setUnderPointer({});
    gatherSpots();
    measureCaptions();
    forgetScenes();
    relayout();
}

void BodyMap::createActions()
{
    const auto make = [this](const QString &name, const QKeySequence &keys = {}) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        // Other maps in the window have the same keys.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setShortcut(keys);
        addAction(action);
        return action;
    };
    auto *group = new QActionGroup(this);
    for (size_t i = 0; i < allShown.size(); ++i) {
        QAction *action = make(QString::fromUtf16(actionNames[i]));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { switchTo(allShown[i]); });
        m_viewActions.append(action);
    }
    QAction *separator = new QAction(this);
    separator->setSeparator(true);
    m_viewActions.append(separator);
    m_viewActions.append(make(u"nextViewAction"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)));
    connect(m_viewActions.last(), &QAction::triggered, this, &BodyMap::showNextView);

    const std::array layerKeys{Qt::Key_M, Qt::Key_E, Qt::Key_P};
    const std::array layerNames{u"musclesLayerAction"_s, u"nervesLayerAction"_s, u"pointsLayerAction"_s};
    for (size_t i = 0; i < layersWithAction.size(); ++i) {
        QAction *action = make(layerNames[i], QKeySequence(Qt::CTRL | Qt::SHIFT | layerKeys[i]));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this,
                [this, layer = layersWithAction[i]](bool on) { setLayerShown(layer, on); });
        m_layerActions.append(action);
    }

    m_zoomActions = {make(u"zoomInAction"_s, QKeySequence(QKeySequence::ZoomIn)),
                     make(u"zoomOutAction"_s, QKeySequence(QKeySequence::ZoomOut)),
                     make(u"zoomResetAction"_s, QKeySequence(Qt::CTRL | Qt::Key_0))};
    connect(m_zoomActions[0], &QAction::triggered, this, [this] { setZoom(m_zoom * zoomStep); });
    connect(m_zoomActions[1], &QAction::triggered, this, [this] { setZoom(m_zoom / zoomStep); });
    connect(m_zoomActions[2], &QAction::triggered, this, [this] { setZoom(1); });
    retranslateActions();
}

void BodyMap::retranslateActions()
{
    m_viewActions[0]->setText(tr("Front and back"));
    for (qsizetype i = 1; i < qsizetype(allShown.size()); ++i)
        m_viewActions[i]->setText(viewName(*viewOf(allShown[size_t(i)])));
    m_viewActions.last()->setText(tr("Next view"));
    m_layerActions[0]->setText(tr("Muscles"));
    m_layerActions[1]->setText(tr("Nerve areas"));
    m_layerActions[2]->setText(tr("Pressure points"));
    m_zoomActions[0]->setText(tr("Zoom in"));
    m_zoomActions[1]->setText(tr("Zoom out"));
    m_zoomActions[2]->setText(tr("Whole picture"));
}

void BodyMap::updateActions()
{
    const auto shown = std::ranges::find(allShown, effectivelyShown()) - allShown.begin();
    m_viewActions[qsizetype(shown)]->setChecked(true);
    m_viewActions.first()->setVisible(m_bothFit);
    for (size_t i = 0; i < layersWithAction.size(); ++i)
        m_layerActions[qsizetype(i)]->setChecked(isLayerShown(layersWithAction[i]));
    m_zoomActions[1]->setEnabled(isZoomed());
    m_zoomActions[2]->setEnabled(isZoomed());
}

} // namespace nape
