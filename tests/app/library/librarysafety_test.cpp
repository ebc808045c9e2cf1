// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarysafety.h"

#include "tests/app/library/librarycatalogue.h"
#include "tests/support/fakeclock.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

SafetyAssessment assessmentOf(const QMap<QString, Answer> &answers)
{
    HealthProfile profile;
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
        profile.setAnswer(QuestionKey(answer.key()), answer.value());
    return SafetyAssessment::of(libraryCatalogue(), profile, std::nullopt, Moment::now(FakeClock()));
}

QStringList rulesFor(const SafetyAssessment &assessment, LibraryKind kind, const QString &key)
{
    QStringList rules;
    for (const SafetyNote &note : safetyNotes(libraryCatalogue(), assessment, {kind, key}))
        rules.append(note.rule.toString());
    return rules;
}

} // namespace

TEST(LibrarySafety, TellsWhyAPointIsLeftOut)
{
    const auto pregnant = assessmentOf({{u"pregnant"_s, Answer::Yes}});
    EXPECT_TRUE(rulesFor(pregnant, LibraryKind::PressurePoint, u"LI4"_s).contains(u"S19"_s));
    const auto notPregnant = assessmentOf({{u"pregnant"_s, Answer::No}});
    EXPECT_FALSE(rulesFor(notPregnant, LibraryKind::PressurePoint, u"LI4"_s).contains(u"S19"_s));
}

TEST(LibrarySafety, TellsItAboutTechniquesRegionsAndOils)
{
    const auto assessment = assessmentOf(
        {{u"pregnant"_s, Answer::Yes}, {u"anticoagulant"_s, Answer::Yes}, {u"asthma"_s, Answer::Yes}});
    EXPECT_TRUE(rulesFor(assessment, LibraryKind::Technique, u"X_HAND"_s).contains(u"S19"_s));
    EXPECT_TRUE(rulesFor(assessment, LibraryKind::Technique, u"T_TRIGGER"_s).contains(u"S13"_s));
    EXPECT_TRUE(rulesFor(assessment, LibraryKind::Region, u"neck_front"_s).contains(u"S02"_s));
    EXPECT_TRUE(rulesFor(assessment, LibraryKind::Oil, u"eucalyptus"_s).contains(u"S29"_s));
    EXPECT_TRUE(rulesFor(assessment, LibraryKind::Study, u"moraska2015"_s).isEmpty());
}

TEST(LibrarySafety, PutsTheStrictestFirst)
{
    const auto assessment = assessmentOf({{u"pregnant"_s, Answer::Yes}, {u"anticoagulant"_s, Answer::Yes}});
    const auto notes = safetyNotes(libraryCatalogue(), assessment, {LibraryKind::PressurePoint, u"LI4"_s});
    ASSERT_FALSE(notes.isEmpty());
    EXPECT_EQ(notes.first().level, SafetyLevel::Block);
    EXPECT_TRUE(std::is_sorted(notes.cbegin(), notes.cend(),
                               [](const SafetyNote &a, const SafetyNote &b) { return a.level > b.level; }));
}

TEST(LibrarySafety, NamesTheSideIfOnlyOneIsConcerned)
{
    HealthProfile profile;
    profile.setPlaces(QuestionKey(u"skin_lesion_regions"_s), {{RegionKey(u"temple"_s), Side::Left}});
    const auto assessment =
        SafetyAssessment::of(libraryCatalogue(), profile, std::nullopt, Moment::now(FakeClock()));
    const auto notes = safetyNotes(libraryCatalogue(), assessment, {LibraryKind::Region, u"temple"_s});
    const auto skin = std::ranges::find(notes, RuleKey(u"S12"_s), &SafetyNote::rule);
    ASSERT_NE(skin, notes.end());
    EXPECT_EQ(skin->places, (QList<Place>{{RegionKey(u"temple"_s), Side::Left}}));

    PageWriter page(libraryCatalogue());
    writeSafetyNotes(page, libraryCatalogue(), notes);
    EXPECT_TRUE(page.html().contains(u"Left out for you (Left temple)"_s)) << page.html().toStdString();
}

TEST(LibrarySafety, SaysNothingAboutWhatOnlyHasToBeAskedFor)
{
    const auto free = assessmentOf({{u"carotid_disease"_s, Answer::No},
                                    {u"syncope_carotid_hypersens"_s, Answer::No},
                                    {u"anticoagulant"_s, Answer::No},
                                    {u"bleeding_disorder"_s, Answer::No},
                                    {u"platelets_low"_s, Answer::No}});
    EXPECT_FALSE(rulesFor(free, LibraryKind::PressurePoint, u"TE17"_s).contains(u"OPT_IN"_s));
}
