// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <chrono>

class QButtonGroup;

namespace nape
{

/// How long a session is to last: 3, 5 or 10 minutes, one click each.
class LengthChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit LengthChoice(QWidget *parent = nullptr);

    std::chrono::minutes length() const;

Q_SIGNALS:
    void lengthChanged();

private:
    QButtonGroup *m_buttons;
};

} // namespace nape
