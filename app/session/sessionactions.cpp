// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/sessionactions.h"

#include <QAction>

namespace nape
{

namespace
{

QAction *make(SessionActions *parent, const QString &words, const char *name, const QKeySequence &key = {})
{
    auto *action = new QAction(words, parent);
    action->setObjectName(QLatin1String(name));
    // Whoever writes L with Shift, or has Caps Lock on, means the same.
    const bool isLetter = key.count() == 1 && key[0].key() >= Qt::Key_A && key[0].key() <= Qt::Key_Z;
    if (isLetter)
        action->setShortcuts({key, QKeySequence(Qt::SHIFT | key[0].key())});
    else
        action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false);
    action->setEnabled(false);
    return action;
}

} // namespace

SessionActions::SessionActions(QObject *parent)
    : QObject(parent),
      pause(make(this, tr("&Pause or go on"), "pauseSessionAction", Qt::Key_Space)),
      previous(make(this, tr("Previous s&tep"), "previousStepAction", Qt::Key_Left)),
      next(make(this, tr("&Next step"), "nextStepAction", Qt::Key_Right)),
      moreTime(make(this, tr("&15 seconds more"), "moreTimeAction", Qt::Key_Plus)),
      lighter(make(this, tr("Press li&ghter"), "pressLighterAction", Qt::Key_L)),
      firmer(make(this, tr("Press mor&e"), "pressFirmerAction", Qt::Key_M)),
      mute(make(this, tr("&Sound on or off"), "muteAction", Qt::Key_S)),
      dim(make(this, tr("D&im"), "dimAction", Qt::Key_D)),
      black(make(this, tr("Blac&k screen"), "blackScreenAction", Qt::Key_B)),
      stop(make(this, tr("St&op"), "stopSessionAction", Qt::Key_Escape)),
      worse(make(this, tr("That m&ade it worse"), "madeWorseAction")),
      keys(make(this, tr("Ke&ys"), "sessionKeysAction", Qt::Key_F1))
{
    dim->setCheckable(true);
}

QList<QAction *> SessionActions::all() const
{
    return {pause, previous, next,  moreTime, nullptr, lighter, firmer,  nullptr,
            mute,  dim,      black, nullptr,  stop,    worse,   nullptr, keys};
}

void SessionActions::setEnabled(bool enabled)
{
    for (QAction *action : all()) {
        if (action)
            action->setEnabled(enabled);
    }
}

} // namespace nape
