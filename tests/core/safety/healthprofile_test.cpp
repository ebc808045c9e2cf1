// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/healthprofile.h"

#include "tests/core/catalogue/cataloguecopy.h"
#include "tests/support/safetyvalues.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace nape;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace
{

HealthProfile with(const QString &key, const QJsonValue &value)
{
    return HealthProfile::fromJson({{key, value}});
}

Moment later(std::chrono::milliseconds time)
{
    return Moment::at(someMoment().utcMs + time.count(), QTimeZone("Europe/Berlin"));
}

} // namespace

TEST(HealthProfile, KnowsFourAnswers)
{
    const QuestionKey key(u"pregnant"_s);
    EXPECT_EQ(HealthProfile().answer(key), std::nullopt);
    for (const Answer answer : {Answer::Yes, Answer::No, Answer::NotSure}) {
        HealthProfile profile;
        profile.setAnswer(key, answer);
        EXPECT_EQ(profile.answer(key), answer);
        profile.setAnswer(key, std::nullopt);
        EXPECT_EQ(profile, HealthProfile());
    }
    EXPECT_EQ(with(u"pregnant"_s, true).answer(key), Answer::Yes);
    EXPECT_EQ(with(u"pregnant"_s, false).answer(key), Answer::No);
}

TEST(HealthProfile, AnUnknownAnswerIsNotAsked)
{
    EXPECT_EQ(with(u"pregnant"_s, u"perhaps"_s).answer(QuestionKey(u"pregnant"_s)), std::nullopt);
    EXPECT_EQ(with(u"pregnant"_s, 7).answer(QuestionKey(u"pregnant"_s)), std::nullopt);
    EXPECT_EQ(with(u"age"_s, u"old"_s).elapsed(QuestionKey(u"age"_s), TimeUnit::Years, someMoment()),
              std::nullopt);
}

TEST(HealthProfile, KeepsWhatItDoesNotKnow)
{
    const QJsonObject newer{{u"pregnant"_s, u"perhaps"_s},
                            {u"moon"_s, QJsonObject{{u"phase"_s, 3}}},
                            {u"age"_s, QJsonArray{1, 2}}};
    HealthProfile profile = HealthProfile::fromJson(newer);
    profile.setAnswer(QuestionKey(u"asthma"_s), Answer::No);
    profile.setAnswer(QuestionKey(u"asthma"_s), std::nullopt);
    EXPECT_EQ(profile.toJson(), newer);
    EXPECT_EQ(unknownKeys(profile, realCatalogue()), QStringList{u"moon"_s});
}

TEST(HealthProfile, ElapsedTimesGrowByThemselves)
{
    const QuestionKey botox(u"botox_hours"_s);
    HealthProfile profile;
    profile.setElapsed(botox, 5, TimeUnit::Hours, someMoment());
    EXPECT_EQ(profile.elapsed(botox, TimeUnit::Hours, someMoment()), 5);
    EXPECT_EQ(profile.elapsed(botox, TimeUnit::Hours, later(19h - 1min)), 23);
    EXPECT_EQ(profile.elapsed(botox, TimeUnit::Hours, later(19h)), 24);

    const QuestionKey injury(u"recent_head_neck_injury_days"_s);
    profile.setElapsed(injury, 41, TimeUnit::Days, someMoment());
    EXPECT_EQ(profile.elapsed(injury, TimeUnit::Days, later(23h)), 41);
    EXPECT_EQ(profile.elapsed(injury, TimeUnit::Days, later(24h)), 42);

    const QuestionKey age(u"age"_s);
    profile.setElapsed(age, 49, TimeUnit::Years, someMoment());
    EXPECT_EQ(profile.elapsed(age, TimeUnit::Years, someMoment()), 49);
    EXPECT_EQ(profile.elapsed(age, TimeUnit::Years, later(24h * 364)), 49);
    EXPECT_EQ(profile.elapsed(age, TimeUnit::Years, later(24h * 365)), 50);
}

TEST(HealthProfile, NothingLiesInTheFuture)
{
    HealthProfile profile;
    profile.setElapsed(QuestionKey(u"filler_days"_s), 2, TimeUnit::Days, later(24h * 30));
    EXPECT_EQ(profile.elapsed(QuestionKey(u"filler_days"_s), TimeUnit::Days, someMoment()), 0);
    EXPECT_EQ(with(u"filler_days"_s, -4).elapsed(QuestionKey(u"filler_days"_s), TimeUnit::Days, someMoment()),
              0);
}

TEST(HealthProfile, ANumberOrADateMayBeGiven)
{
    const QuestionKey age(u"age"_s);
    EXPECT_EQ(with(u"age"_s, 17).elapsed(age, TimeUnit::Years, someMoment()), 17);
    EXPECT_EQ(with(u"age"_s, u"2008-03-02"_s).elapsed(age, TimeUnit::Years, someMoment()), 18);
    EXPECT_EQ(with(u"age"_s, u"2008-03-03"_s).elapsed(age, TimeUnit::Years, someMoment()), 17);
}

TEST(HealthProfile, ARegionWithoutASideMeansAllItsSides)
{
    const QuestionKey lesions(u"skin_lesion_regions"_s);
    const Place left{RegionKey(u"temple"_s), Side::Left};
    const Place right{RegionKey(u"temple"_s), Side::Right};
    EXPECT_EQ(with(u"skin_lesion_regions"_s, QJsonArray{u"temple"_s}).places(lesions, realCatalogue()),
              (QList<Place>{left, right}));
    EXPECT_EQ(with(u"skin_lesion_regions"_s, QJsonArray{u"temple-right"_s, u"elbow"_s, 3})
                  .places(lesions, realCatalogue()),
              QList<Place>{right});
    HealthProfile profile;
    profile.setPlaces(lesions, {left});
    EXPECT_EQ(profile.places(lesions, realCatalogue()), QList<Place>{left});
    profile.setPlaces(lesions, {});
    EXPECT_TRUE(profile.isEmpty());
}

TEST(HealthProfile, OptingInIsRememberedPerSpot)
{
    HealthProfile profile;
    EXPECT_FALSE(profile.isOptedIn(u"scm_s"_s));
    profile.setOptedIn(u"scm_s"_s, true);
    profile.setOptedIn(u"scm_s"_s, true);
    profile.setOptedIn(u"TE17"_s, true);
    EXPECT_TRUE(profile.isOptedIn(u"scm_s"_s));
    EXPECT_FALSE(profile.isOptedIn(u"scm_c"_s));
    profile.setOptedIn(u"scm_s"_s, false);
    EXPECT_FALSE(profile.isOptedIn(u"scm_s"_s));
    EXPECT_TRUE(profile.isOptedIn(u"TE17"_s));
}

TEST(HealthProfile, AFileWithAWrongValueIsRefusedInOneSentence)
{
    const std::pair<QString, QJsonValue> wrong[] = {
        {u"age"_s, u"old"_s},
        {u"age"_s, -1},
        {u"age"_s, 121},
        {u"pregnant"_s, 1},
        {u"botox_hours"_s, true},
        {u"skin_lesion_regions"_s, u"temple"_s},
        {u"opted_in"_s, u"scm_s"_s},
        {u"skin_lesion_regions"_s, QJsonArray{u"elbow"_s}},
        {u"attack_phase"_s, 2},
    };
    for (const auto &[key, value] : wrong) {
        const auto sound = validate(with(key, value), realCatalogue());
        ASSERT_FALSE(sound) << key.toStdString();
        EXPECT_EQ(sound.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(sentence(sound.error()).contains(key));
    }
    EXPECT_TRUE(validate(with(u"moon"_s, 3), realCatalogue()));
    EXPECT_TRUE(validate(with(u"pregnant"_s, u"perhaps"_s), realCatalogue()));
    EXPECT_TRUE(validate(clearProfile(realCatalogue()), realCatalogue()));
}

TEST(HealthProfile, EveryKeyOfTheRulesIsAQuestion)
{
    for (const char *key : {"age",
                            "pregnant",
                            "postpartum6w",
                            "breastfeeding",
                            "recent_head_neck_injury_days",
                            "neck_surgery_6mo",
                            "cad_signs",
                            "carotid_disease",
                            "vascular_risk",
                            "stroke_tia",
                            "gca_signs",
                            "fever",
                            "stiff_neck",
                            "skin_lesion_regions",
                            "shingles_face",
                            "anticoagulant",
                            "bleeding_disorder",
                            "platelets_low",
                            "osteoporosis",
                            "ra_or_hypermobility",
                            "active_cancer",
                            "blood_clot_dvt",
                            "bp_uncontrolled",
                            "syncope_carotid_hypersens",
                            "botox_hours",
                            "filler_days",
                            "vp_shunt",
                            "skull_defect_implant",
                            "eye_surgery_weeks",
                            "glaucoma_acute",
                            "dental_abscess",
                            "tmj_lock",
                            "dental_surgery_days",
                            "neuropathy_regions",
                            "raynaud_cold_urticaria",
                            "asthma",
                            "fragrance_allergy",
                            "epilepsy",
                            "alcohol_sedated",
                            "allodynia_now",
                            "attack_phase",
                            "occipital_nerve_block_days"})
        EXPECT_TRUE(realCatalogue().question(QuestionKey(QString::fromLatin1(key)))) << key;
}
