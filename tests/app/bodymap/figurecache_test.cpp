// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/figurecache.h"
#include "tests/support/testfolder.h"

#include <QThreadPool>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

QImage colourful(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(x, y, QColor(x % 256, y % 256, (x + y) % 256));
    }
    return image;
}

class FigureCacheTest : public testing::Test
{
protected:
    void keep(const QByteArray &key, const QImage &figure)
    {
        m_cache.keepLater(key, figure);
        QThreadPool::globalInstance()->waitForDone();
    }
    QStringList files() const { return QDir(m_folder.path(u"figures"_s)).entryList(QDir::Files); }

    const TestFolder m_folder;
    const FigureCache m_cache{m_folder.path(u"figures"_s)};
    const QImage m_figure = colourful({61, 47});
};

} // namespace

TEST_F(FigureCacheTest, GivesBackWhatWasKeptPixelByPixel)
{
    EXPECT_FALSE(m_cache.find("key", m_figure.size()));
    keep("key", m_figure);
    EXPECT_EQ(m_cache.find("key", m_figure.size()), m_figure);
}

TEST_F(FigureCacheTest, AnotherKeyOrSizeIsAnotherFigure)
{
    keep("key", m_figure);
    EXPECT_FALSE(m_cache.find("other key", m_figure.size()));
    EXPECT_FALSE(m_cache.find("key", m_figure.size() * 2));
    EXPECT_FALSE(m_cache.find("key", QSize()));
}

TEST_F(FigureCacheTest, ADamagedOrShortFileIsNoFigure)
{
    keep("key", m_figure);
    const QString file = u"figures/"_s + files().first();
    const QByteArray whole = TestFolder::bytesOf(m_folder.path(file));
    QByteArray damaged = whole;
    damaged[damaged.size() / 2] = static_cast<char>(~damaged[damaged.size() / 2]);
    for (const QByteArray &bytes : {damaged, whole.left(whole.size() / 2), QByteArray()}) {
        m_folder.write(file, bytes);
        EXPECT_FALSE(m_cache.find("key", m_figure.size()));
    }
}

TEST_F(FigureCacheTest, KeepsOnlyTheNewest)
{
    for (int i = 0; i < FigureCache::mostFigures + 8; ++i)
        keep(QByteArray::number(i), m_figure);
    EXPECT_EQ(files().size(), FigureCache::mostFigures);
}

TEST_F(FigureCacheTest, AFolderThatCannotBeWrittenCostsNothing)
{
    const FigureCache nowhere(m_folder.write(u"file"_s, "no folder") + u"/figures"_s);
    nowhere.keepLater("key", m_figure);
    QThreadPool::globalInstance()->waitForDone();
    EXPECT_FALSE(nowhere.find("key", m_figure.size()));
}
