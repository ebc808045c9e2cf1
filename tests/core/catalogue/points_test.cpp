// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/catalogue/cataloguecopy.h"

#include <QRegularExpression>

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

struct PointFacts {
    const char *code;
    const char *pinyin;
    const char *hanzi;
    const char *name;
    const char *regions;
    const char *sides;
    int lowestPressure;
    int highestPressure;
    Confidence confidence;
};

constexpr auto V = Confidence::Primary;
constexpr auto V2 = Confidence::Secondary;
constexpr auto K = Confidence::General;

// Typed from the literature, not from the catalogue.
const PointFacts pointTable[] = {
    {"EX-HN5", "Tàiyáng", "太阳", "Supreme Yang", "temple", "LR", 2, 2, V2},
    {"EX-HN3", "Yìntáng", "印堂", "Hall of Impression", "glabella", "M", 2, 2, K},
    {"BL2", "Cuánzhú", "攒竹", "Gathered Bamboo", "brow", "LR", 2, 2, V2},
    {"TE23", "Sīzhúkōng", "丝竹空", "Silken Bamboo Hollow", "brow", "LR", 2, 2, V2},
    {"GB1", "Tóngzǐliáo", "瞳子髎", "Pupil Bone-Hole", "eye", "LR", 1, 1, V2},
    {"GB14", "Yángbái", "阳白", "Yang White", "forehead", "LR", 2, 2, K},
    {"ST8", "Tóuwéi", "头维", "Head’s Corner", "forehead scalp_side", "LR", 2, 2, V2},
    {"GB8", "Shuàigǔ", "率谷", "Valley Lead", "scalp_side", "LR", 3, 3, V2},
    {"GB5", "Xuánlú", "悬颅", "Suspended Skull", "temple", "LR", 2, 2, K},
    {"TE21", "Ěrmén", "耳门", "Ear Gate", "tmj", "LR", 1, 2, V2},
    {"GV24", "Shéntíng", "神庭", "Spirit Court", "forehead", "M", 2, 2, K},
    {"GV20", "Bǎihuì", "百会", "Hundred Meetings", "crown", "M", 3, 3, V},
    {"EX-HN1", "Sìshéncōng", "四神聪", "Four Alert Spirits", "crown", "M", 3, 3, K},
    {"GV16", "Fēngfǔ", "风府", "Wind Mansion", "skull_base", "M", 2, 2, V},
    {"GB20", "Fēngchí", "风池", "Wind Pool", "skull_base", "LR", 3, 3, V2},
    {"BL10", "Tiānzhù", "天柱", "Celestial Pillar", "skull_base neck_back", "LR", 3, 3, V2},
    {"GB12", "Wángǔ", "完骨", "Completion Bone", "skull_base", "LR", 2, 2, K},
    {"TE17", "Yìfēng", "翳风", "Wind Screen", "ear", "LR", 1, 1, K},
    {"GB21", "Jiānjǐng", "肩井", "Shoulder Well", "trap_upper", "LR", 3, 4, K},
    {"SI15", "Jiānzhōngshū", "肩中俞", "Central Shoulder", "levator", "LR", 3, 4, K},
    {"SI14", "Jiānwàishū", "肩外俞", "Outer Shoulder", "levator", "LR", 3, 4, K},
    {"LI20", "Yíngxiāng", "迎香", "Welcome Fragrance", "nose", "LR", 2, 2, V2},
    {"ST2", "Sìbái", "四白", "Four Whites", "cheek", "LR", 1, 2, V2},
    {"ST3", "Jùliáo", "巨髎", "Great Bone-Hole", "cheek", "LR", 2, 2, K},
    {"ST6", "Jiáchē", "颊车", "Jawbone", "jaw", "LR", 3, 3, V2},
    {"ST7", "Xiàguān", "下关", "Below the Joint", "tmj", "LR", 2, 2, K},
    {"LI4", "Hégǔ", "合谷", "Joining Valley", "hand_li4", "LR", 3, 4, V2},
    {"PC6", "Nèiguān", "内关", "Inner Pass", "forearm_pc6", "LR", 2, 3, V2},
    {"TE5", "Wàiguān", "外关", "Outer Pass", "", "LR", 3, 3, K},
    {"TE3", "Zhōngzhǔ", "中渚", "Central Islet", "", "LR", 3, 3, K},
    {"LR3", "Tàichōng", "太冲", "Great Surge", "foot_lr3", "LR", 3, 3, K},
};

const PressurePoint *pointOf(const char *code)
{
    return realCatalogue().point(PointKey(QString::fromLatin1(code).replace(u'-', u'_')));
}

QString words(const PressurePoint &point, const char *part)
{
    return realCatalogue().text(u"point."_s + point.key.toString() + u'.' + QLatin1StringView(part));
}

QString listOf(const QList<RegionKey> &regions)
{
    QStringList keys;
    for (const RegionKey &region : regions)
        keys.append(region.toString());
    return keys.join(u' ');
}

QString listOf(const QList<Side> &sides)
{
    QString all;
    for (const Side side : sides)
        all += u"LRM"_s.at(int(side));
    return all;
}

std::vector<std::string> codesIn(const char *region)
{
    std::vector<std::string> codes;
    for (const PressurePoint *point : realCatalogue().pointsIn(RegionKey(QString::fromLatin1(region))))
        codes.push_back(point->code.toStdString());
    return codes;
}

int secondsPressed(const PressurePoint &point)
{
    return point.repetitions * (point.rampSeconds + point.holdSeconds + point.releaseSeconds);
}

} // namespace

TEST(Points, AreAllThere)
{
    EXPECT_EQ(realCatalogue().points().size(), 31);
    EXPECT_EQ(std::size(pointTable), size_t(31));
    for (const PointFacts &facts : pointTable) {
        SCOPED_TRACE(facts.code);
        const PressurePoint *point = pointOf(facts.code);
        ASSERT_TRUE(point);
        EXPECT_EQ(point->code, QString::fromUtf8(facts.code));
        EXPECT_EQ(point->pinyin, QString::fromUtf8(facts.pinyin));
        EXPECT_EQ(point->hanzi, QString::fromUtf8(facts.hanzi));
        EXPECT_EQ(realCatalogue().name(point->key), QString::fromUtf8(facts.name));
        EXPECT_EQ(listOf(point->regions), QLatin1StringView(facts.regions));
        EXPECT_EQ(listOf(point->sides), QLatin1StringView(facts.sides));
        EXPECT_EQ(point->lowestPressure, facts.lowestPressure);
        EXPECT_EQ(point->highestPressure, facts.highestPressure);
        EXPECT_EQ(point->confidence, facts.confidence);
        EXPECT_FALSE(point->sources.isEmpty());
        EXPECT_FALSE(point->spots.isEmpty());
    }
}

// Taught as forbidden in pregnancy, and of no use that would be worth the question.
TEST(Points, ThoseOfTheLowerLegAreLeftOut)
{
    for (const char *code : {"SP6", "BL60", "BL67"})
        EXPECT_EQ(pointOf(code), nullptr) << code;
}

TEST(Points, OtherCodesAreKnown)
{
    EXPECT_EQ(pointOf("EX-HN3")->otherCodes, (QStringList{u"GV24+"_s, u"GV29"_s}));
    EXPECT_EQ(pointOf("TE21")->otherCodes, QStringList{u"TH21"_s});
}

TEST(Points, NoneIsPressedHarderThanAnyOfItsRegionsAllows)
{
    for (const PressurePoint &point : realCatalogue().points()) {
        SCOPED_TRACE(point.code.toStdString());
        EXPECT_GE(point.lowestPressure, 1);
        EXPECT_LE(point.highestPressure, 4);
        for (const RegionKey &key : point.regions) {
            const Region *region = realCatalogue().region(key);
            ASSERT_TRUE(region);
            EXPECT_LE(point.highestPressure, region->maxPressure);
            EXPECT_EQ(region->contact, Contact::Any);
        }
    }
}

TEST(Points, TakeTheUsualDoseUnlessAnotherIsTaught)
{
    for (const PressurePoint &point : realCatalogue().points()) {
        SCOPED_TRACE(point.code.toStdString());
        EXPECT_EQ(point.rampSeconds, 2);
        EXPECT_EQ(point.holdSeconds, point.code == "GV16"_L1 ? 3 : 5);
        EXPECT_EQ(point.releaseSeconds, 3);
        if (point.code != "GB20"_L1 && point.code != "PC6"_L1) {
            EXPECT_EQ(point.repetitions, 6);
        }
    }
    EXPECT_EQ(pointOf("GB20")->repetitions, 8);
    EXPECT_GE(secondsPressed(*pointOf("PC6")), 120);
    EXPECT_LE(secondsPressed(*pointOf("PC6")), 180);
    EXPECT_GE(secondsPressed(*pointOf("LI4")), 30);
    EXPECT_LE(secondsPressed(*pointOf("LI4")), 60);
}

TEST(Points, WindMansionIsNeverPressedForMoreThanFiveSeconds)
{
    const PressurePoint &point = *pointOf("GV16");
    EXPECT_LE(point.rampSeconds + point.holdSeconds, 5);
    EXPECT_TRUE(words(point, "dose").contains(u"never longer than five seconds"_s));
    EXPECT_TRUE(words(point, "caution").contains(u"no deep pressure, no tools"_s));
}

TEST(Points, OnlyWindScreenIsOffByDefault)
{
    for (const PressurePoint &point : realCatalogue().points())
        EXPECT_EQ(point.isOffByDefault, point.code == "TE17"_L1) << point.code.toStdString();
}

TEST(Points, ThoseAvoidedInPregnancySaySoWithoutAClaim)
{
    for (const PressurePoint &point : realCatalogue().points()) {
        const bool isAvoided = point.code == "GB21"_L1 || point.code == "LI4"_L1 || point.code == "LR3"_L1;
        const QString caution = words(point, "caution");
        EXPECT_EQ(caution.contains(u"Traditionally avoided in pregnancy; ask your midwife."_s), isAvoided)
            << point.code.toStdString();
        EXPECT_FALSE(caution.contains(u"labour"_s)) << point.code.toStdString();
    }
}

TEST(Points, ThoseOfTheTempleNameTheWarningSignOfLaterLife)
{
    for (const char *code : {"EX-HN5", "GB5", "TE21"}) {
        EXPECT_TRUE(words(*pointOf(code), "caution").contains(u"At age 50 or older"_s)) << code;
        EXPECT_TRUE(words(*pointOf(code), "caution").contains(u"artery"_s)) << code;
    }
}

TEST(Points, CautionsNameWhatLiesBeneath)
{
    const std::pair<const char *, const char *> cautions[] = {
        {"BL2", "eye"},           {"TE23", "artery"}, {"GB1", "eyeball"},       {"EX-HN3", "botulinum"},
        {"GB14", "botulinum"},    {"GB8", "shunt"},   {"GV20", "shunt"},        {"EX-HN1", "shunt"},
        {"GB20", "light-headed"}, {"BL10", "nerve"},  {"TE17", "facial nerve"}, {"GB21", "lung"},
        {"LI20", "infection"},    {"ST2", "nerve"},   {"ST3", "teeth"},         {"ST6", "swollen"},
        {"ST7", "locks"},         {"PC6", "nerve"},   {"LR3", "numb"},
    };
    for (const auto &[code, word] : cautions)
        EXPECT_TRUE(words(*pointOf(code), "caution").contains(QLatin1StringView(word))) << code;
}

TEST(Points, AreFoundByFingersWithoutRulerOrCode)
{
    static const QRegularExpression learned(u"\\bcun\\b|\\d+ ?(mm|cm)|lateral|medial|anterior|posterior"_s);
    for (const PressurePoint &point : realCatalogue().points()) {
        const QString find = words(point, "find");
        EXPECT_FALSE(find.contains(learned)) << point.code.toStdString();
        EXPECT_LE(find.split(u' ').size(), 45) << point.code.toStdString();
    }
}

// "Firm" for a light point would be followed by somebody who hears the words and not the number.
TEST(Points, WordsForPressureFollowTheNumbers)
{
    const std::pair<QRegularExpression, int> scale[] = {
        {QRegularExpression(u"\\bfirm(ly)?\\b"_s), 4},
        {QRegularExpression(u"\\bmoderate(ly)?\\b"_s), 3},
        {QRegularExpression(u"\\blight(ly)?\\b"_s), 2},
        {QRegularExpression(u"\\bfeather\\b"_s), 1},
    };
    for (const PressurePoint &point : realCatalogue().points()) {
        QString dose = words(point, "dose").toLower();
        dose.replace(u"as light as a feather"_s, u"feather"_s).remove(u"very lightly"_s);
        for (const auto &[word, pressure] : scale) {
            if (!dose.contains(word))
                continue;
            EXPECT_GE(point.highestPressure, pressure) << point.code.toStdString();
            EXPECT_LE(point.lowestPressure, pressure) << point.code.toStdString();
        }
    }
}

TEST(Points, OfARegionComeInCatalogueOrder)
{
    EXPECT_THAT(codesIn("temple"), ElementsAre("EX-HN5", "GB5"));
    EXPECT_THAT(codesIn("skull_base"), ElementsAre("GV16", "GB20", "BL10", "GB12"));
    EXPECT_THAT(codesIn("neck_back"), ElementsAre("BL10"));
    EXPECT_THAT(codesIn("hand_li4"), ElementsAre("LI4"));
    EXPECT_THAT(codesIn("neck_front"), ElementsAre());
    EXPECT_THAT(codesIn("neck_side"), ElementsAre());
    EXPECT_THAT(codesIn("elbow"), ElementsAre());
}

TEST(Points, AnUnknownKeyHasNoRecord)
{
    EXPECT_EQ(realCatalogue().point(PointKey(u"GB99"_s)), nullptr);
    EXPECT_EQ(realCatalogue().point(PointKey(u"EX-HN5"_s)), nullptr);
}

TEST(Points, TheNoteSaysThatUseIsNoProof)
{
    EXPECT_TRUE(realCatalogue().text(u"points.note.text"_s).contains(u"not that they work"_s));
}
