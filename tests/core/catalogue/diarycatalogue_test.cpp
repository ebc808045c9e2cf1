// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/diarycatalogue.h"

#include "tests/core/catalogue/cataloguecopy.h"
#include "tests/support/results.h"

#include <QRegularExpression>

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::Contains;

namespace
{

const DiaryCatalogue &real()
{
    static const DiaryCatalogue catalogue =
        DiaryCatalogue::load(resources::catalogueFolder(), realCatalogue()).value();
    return catalogue;
}

/// The diary's files in a folder of their own, to be broken.
class DiaryCatalogueCopy : public testing::Test
{
protected:
    DiaryCatalogueCopy()
    {
        QDir(folder.path()).mkdir(u"diary"_s);
        const QDir files(resources::catalogueFolder().filePath(u"diary"_s));
        for (const QString &name : files.entryList(QDir::Files))
            folder.write(u"diary/"_s + name, TestFolder::bytesOf(files.filePath(name)));
    }

    /// The sentence after replacing the first occurrence of a text in a file.
    QString faultAfter(const QString &name, const QByteArray &before, const QByteArray &after)
    {
        const QString file = u"diary/"_s + name;
        QByteArray bytes = TestFolder::bytesOf(folder.path(file));
        const auto place = bytes.indexOf(before);
        EXPECT_GE(place, 0) << before.toStdString();
        bytes.replace(place, before.size(), after);
        folder.write(file, bytes);
        const auto loaded = DiaryCatalogue::load(QDir(folder.path()), realCatalogue());
        return loaded ? QString() : sentence(loaded.error());
    }

    TestFolder folder;
};

} // namespace

TEST(DiaryCatalogue, OffersWhatAClinicAsksFor)
{
    EXPECT_GE(real().symptoms(Phase::Before).size(), 10);
    EXPECT_GE(real().symptoms(Phase::During).size(), 15);
    EXPECT_GE(real().symptoms(Phase::After).size(), 3);
    EXPECT_TRUE(real().symptom(u"nausea"_s)->isGraded);
    EXPECT_EQ(real().auraKinds().size(), 6);
    EXPECT_EQ(real().lossAreas().size(), 4);
    EXPECT_GE(real().askedFactors().size(), 20);
    EXPECT_GE(real().medicines().size(), 50);
    EXPECT_EQ(real().questionnaires().size(), 3);
}

TEST(DiaryCatalogue, EverySymptomStandsInAGroupAndEveryGroupHasOne)
{
    QSet<QString> used;
    for (const SymptomTerm &symptom : real().symptoms()) {
        EXPECT_TRUE(real().symptomGroups().contains(symptom.group)) << symptom.key.toStdString();
        used.insert(symptom.group);
    }
    EXPECT_EQ(used.size(), real().symptomGroups().size());
}

TEST(DiaryCatalogue, KnowsTheClassOfEveryMedicineAndItsCode)
{
    EXPECT_EQ(real().medicine(u"sumatriptan"_s)->drugClass, u"triptan"_s);
    EXPECT_EQ(real().medicine(u"sumatriptan"_s)->atcCode, u"N02CC01"_s);
    EXPECT_EQ(real().medicine(u"ibuprofen"_s)->drugClass, u"non_opioid"_s);
    EXPECT_TRUE(real().medicine(u"rimegepant"_s)->mayPrevent);
    QSet<QString> codes;
    for (const MedicineTerm &medicine : real().medicines()) {
        EXPECT_TRUE(real().drugClass(medicine.drugClass)) << medicine.key.toStdString();
        if (!medicine.atcCode.isEmpty()) {
            EXPECT_FALSE(codes.contains(medicine.atcCode)) << medicine.key.toStdString();
        }
        codes.insert(medicine.atcCode);
    }
}

TEST(DiaryCatalogue, ShowsNoShareOfPeopleBesideATrigger)
{
    static const QRegularExpression share(u"\\d+ ?%"_s);
    for (const FactorTerm &factor : real().factors())
        EXPECT_FALSE(real().factorName(factor.key).contains(share)) << factor.key.toStdString();
}

TEST(DiaryCatalogue, OfTheQuestionnairesItOnlySaysWhatIsCounted)
{
    const QuestionnaireTerm *halt = real().questionnaire(u"halt_90"_s);
    ASSERT_TRUE(halt);
    EXPECT_EQ(halt->days, 90);
    EXPECT_EQ(halt->items.size(), 5);
    for (const QString &item : halt->items) {
        const QString name = real().questionnaireItemName(halt->key, item);
        EXPECT_TRUE(name.startsWith(u"Days "_s)) << name.toStdString();
        EXPECT_FALSE(name.contains(u'?')) << "the questions belong to their authors";
    }
    EXPECT_TRUE(real().text(u"questionnaire.halt_90.text"_s).contains(u"Lifting The Burden"_s));
}

TEST(DiaryCatalogue, AKeyThatItDoesNotKnowIsItsOwnName)
{
    EXPECT_EQ(real().symptomName(u"from_the_future"_s), u"from_the_future"_s);
    EXPECT_EQ(real().symptomName(u"aura_visual"_s), real().auraName(u"visual"_s));
    EXPECT_EQ(real().symptom(u"from_the_future"_s), nullptr);
}

TEST(DiaryCatalogue, FindsKeysByTheirNames)
{
    EXPECT_THAT(real().keysNamed(u"STRESS"_s), Contains(u"stress"_s));
    EXPECT_THAT(real().keysNamed(u"throb"_s), testing::IsEmpty());
    EXPECT_THAT(real().keysNamed(u" "_s), testing::IsEmpty());
}

TEST(DiaryCatalogue, NamesAreShortAndWithoutMarkup)
{
    static const QRegularExpression markup(u"<|>|&|\\*|_|!"_s);
    for (const SymptomTerm &symptom : real().symptoms()) {
        const QString name = real().symptomName(symptom.key);
        EXPECT_FALSE(name.contains(markup)) << name.toStdString();
        EXPECT_TRUE(name.front().isUpper()) << name.toStdString();
        EXPECT_LE(name.size(), 30) << name.toStdString();
    }
}

TEST_F(DiaryCatalogueCopy, TheUntouchedCopyLoads)
{
    EXPECT_TRUE(ok(DiaryCatalogue::load(QDir(folder.path()), realCatalogue())));
}

TEST_F(DiaryCatalogueCopy, AFaultIsToldWithFileAndKey)
{
    struct Case {
        QString file;
        QByteArray before, after;
        QString says;
    };
    const QList<Case> cases{
        {u"symptoms.json"_s, R"("phases": ["before", "during"])", R"("phases": ["sometimes"])",
         u"sometimes"_s},
        {u"symptoms.json"_s, R"("group": "stomach")", R"("group": "belly")", u"belly"_s},
        {u"symptoms.json"_s, R"("sources": ["20", "21"])", R"("sources": ["999"])", u"999"_s},
        {u"symptoms.json"_s, R"("isGraded": true)", R"("isGradde": true)", u"isGradde"_s},
        {u"factors.json"_s, R"("key": "let_down")", R"("key": "stress")", u"stress"_s},
        {u"medicines.json"_s, R"("N02BE01")", R"("N02BE1")", u"N02CC01"_s},
        {u"medicines.json"_s, R"("drugClass": "triptan")", R"("drugClass": "tryptan")", u"tryptan"_s},
        {u"questionnaires.json"_s, R"("days": 90)", R"("days": 0)", u"halt_90"_s},
        {u"texts.en.json"_s, R"("symptom.nausea.name")", R"("symptom.nausia.name")",
         u"symptom.nausea.name"_s},
    };
    for (const Case &broken : cases) {
        const QByteArray whole = TestFolder::bytesOf(folder.path(u"diary/"_s + broken.file));
        const QString fault = faultAfter(broken.file, broken.before, broken.after);
        EXPECT_TRUE(fault.contains(broken.file)) << fault.toStdString();
        EXPECT_TRUE(fault.contains(broken.says)) << fault.toStdString();
        folder.write(u"diary/"_s + broken.file, whole);
    }
}
