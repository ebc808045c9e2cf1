// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/wrappedlabel.h"

#include <QLabel>

#include <gtest/gtest.h>

#include <memory>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

/// What Qt's own label says.
int plainHeight(const QLabel &like, int width)
{
    QLabel plain(like.text());
    plain.setWordWrap(true);
    plain.setTextFormat(like.textFormat());
    plain.setTextInteractionFlags(like.textInteractionFlags());
    plain.setFont(like.font());
    plain.setContentsMargins(like.contentsMargins());
    return plain.heightForWidth(width);
}

} // namespace

TEST(WrappedLabel, ItsHeightFollowsWordsLettersAndMargins)
{
    const std::unique_ptr<QLabel> label(wrappedLabel(u"label"_s));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto isAsPlain = [&label] {
        // Twice: the second answer is a remembered one.
        for (int round = 0; round < 2; ++round) {
            for (const int width : {80, 300, 1'000})
                EXPECT_EQ(label->heightForWidth(width), plainHeight(*label, width)) << "width " << width;
        }
    };
    label->setText(u"Few words."_s);
    isAsPlain();
    const int few = label->heightForWidth(80);
    label->setText(
        u"Many words that surely do not fit on one line, whatever the letters are. "_s.repeated(4));
    isAsPlain();
    EXPECT_GT(label->heightForWidth(80), few);
    QFont large = label->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    label->setFont(large);
    isAsPlain();
    label->setContentsMargins(0, 20, 0, 20);
    isAsPlain();
}

TEST(WrappedLabel, ItsWordsArePlain)
{
    const std::unique_ptr<QLabel> label(wrappedWords(u"<b>x</b>"_s));
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_TRUE(label->wordWrap());
}
