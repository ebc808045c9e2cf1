// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/lightmeter.h"

#include <QImage>

#include <algorithm>
#include <chrono>
#include <deque>
#include <vector>

namespace nape
{

/// Watches the frames of a window for flashes: how much of it changes its luminance noticeably more than
/// three times within a second. It looks at the window in cells, since a single pixel disturbs nobody.
class FlashMeter
{
public:
    static constexpr QSize cells{90, 60};
    static constexpr int allowedChanges = 3;

    /// `noticeable`: a change of relative luminance that counts.
    explicit FlashMeter(double noticeable) : m_noticeable(noticeable) {}

    void look(const QImage &frame, std::chrono::milliseconds at)
    {
        const QImage small = frame.scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                 .convertToFormat(QImage::Format_RGB32);
        m_cells.resize(size_t(cells.width()) * size_t(cells.height()));
        int flashing = 0;
        for (int y = 0; y < cells.height(); ++y) {
            for (int x = 0; x < cells.width(); ++x) {
                Cell &cell = m_cells[size_t(y) * size_t(cells.width()) + size_t(x)];
                const double now = luminanceOf(small.pixel(x, y));
                if (!m_hasLooked)
                    cell.settled = now;
                if (std::abs(now - cell.settled) > m_noticeable) {
                    cell.settled = now;
                    cell.changes.push_back(at);
                    ++m_changes;
                }
                while (!cell.changes.empty() && at - cell.changes.front() >= std::chrono::seconds(1))
                    cell.changes.pop_front();
                flashing += int(cell.changes.size()) > allowedChanges ? 1 : 0;
            }
        }
        m_hasLooked = true;
        ++m_frames;
        m_worst = std::max(m_worst, double(flashing) / double(m_cells.size()));
    }

    /// The largest share of the window that flashed within one second.
    double worstArea() const { return m_worst; }
    /// Noticeable changes of all cells together: zero means that nothing was seen at all.
    qint64 changes() const { return m_changes; }
    int frames() const { return m_frames; }

private:
    struct Cell {
        double settled = 0;
        std::deque<std::chrono::milliseconds> changes;
    };
    double m_noticeable;
    std::vector<Cell> m_cells;
    bool m_hasLooked = false;
    double m_worst = 0;
    qint64 m_changes = 0;
    int m_frames = 0;
};

} // namespace nape
