// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QWidget>

namespace nape
{

/// A surface with a hairline round it, to lay things on.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(const Appearance &appearance, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    const Appearance &appearance() const { return m_appearance; }

private:
    const Appearance &m_appearance;
};

} // namespace nape
