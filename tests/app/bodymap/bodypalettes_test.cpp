// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bodymap/bodypalettes.h"

#include "tests/app/bodymap/bodymapfixture.h"
#include "tests/support/testfolder.h"

#include <QRegularExpression>

using namespace nape;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray twoRoles = R"({"placeholders": {"skin": "#DDB699", "hair": "#112233"},
 "palettes": {
  "light": {"skin": "#DDB699", "hair": "#445566"}, "dark": {"skin": "#112233", "hair": "#778899"},
  "comfort": {"skin": "#000001", "hair": "#000002"}, "soft": {"skin": "#000003", "hair": "#000004"},
  "contrast": {"skin": "#000005", "hair": "#000006"}}})";

QByteArray withoutOne(QByteArray json, const QByteArray &part)
{
    return json.replace(part, "");
}

Result<BodyPalettes> loaded(const QByteArray &json)
{
    const TestFolder folder;
    return BodyPalettes::load(folder.write(u"palettes.json"_s, json));
}

} // namespace

TEST(BodyPalettes, EachPlaceholderBecomesTheColourOfItsRole)
{
    const auto palettes = loaded(twoRoles);
    ASSERT_TRUE(palettes);
    EXPECT_EQ(palettes->recoloured("<a fill=\"#DDB699\" stroke=\"#112233\"/>", PaletteName::Soft),
              "<a fill=\"#000003\" stroke=\"#000004\"/>");
}

TEST(BodyPalettes, AColourJustWrittenIsNotReplacedAgain)
{
    // In dark, skin takes the placeholder of hair.
    EXPECT_EQ(loaded(twoRoles)->recoloured("#DDB699 #112233", PaletteName::Dark), "#112233 #778899");
}

TEST(BodyPalettes, SmallLettersAreTheSameColour)
{
    EXPECT_EQ(loaded(twoRoles)->recoloured("#ddb699", PaletteName::Comfort), "#000001");
}

TEST(BodyPalettes, EverythingElseStaysAsItIs)
{
    const QByteArray other = "url(#fade) #abc #123456 100% #DDB69 #";
    EXPECT_EQ(loaded(twoRoles)->recoloured(other, PaletteName::Dark), other);
}

TEST(BodyPalettes, AMissingColourIsAFaultThatNamesItsKey)
{
    const auto palettes = loaded(withoutOne(twoRoles, R"(, "hair": "#000002")"));
    ASSERT_FALSE(palettes);
    EXPECT_EQ(palettes.error().code, ErrorCode::CatalogueFault);
    EXPECT_EQ(palettes.error().detail, u"palettes.comfort.hair"_s);
    EXPECT_TRUE(palettes.error().subject.contains(u"palettes.json"_s));
}

TEST(BodyPalettes, AnEmptyFileIsAFault)
{
    EXPECT_FALSE(loaded(""));
    EXPECT_FALSE(BodyPalettes::load(u"/nowhere/palettes.json"_s));
}

TEST(BodyPalettes, TheDrawingsUseNoColourThatIsNoPlaceholder)
{
    const auto palettes = BodyPalettes::load(resources::bodyMapPalettesFile());
    ASSERT_TRUE(palettes);
    QSet<QRgb> known{QColor(Qt::black).rgb()}; // of the invisible regions
    for (const QString &role : palettes->roles())
        known.insert(palettes->placeholder(role).rgb());
    const QRegularExpression colour(u"#[0-9a-fA-F]{6}\\b"_s);
    for (const View view : allViews) {
        const QString svg = QString::fromUtf8(TestFolder::bytesOf(resources::bodyMapFile(view)));
        for (auto match = colour.globalMatch(svg); match.hasNext();) {
            const QString found = match.next().captured();
            EXPECT_TRUE(known.contains(QColor(found).rgb())) << found.toStdString();
        }
    }
}

TEST(BodyPalettes, ComfortHasNoBlueInTheFigure)
{
    const auto palettes = BodyPalettes::load(resources::bodyMapPalettesFile());
    ASSERT_TRUE(palettes);
    for (const QString &role : palettes->roles()) {
        const QColor colour = palettes->colour(PaletteName::Comfort, role);
        EXPECT_LE(colour.blue(), colour.red()) << role.toStdString();
        EXPECT_LE(relativeLuminance(colour), 0.1) << role.toStdString();
    }
}
