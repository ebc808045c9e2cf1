// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace nape
{

class SessionActions;

/// The keys of the player in a small list, beside a session that goes on.
class KeysList final : public QDialog
{
    Q_OBJECT

public:
    KeysList(const SessionActions &actions, QWidget *parent);
};

} // namespace nape
