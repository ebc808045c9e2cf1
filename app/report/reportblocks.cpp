// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportblocks.h"

#include <algorithm>
#include <numeric>

namespace nape::pages
{

namespace
{

class SpaceBlock final : public Block
{
public:
    explicit SpaceBlock(double height) : m_height(height) {}
    double height(double) const override { return m_height; }
    void paint(QPainter &, const QPointF &, double) const override {}
    bool isGap() const override { return true; }

private:
    double m_height;
};

class StackBlock final : public Block
{
public:
    explicit StackBlock(std::vector<BlockPtr> blocks) : m_blocks(std::move(blocks)) {}

    double height(double width) const override
    {
        double sum = 0;
        for (const BlockPtr &block : m_blocks)
            sum += block->height(width);
        return sum;
    }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        double y = at.y();
        for (const BlockPtr &block : m_blocks) {
            block->paint(painter, {at.x(), y}, width);
            y += block->height(width);
        }
    }

private:
    std::vector<BlockPtr> m_blocks;
};

class RowBlock final : public Block
{
public:
    RowBlock(std::vector<BlockPtr> blocks, QList<double> shares)
        : m_blocks(std::move(blocks)), m_shares(std::move(shares))
    {
    }

    double height(double width) const override
    {
        double highest = 0;
        for (size_t i = 0; i < m_blocks.size(); ++i)
            highest = std::max(highest, m_blocks[i]->height(widthAt(i, width)));
        return highest;
    }
    void paint(QPainter &painter, const QPointF &at, double width) const override
    {
        double x = at.x();
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            m_blocks[i]->paint(painter, {x, at.y()}, widthAt(i, width));
            x += widthAt(i, width) + gap;
        }
    }

private:
    static constexpr double gap = 6 * millimetre;
    double widthAt(size_t index, double width) const
    {
        const double all = std::accumulate(m_shares.begin(), m_shares.end(), 0.0);
        return (width - gap * double(m_blocks.size() - 1)) * m_shares[qsizetype(index)] / all;
    }

    std::vector<BlockPtr> m_blocks;
    QList<double> m_shares;
};

} // namespace

BlockPtr space(double height)
{
    return std::make_unique<SpaceBlock>(height);
}

BlockPtr stack(std::vector<BlockPtr> blocks)
{
    return std::make_unique<StackBlock>(std::move(blocks));
}

BlockPtr row(std::vector<BlockPtr> blocks, const QList<double> &shares)
{
    return std::make_unique<RowBlock>(std::move(blocks), shares);
}

} // namespace nape::pages
