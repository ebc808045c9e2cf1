// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/library/searchindex.h"

#include <gmock/gmock.h>

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace
{

SearchDocument named(const QString &name, const QString &keyword = {}, const QString &text = {})
{
    return {{name}, {keyword}, {text}};
}

SearchIndex indexOf(const QList<SearchDocument> &documents)
{
    SearchIndex index;
    for (const SearchDocument &document : documents)
        index.add(document);
    return index;
}

std::vector<int> found(const SearchIndex &index, const QString &query)
{
    std::vector<int> documents;
    for (const SearchHit &hit : index.find(query))
        documents.push_back(hit.document);
    return documents;
}

} // namespace

TEST(SearchIndex, PutsNamesBeforeKeywordsAndThoseBeforeTexts)
{
    const SearchIndex index = indexOf({named(u"a"_s, {}, u"near the temple"_s), named(u"b"_s, u"Temple"_s),
                                       named(u"Temple"_s), named(u"Temples and more"_s)});
    EXPECT_THAT(found(index, u"temple"_s), ElementsAre(2, 3, 1, 0));
}

TEST(SearchIndex, PutsTheWholeWordBeforeItsBeginningAndItsPart)
{
    const SearchIndex index =
        indexOf({named(u"x suboccipital"_s), named(u"x occipitalis"_s), named(u"x occipital"_s)});
    EXPECT_THAT(found(index, u"occipital"_s), ElementsAre(2, 1, 0));
}

TEST(SearchIndex, ForgivesTypingErrorsOnlyWhereTheWordIsNotKnown)
{
    const SearchIndex index = indexOf({named(u"temporalis muscle"_s), named(u"brow"_s), named(u"a crow"_s)});
    EXPECT_THAT(found(index, u"temporlis"_s), ElementsAre(0));
    EXPECT_THAT(found(index, u"brow"_s), ElementsAre(1));
}

TEST(SearchIndex, FindsWordsInAnyOrderWhileTheLastIsTyped)
{
    const SearchIndex index = indexOf({named(u"Neck and shoulder massage"_s), named(u"Shoulder"_s)});
    EXPECT_THAT(found(index, u"massage nec"_s), ElementsAre(0));
    EXPECT_THAT(found(index, u"shoulder"_s), ElementsAre(1, 0));
}

TEST(SearchIndex, WithoutADocumentThatMeetsAllWordsThoseThatMeetMostAreFound)
{
    const SearchIndex index = indexOf({named(u"Jaw"_s, {}, u"it hurts to chew"_s), named(u"Eye"_s)});
    EXPECT_THAT(found(index, u"my jaw hurts"_s), ElementsAre(0));
    EXPECT_THAT(found(index, u"qqq www jaw"_s), IsEmpty()) << "less than half of the words";
}

TEST(SearchIndex, LittleWordsThatStandNearlyEverywhereAreNotAskedFor)
{
    const SearchIndex index = indexOf({named(u"Behind the ear"_s), named(u"Top of the head"_s),
                                       named(u"The crown"_s), named(u"Crown point"_s)});
    EXPECT_THAT(found(index, u"the crown"_s), ElementsAre(2, 3));
}

TEST(SearchIndex, FindsCodesAndNamesWithAndWithoutTheirSpaces)
{
    const SearchIndex index =
        indexOf({{{u"GB20"_s, u"GB-20"_s, u"Fēngchí"_s, u"风池"_s}, {}, {}}, named(u"GB21"_s)});
    for (const QString &query : {u"gb20"_s, u"GB 20"_s, u"gb-20"_s, u"fengchi"_s, u"feng chi"_s, u"FĒNGCHÍ"_s,
                                 u"fenchi"_s, u"风"_s, u"池"_s})
        EXPECT_THAT(found(index, query), ElementsAre(0)) << query.toStdString();
}

TEST(SearchIndex, FindsByOtherWordsForTheSame)
{
    SearchIndex index;
    index.addSynonym(u"Trapezius"_s, u"traps"_s);
    index.add(named(u"Upper trapezius"_s));
    index.add(named(u"Mousetrap"_s));
    EXPECT_THAT(found(index, u"traps"_s), ElementsAre(0));
}

TEST(SearchIndex, AWordOfNoDocumentFindsNothing)
{
    const SearchIndex index = indexOf({named(u"Temple"_s), named(u"Brow"_s)});
    EXPECT_THAT(found(index, u"xylophone"_s), IsEmpty());
    EXPECT_THAT(found(index, u""_s), IsEmpty());
    EXPECT_THAT(found(index, u" … 🧠"_s), IsEmpty());
    EXPECT_THAT(found(SearchIndex(), u"temple"_s), IsEmpty());
}

TEST(SearchIndex, EqualOnesKeepTheirOrder)
{
    const SearchIndex index = indexOf({named(u"b x"_s), named(u"a x"_s), named(u"c x"_s)});
    EXPECT_THAT(found(index, u"x"_s), ElementsAre(0, 1, 2));
}
