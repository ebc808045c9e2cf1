// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/library.h"
#include "resources/resources.h"
#include "tests/support/results.h"

#include <QRandomGenerator>

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::Contains;

namespace
{

const Catalogue &catalogue()
{
    static const Catalogue loaded = *Catalogue::load(resources::catalogueFolder());
    return loaded;
}

const Library &library()
{
    static const Library made(catalogue());
    return made;
}

std::vector<std::string> found(const QString &query)
{
    std::vector<std::string> ids;
    for (const LibraryGroup &group : library().groups(query)) {
        for (const LibraryItem *item : group.items)
            ids.push_back(item->id.toString().toStdString());
    }
    return ids;
}

/// The name with one letter wrong, for each of its letters (of sentences, for some): another one, none, or
/// swapped with the next, in turn, so that every way occurs at every place of some name.
QStringList misspelt(const QString &name)
{
    QStringList all;
    static int turn = 0;
    constexpr qsizetype sentence = 20;
    for (qsizetype i = 0; i<name.size(); i += name.size()> sentence ? name.size() / 5 : 1) {
        if (!name[i].isLetter())
            continue;
        const bool canSwap = i + 1 < name.size() && name[i + 1].isLetter();
        switch (++turn % (canSwap ? 3 : 2)) {
        case 0:
            all.append(name.left(i) + (name[i] == u'x' ? u'y' : u'x') + name.mid(i + 1));
            break;
        case 1:
            all.append(name.left(i) + name.mid(i + 1));
            break;
        default:
            all.append(name.left(i) + name[i + 1] + name[i] + name.mid(i + 2));
        }
    }
    return all;
}

qsizetype letterCount(const QString &name)
{
    return std::ranges::count_if(name, [](QChar sign) { return sign.isLetter(); });
}

struct Search {
    const char *typed;
    const char *expected; ///< the first hit, or one of the hits if it ends with '*'
};

constexpr Search searches[] = {
    {"scalp", "region/scalp_side*"},
    {"scalp massage", "technique/T_SCALP"},
    {"masage scalp", "technique/T_SCALP*"},
    {"temple", "region/temple"},
    {"tempel", "region/temple*"},
    {"gb21", "point/GB21"},
    {"GB 21", "point/GB21"},
    {"gb-21", "point/GB21"},
    {"jianjing", "point/GB21"},
    {"Jiānjǐng", "point/GB21"},
    {"jian jing", "point/GB21"},
    {"jianjng", "point/GB21"},
    {"肩井", "point/GB21"},
    {"shoulder well", "point/GB21"},
    {"ex-hn5", "point/EX_HN5"},
    {"taiyang", "point/EX_HN5"},
    {"temporlis", "muscle/temporalis"},
    {"traps", "muscle/trapezius"},
    {"scm", "muscle/sternocleidomastoid"},
    {"peppermnt", "oil/peppermint"},
    {"nausea", "technique/X_PC6"},
    {"patch test", "oil/lavender*"},
    {"moraska", "study/moraska2008"},
    {"moraska 2015", "study/moraska2015"},
    {"endorfin", "mechanism/endorphins*"},
    {"cold", "technique/X_COLD"},
    {"breathing", "technique/X_BREATH"},
    {"Acupressure", "technique/T_ACU"},
    {"acupresure", "technique/T_ACU*"},
    {"base of skull", "region/skull_base"},
    {"behind the eye", "region/eye*"},
};

class LibrarySearch : public testing::TestWithParam<Search>
{
};

} // namespace

TEST_P(LibrarySearch, FindsWhatIsMeant)
{
    const std::string expected = GetParam().expected;
    const auto hits = found(QString::fromUtf8(GetParam().typed));
    ASSERT_FALSE(hits.empty());
    if (expected.ends_with('*'))
        EXPECT_THAT(hits, Contains(expected.substr(0, expected.size() - 1)));
    else
        EXPECT_EQ(hits.front(), expected);
}

INSTANTIATE_TEST_SUITE_P(Searches, LibrarySearch, testing::ValuesIn(searches));

TEST(Library, HoldsEverythingOfTheCatalogueInTheOrderOfKinds)
{
    int last = 0;
    for (const LibraryItem &item : library().items()) {
        EXPECT_GE(int(item.id.kind), last);
        last = int(item.id.kind);
        EXPECT_FALSE(item.title.isEmpty());
        EXPECT_EQ(library().item(item.id), &item) << "the id is not unique";
        EXPECT_EQ(LibraryId::fromString(item.id.toString()), item.id);
    }
}

TEST(Library, ShowsEverythingWhileNothingIsSearched)
{
    qsizetype shown = 0;
    for (const LibraryGroup &group : library().groups(u"  "_s))
        shown += group.items.size();
    EXPECT_EQ(shown, library().items().size());
}

TEST(Library, UnknownIdsNameNothing)
{
    EXPECT_EQ(LibraryId::fromString({}), std::nullopt);
    EXPECT_EQ(LibraryId::fromString(u"technique"_s), std::nullopt);
    EXPECT_EQ(LibraryId::fromString(u"elbow/x"_s), std::nullopt);
    EXPECT_EQ(library().item({LibraryKind::Technique, u"T_NONE"_s}), nullptr);
}

TEST(Library, EverythingIsFoundByItsOwnName)
{
    for (const LibraryItem &item : library().items()) {
        for (const QString &name : searchDocument(catalogue(), item).names)
            EXPECT_THAT(found(name), Contains(item.id.toString().toStdString())) << name.toStdString();
    }
}

TEST(Library, EverythingIsFoundByItsNameWithAnyOneLetterWrong)
{
    for (const LibraryItem &item : library().items()) {
        for (const QString &name : searchDocument(catalogue(), item).names) {
            if (letterCount(name) < 5)
                continue;
            for (const QString &typed : misspelt(name))
                ASSERT_THAT(found(typed), Contains(item.id.toString().toStdString()))
                    << name.toStdString() << " typed as " << typed.toStdString();
        }
    }
}

TEST(Library, SearchingBearsAnyText)
{
    constexpr quint32 seed = 20260302;
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        QString text;
        for (quint32 length = random.bounded(40); length > 0; --length)
            text += QChar(char16_t(random.bounded(0x10000)));
        found(text);
    }
    found(u"🧠💥👩‍⚕️ صداع نصفي כאב ראש 頭痛 \u202Eabc"_s);
    found(QString(10'000, u'a'));
    found(u"head "_s.repeated(2'000));
    found(QString(10'000, QChar(0x301)));
    EXPECT_EQ(found(u"temple"_s), found(u"temple"_s)) << "seed " << seed;
}
