// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/diarykeys.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/insights/doseindex.h"
#include "core/insights/halt.h"
#include "core/insights/triggers.h"
#include "resources/resources.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace nape;
using namespace Qt::StringLiterals;

// The rules ask for keys, the dialogs offer keys: these must be the same.

namespace
{

struct Catalogues {
    Catalogue body = Catalogue::load(resources::catalogueFolder()).value();
    DiaryCatalogue diary = DiaryCatalogue::load(resources::catalogueFolder(), body).value();
};

const Catalogues &catalogues()
{
    static const Catalogues both;
    return both;
}

void expectKnown(const QStringList &asked, auto known)
{
    for (const QString &key : asked)
        EXPECT_TRUE(known(key)) << key.toStdString() << " is asked for by a rule and offered by no dialog";
}

} // namespace

TEST(DiaryKeysAndCatalogue, EverySymptomOfTheRulesIsOffered)
{
    const auto &diary = catalogues().diary;
    const auto isDuring = [&](const QString &key) {
        const SymptomTerm *symptom = diary.symptom(key);
        return symptom && symptom->phases.contains(Phase::During);
    };
    expectKnown({keys::nausea, keys::vomiting, keys::light, keys::sound, keys::restless}, isDuring);
    expectKnown(keys::autonomic, isDuring);
    expectKnown(keys::earlySigns, [&](const QString &key) {
        const SymptomTerm *symptom = diary.symptom(key);
        return symptom && symptom->phases.contains(Phase::Before);
    });
}

TEST(DiaryKeysAndCatalogue, EveryQualityAndRegionOfTheRulesIsOffered)
{
    const auto isQuality = [&](const QString &key) {
        return std::ranges::any_of(catalogues().diary.qualities(),
                                   [&](const DiaryTerm &term) { return term.key == key; });
    };
    expectKnown(QStringList{keys::pulsating} + keys::tightening, isQuality);
    expectKnown(keys::head + keys::aroundTheEye,
                [](const QString &key) { return catalogues().body.region(RegionKey(key)); });
}

TEST(DiaryKeysAndCatalogue, EveryClassOfTheRulesIsOfferedAndLimitsAreOfKnownClasses)
{
    const auto isClass = [](const QString &key) { return catalogues().diary.drugClass(key); };
    expectKnown(QStringList{keys::nonOpioid, keys::combination, keys::triptan, keys::ergot, keys::opioid,
                            keys::preventive} +
                    keys::migraineSpecific,
                isClass);
    EXPECT_TRUE(catalogues().diary.drugClass(keys::preventive)->isPreventive);
    for (const DrugClassTerm &term : catalogues().diary.drugClasses())
        EXPECT_EQ(term.isPreventive, term.key == keys::preventive) << term.key.toStdString();
}

TEST(DiaryKeysAndCatalogue, FactorsThatMayBeEarlySignsAreThoseOfTheRules)
{
    for (const FactorTerm &factor : catalogues().diary.factors())
        EXPECT_EQ(factor.isEarlySign, keys::earlySigns.contains(factor.key)) << factor.key.toStdString();
}

TEST(DiaryKeysAndCatalogue, FactorsMadeFromOtherAnswersHaveANameAndAreNotAsked)
{
    for (const QString &key : {shortSleepFactor, poorSleepFactor, bleedingFactor}) {
        const FactorTerm *factor = catalogues().diary.factor(key);
        ASSERT_TRUE(factor) << key.toStdString();
        EXPECT_FALSE(factor->isAsked) << key.toStdString();
    }
}

TEST(DiaryKeysAndCatalogue, AHaltOfTheCatalogueIsScored)
{
    const auto at = Moment::at(QDateTime(QDate(2026, 3, 1), QTime(9, 0), QTimeZone("Europe/Berlin")));
    for (const QuestionnaireTerm &term : catalogues().diary.questionnaires()) {
        QuestionnaireRecord record{
            .id = QuestionnaireId::create(SystemClock()), .kind = term.key, .answered = at};
        EXPECT_TRUE(haltAnswersOf(record)) << term.key.toStdString();
        EXPECT_FALSE(haltScore(*haltAnswersOf(record))) << "nothing is answered yet";
        for (const QString &item : term.items)
            record.items.append({.key = item, .value = 2});
        const auto answers = haltAnswersOf(record);
        ASSERT_TRUE(answers) << term.key.toStdString();
        EXPECT_EQ(answers->daysAsked, term.days);
        EXPECT_EQ(haltScore(*answers)->sum, 10);
    }
    EXPECT_FALSE(
        haltAnswersOf({.id = QuestionnaireId::create(SystemClock()), .kind = u"other"_s, .answered = at}));
}
