// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarytext.h"

#include "tests/app/library/librarycatalogue.h"
#include "tests/support/fakeclock.h"

#include <QRegularExpression>
#include <QTextDocument>

#include <gtest/gtest.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

class LibraryTextTest : public testing::Test
{
protected:
    LibraryTextTest() : m_library(m_catalogue), m_text(m_catalogue, m_library) {}

    QString html(LibraryKind kind, const QString &key)
    {
        return m_text.page(*m_library.item({kind, key}), {});
    }
    static QString plain(const QString &html)
    {
        QTextDocument document;
        document.setHtml(html);
        return document.toPlainText().replace(QChar::Nbsp, u' ');
    }
    QString page(LibraryKind kind, const QString &key) { return plain(html(kind, key)); }

    const Catalogue &m_catalogue = libraryCatalogue();
    const Library m_library;
    const LibraryText m_text;
};

} // namespace

TEST_F(LibraryTextTest, EveryItemHasAPageThatBeginsWithItsTitleAndNamesASource)
{
    for (const LibraryItem &item : m_library.items()) {
        SCOPED_TRACE(item.id.toString().toStdString());
        const QString written = m_text.page(item, {});
        const QString words = plain(written);
        EXPECT_TRUE(words.startsWith(item.title));
        EXPECT_GT(words.size(), item.title.size() + 10);
        EXPECT_EQ(written.contains("href=\"source/"_L1), item.id.kind != LibraryKind::Source);
    }
}

TEST_F(LibraryTextTest, EveryLinkLeadsToAnItem)
{
    static const QRegularExpression link(u"href=\"([^\"]*)\""_s);
    QStringList pages{m_text.startPage()};
    for (const LibraryItem &item : m_library.items())
        pages.append(m_text.page(item, {}));
    for (const QString &html : std::as_const(pages)) {
        for (const auto &match : link.globalMatch(html)) {
            const auto id = LibraryId::fromString(match.captured(1));
            ASSERT_TRUE(id) << match.captured(1).toStdString();
            EXPECT_TRUE(m_library.item(*id)) << match.captured(1).toStdString();
        }
    }
}

TEST_F(LibraryTextTest, NoPageShowsTheKeyOfATextThatIsMissing)
{
    static const QRegularExpression key(
        u"\\b(technique|step|point|trigger|muscle|region|oil|oilfact|tip|mechanism|sign|rule|stop|study|"
        u"urgency|profile|grade|confidence|pressure|motion|performer)\\.[A-Za-z0-9_]+\\.[a-z]+"_s);
    for (const LibraryItem &item : m_library.items()) {
        const auto match = key.match(plain(m_text.page(item, {})));
        EXPECT_FALSE(match.hasMatch())
            << item.id.toString().toStdString() << ": " << match.captured().toStdString();
    }
}

TEST_F(LibraryTextTest, ATechniqueHasAllItsStepsWithNumbersAndSayings)
{
    for (const Technique &technique : m_catalogue.techniques()) {
        const QString words = page(LibraryKind::Technique, technique.key.toString());
        for (const Step &step : technique.steps) {
            const QString key = u"step."_s + step.key.toString();
            EXPECT_TRUE(words.contains(m_catalogue.text(key + u".title"_s))) << key.toStdString();
            const QStringList lines = m_catalogue.text(key + u".text"_s).split(u'\n', Qt::SkipEmptyParts);
            for (const QString &line : lines)
                EXPECT_TRUE(words.contains(line)) << key.toStdString();
        }
    }
    EXPECT_TRUE(
        page(LibraryKind::Technique, u"T_SCALP"_s).contains(u"45 s · 30 per minute · pressure: light"_s));
}

TEST_F(LibraryTextTest, APointSaysHowItIsFoundAndPressedAndWhatToMind)
{
    const QString words = page(LibraryKind::PressurePoint, u"GB21"_s);
    EXPECT_TRUE(words.contains(u"Jiānjǐng"_s));
    EXPECT_TRUE(words.contains(m_catalogue.text(u"point.GB21.find"_s)));
    EXPECT_TRUE(words.contains(m_catalogue.text(u"point.GB21.caution"_s)));
    EXPECT_TRUE(words.contains(u"Press in slowly for 2 seconds"_s));
    EXPECT_TRUE(words.contains(u"Moderate – Firm"_s));
    EXPECT_TRUE(words.contains(u"How well this is known"_s));
}

TEST_F(LibraryTextTest, ATriggerPointSaysWhereThePainIsFeltAndThatTheIdeaIsDisputed)
{
    const QString words = page(LibraryKind::TriggerPoint, u"uttrp1"_s);
    EXPECT_TRUE(words.contains(m_catalogue.text(u"trigger.uttrp1.refers"_s)));
    EXPECT_TRUE(words.contains(u"disputed"_s));
    EXPECT_TRUE(html(LibraryKind::TriggerPoint, u"uttrp1"_s).contains("href=\"muscle/"_L1));
}

TEST_F(LibraryTextTest, ARegionLeadsToWhereItsPainMayComeFrom)
{
    for (const TriggerPoint *point : m_catalogue.triggerPointsReferringTo(RegionKey(u"temple"_s)))
        EXPECT_TRUE(html(LibraryKind::Region, u"temple"_s)
                        .contains(u"href=\"trigger/"_s + point->key.toString() + u'"'));
}

TEST_F(LibraryTextTest, AMechanismSaysWhatIsKnownAndWhatIsNot)
{
    const QString words = page(LibraryKind::Mechanism, u"circulation"_s);
    EXPECT_TRUE(words.contains(u"What is known"_s));
    EXPECT_TRUE(words.contains(u"What is not known"_s));
}

TEST_F(LibraryTextTest, AnOilHasItsDilutionAndWhoLeavesItOut)
{
    const QString words = page(LibraryKind::Oil, u"peppermint"_s);
    for (const OilFact &fact : m_catalogue.oilFacts())
        EXPECT_TRUE(words.contains(m_catalogue.text(u"oilfact."_s + fact.key + u".title"_s)));
}

TEST_F(LibraryTextTest, AStudyHasDesignPeopleAndResult)
{
    const QString words = page(LibraryKind::Study, u"moraska2015"_s);
    EXPECT_TRUE(words.contains(u"56"_s));
    EXPECT_TRUE(words.contains(m_catalogue.text(u"study.moraska2015.design"_s)));
    EXPECT_TRUE(words.contains(m_catalogue.text(u"study.moraska2015.result"_s)));
}

TEST_F(LibraryTextTest, ASourceListsWhatRestsOnIt)
{
    EXPECT_TRUE(html(LibraryKind::Source, u"3"_s).contains("href=\"study/moraska2015\""_L1));
}

TEST_F(LibraryTextTest, WhatIsBlockedForThisPersonSaysWhyAndWhatElse)
{
    HealthProfile profile;
    profile.setAnswer(QuestionKey(u"pregnant"_s), Answer::Yes);
    const auto assessment =
        SafetyAssessment::of(m_catalogue, profile, std::nullopt, Moment::now(FakeClock()));
    const LibraryItem &item = *m_library.item({LibraryKind::PressurePoint, u"LI4"_s});
    const QString words = plain(m_text.page(item, assessment));
    EXPECT_TRUE(words.contains(u"Left out for you"_s));
    EXPECT_TRUE(words.contains(m_catalogue.text(u"rule.S19.message"_s)));
    EXPECT_TRUE(words.contains(m_catalogue.text(u"rule.S19.instead"_s)));
}

TEST_F(LibraryTextTest, PointsThatAreOffByDefaultShowTheirCautionFirst)
{
    for (const LibraryId &id :
         {LibraryId{LibraryKind::PressurePoint, u"TE17"_s}, LibraryId{LibraryKind::TriggerPoint, u"scm_s"_s},
          LibraryId{LibraryKind::TriggerPoint, u"scm_c"_s}}) {
        ASSERT_TRUE(m_text.isOffByDefault(id)) << id.toString().toStdString();
        const QString prefix = id.kind == LibraryKind::PressurePoint ? u"point."_s : u"trigger."_s;
        const QString words = plain(m_text.safetyCard(*m_library.item(id)));
        EXPECT_TRUE(words.contains(m_catalogue.text(prefix + id.key + u".caution"_s)));
        EXPECT_FALSE(words.contains(m_catalogue.text(prefix + id.key + u".find"_s)));
    }
    EXPECT_FALSE(m_text.isOffByDefault({LibraryKind::PressurePoint, u"GB20"_s}));
}
