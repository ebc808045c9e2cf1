// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace nape
{

/// Everything a person can do while a session runs, each with one key, for the player and for the menu bar.
/// They exist from the start of the program, so that the menu shows them, and can be triggered only while a
/// session is under way. Their keys work in the player alone: elsewhere letters are for typing.
class SessionActions : public QObject
{
    Q_OBJECT

public:
    explicit SessionActions(QObject *parent = nullptr);

    QAction *const pause;
    QAction *const previous;
    QAction *const next;
    QAction *const moreTime;
    QAction *const lighter;
    QAction *const firmer;
    QAction *const mute;
    QAction *const dim;
    QAction *const black;
    QAction *const stop;
    QAction *const worse;
    QAction *const keys;

    /// In the order of the menu; null stands for a separator.
    QList<QAction *> all() const;
    void setEnabled(bool enabled);
};

} // namespace nape
