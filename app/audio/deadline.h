// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include <chrono>

namespace nape
{

/// Tells when something took too long. Two halves, so that a window that was held, or a computer that slept,
/// is not taken for it: what was done meanwhile has the second half to say so.
class Deadline final : public QObject
{
    Q_OBJECT

public:
    explicit Deadline(QObject *parent = nullptr) : QObject(parent)
    {
        connect(&m_half, &QTimer::timeout, this, [this] {
            if (++m_halves < 2)
                return;
            m_half.stop();
            Q_EMIT passed();
        });
    }

    void start(std::chrono::milliseconds time)
    {
        m_halves = 0;
        m_half.start(time / 2);
    }
    void stop() { m_half.stop(); }

Q_SIGNALS:
    void passed();

private:
    QTimer m_half;
    int m_halves = 0;
};

} // namespace nape
