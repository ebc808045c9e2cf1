// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/catalogue/cataloguecopy.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

struct StudyFacts {
    const char *key;
    std::optional<int> participants;
    const char *confidence;
    const char *sources;
    const char *result; ///< a part that must be said
};

constexpr auto Review = std::nullopt;

// Typed from the table of studies, not from the catalogue.
const StudyFacts studyTable[] = {
    {"quinn2002", 4, "V", "1", "as strong as before"},
    {"moraska2008", 18, "V", "2", "from 4.7 to 3.7 a week, and to 3.2"},
    {"moraska2015", 56, "V", "3", "as often with massage as with the sham"},
    {"lawler2006", 47, "V", "4", "until three weeks afterwards"},
    {"happe2016", 64, "V", "5", "2.4 with massage, by 3.1 with lymph drainage and by 0.2 while waiting"},
    {"chaibi2011", Review, "V", "chaibi2011", "propranolol and topiramate"},
    {"chaibi2014", Review, "V", "chaibi2014", "0.62"},
    {"maistrello2018", Review, "V", "maistrello2018", "3.5 attacks a month fewer (likely range 2.1 to 4.9)"},
    {"bodes2013", 20, "V", "bodes2013", "0.84"},
    {"noudeh2012", 10, "V2", "noudeh2012", "from 5.8 to 1.85"},
    {"faghihi2025", 90, "V2", "faghihi2025", "not seen by us"},
    {"kim2016", 34, "V", "kim2016", "blood pressure were lower"},
    {"hsieh2010", 28, "V", "hsieh2010", "32.9 against 55.7 points of 100"},
    {"allais2012", 40, "V", "allais2012", "from 30 to 240 minutes"},
    {"goebel1996", 41, "V", "6", "1000 mg of paracetamol"},
    {"euminz2017", 211, "V", "7", "main goal was missed"},
    {"borhani2010", 35, "K", "borhani2010", "after two hours"},
    {"sasannejad2012", 47, "V", "8", "92 of 129 attacks responded, against 32 of 68"},
    {"hsu2023", Review, "V", "hsu2023", "3.21, likely range 0.48 to 5.94"},
    {"sprouseblum2013", 55, "V", "sprouseblum2013", "31.8 % lower with cold and 31.5 % higher"},
    {"ucler2006", 28, "V", "ucler2006", "from 7.9 to 5.5"},
    {"heat2021", 13, "V", "heat2021", "less medication"},
    {"spigt2012", 102, "V2", "spigt2012", "number of days with headache stayed the same"},
    {"ahrq2024", Review, "V", "ahrq2024", "may make attacks less frequent"},
    {"pmr2025", 94, "V2", "9", "25.1 points on a usual scale (MIDAS), against a rise of 6.9"},
    {"kroll2021", Review, "V", "kroll2021", "Weak recommendations"},
};

QString text(const QString &key)
{
    return realCatalogue().text(key);
}

void expectSourced(const QString &what, const QStringList &sources)
{
    EXPECT_FALSE(sources.isEmpty()) << what.toStdString();
    for (const QString &source : sources)
        EXPECT_TRUE(realCatalogue().source(source)) << what.toStdString() << ' ' << source.toStdString();
}

} // namespace

TEST(Evidence, HoldsEveryStudyWithItsNumbers)
{
    EXPECT_EQ(realCatalogue().studies().size(), qsizetype(std::size(studyTable)));
    for (const StudyFacts &facts : studyTable) {
        SCOPED_TRACE(facts.key);
        const QString key = QString::fromLatin1(facts.key);
        const Study *study = realCatalogue().study(StudyKey(key));
        ASSERT_TRUE(study);
        EXPECT_EQ(study->participants, facts.participants);
        EXPECT_EQ(toKey(study->confidence), QLatin1StringView(facts.confidence));
        EXPECT_EQ(study->sources.join(u' '), QLatin1StringView(facts.sources));
        const QString result = text(u"study."_s + key + u".result"_s);
        EXPECT_TRUE(result.contains(QString::fromUtf8(facts.result))) << result.toStdString();
    }
}

TEST(Evidence, StudiesOfATechniqueComeInItsOrder)
{
    std::vector<std::string> names;
    for (const Study *study : realCatalogue().studiesOf(TechniqueKey(u"X_COLD"_s)))
        names.push_back(realCatalogue().name(study->key).toStdString());
    EXPECT_THAT(names, ElementsAre("Hsu 2023", "Sprouse-Blum 2013", "Ucler 2006"));
}

TEST(Evidence, WhatIsGradedAboveTraditionHasStudies)
{
    for (const Technique &technique : realCatalogue().techniques()) {
        const bool isTradition =
            technique.tensionTypeGrade == EvidenceGrade::T && technique.migraineGrade == EvidenceGrade::T;
        EXPECT_EQ(technique.studies.isEmpty(), isTradition) << technique.key.toString().toStdString();
    }
    for (const Oil &oil : realCatalogue().oils()) {
        const bool isTradition =
            oil.tensionTypeGrade == EvidenceGrade::T && oil.migraineGrade == EvidenceGrade::T;
        EXPECT_EQ(oil.studies.isEmpty(), isTradition) << oil.key.toString().toStdString();
    }
}

TEST(Evidence, NothingIsRatedAsConsistentlyShown)
{
    for (const Technique &technique : realCatalogue().techniques()) {
        EXPECT_NE(technique.tensionTypeGrade, EvidenceGrade::A);
        EXPECT_NE(technique.migraineGrade, EvidenceGrade::A);
    }
}

TEST(Evidence, EveryStatementHasASource)
{
    const Catalogue &catalogue = realCatalogue();
    for (const Region &region : catalogue.regions())
        expectSourced(region.key.toString(), region.sources);
    for (const Technique &technique : catalogue.techniques()) {
        expectSourced(technique.key.toString(), technique.sources);
        for (const Step &step : technique.steps) {
            // A step without sources of its own stands on those of its technique.
            for (const QString &source : step.sources)
                EXPECT_TRUE(catalogue.source(source)) << step.key.toString().toStdString();
        }
    }
    for (const Muscle &muscle : catalogue.muscles())
        expectSourced(muscle.key.toString(), muscle.sources);
    for (const PressurePoint &point : catalogue.points())
        expectSourced(point.key.toString(), point.sources);
    for (const TriggerPoint &point : catalogue.triggerPoints())
        expectSourced(point.key.toString(), point.sources);
    for (const Study &study : catalogue.studies())
        expectSourced(study.key.toString(), study.sources);
    for (const Oil &oil : catalogue.oils())
        expectSourced(oil.key.toString(), oil.sources);
    for (const OilFact &fact : catalogue.oilFacts())
        expectSourced(fact.key, fact.sources);
    for (const Mechanism &mechanism : catalogue.mechanisms())
        expectSourced(mechanism.key, mechanism.sources);
    for (const Tip &tip : catalogue.tips())
        expectSourced(tip.key, tip.sources);
}

TEST(Evidence, OilsHaveTheirGradesAndStudies)
{
    struct {
        const char *key;
        EvidenceGrade tensionType;
        EvidenceGrade migraine;
        qsizetype studies;
    } const table[] = {
        {"lavender", EvidenceGrade::T, EvidenceGrade::C, 1},
        {"peppermint", EvidenceGrade::B, EvidenceGrade::C, 3},
        {"eucalyptus", EvidenceGrade::T, EvidenceGrade::T, 0},
    };
    EXPECT_EQ(realCatalogue().oils().size(), qsizetype(std::size(table)));
    for (const auto &facts : table) {
        SCOPED_TRACE(facts.key);
        const OilKey key(QString::fromLatin1(facts.key));
        const Oil *oil = realCatalogue().oil(key);
        ASSERT_TRUE(oil);
        EXPECT_EQ(oil->tensionTypeGrade, facts.tensionType);
        EXPECT_EQ(oil->migraineGrade, facts.migraine);
        EXPECT_EQ(realCatalogue().studiesOf(key).size(), facts.studies);
    }
}

TEST(Evidence, OilFactsNameDilutionPatchTestAndEverybodyWhoAsksFirst)
{
    std::vector<std::string> keys;
    for (const OilFact &fact : realCatalogue().oilFacts())
        keys.push_back(fact.key.toStdString());
    EXPECT_THAT(keys, ElementsAre("dilution", "patch_test", "limits", "ask_first", "smell", "company"));
    for (const QString &word : {u"1 % on the face"_s, u"2 % on the shoulders"_s, u"two drops in 10 ml"_s})
        EXPECT_TRUE(text(u"oilfact.dilution.text"_s).contains(word)) << word.toStdString();
    EXPECT_TRUE(text(u"oilfact.patch_test.text"_s).contains(u"24 hours"_s));
    for (const QString &word : {u"asthma"_s, u"epilepsy"_s, u"fragrance allergy"_s, u"G6PD"_s, u"pregnancy"_s,
                                u"breastfeeding"_s, u"camphor"_s, u"rosemary"_s})
        EXPECT_TRUE(text(u"oilfact.ask_first.text"_s).contains(word)) << word.toStdString();
    EXPECT_TRUE(text(u"oilfact.smell.text"_s).contains(u"make the attack worse"_s));
    EXPECT_TRUE(text(u"oilfact.company.text"_s).contains(u"cats"_s));
}

TEST(Evidence, StrongPeppermintIsALicensedProductOnly)
{
    const QString use = text(u"oil.peppermint.use"_s);
    for (const QString &word : {u"licensed solution of 10 %"_s, u"15 and 30 minutes"_s,
                                u"three applications have not been studied"_s, u"1 % or less on the face"_s})
        EXPECT_TRUE(use.contains(word)) << word.toStdString();
    EXPECT_TRUE(text(u"oil.peppermint.caution"_s).contains(u"infants and small children"_s));
}

TEST(Evidence, EachOfTheFiveMechanismsSaysWhatIsKnownAndWhatIsNot)
{
    std::vector<std::string> keys;
    for (const Mechanism &mechanism : realCatalogue().mechanisms()) {
        keys.push_back(mechanism.key.toStdString());
        const QString key = u"mechanism."_s + mechanism.key;
        EXPECT_FALSE(text(key + u".known"_s).isEmpty());
        EXPECT_FALSE(text(key + u".unknown"_s).isEmpty());
    }
    EXPECT_THAT(keys, ElementsAre("tension", "circulation", "relaxation", "endorphins", "trigger_points"));
}

TEST(Evidence, WaterIsGradedAndStudiedAndConductIsNot)
{
    for (const Tip &tip : realCatalogue().tips()) {
        SCOPED_TRACE(tip.key.toStdString());
        EXPECT_EQ(tip.tensionTypeGrade.has_value(), tip.migraineGrade.has_value());
        EXPECT_EQ(tip.studies.isEmpty(), tip.key != u"water"_s);
        const bool isGraded = tip.key == u"water"_s || tip.key == u"talk"_s || tip.key == u"rest"_s;
        EXPECT_EQ(tip.tensionTypeGrade.has_value(), isGraded);
    }
}
