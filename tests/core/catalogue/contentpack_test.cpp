// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/techniquekin.h"
#include "tests/core/catalogue/cataloguecopy.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

#include <ostream>
#include <random>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace nape;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace
{

const QDir examplePack(QStringLiteral(NAPE_TEST_DATA "/packs/example"));

/// The example in a folder of its own, to be broken.
class PackCopy
{
public:
    explicit PackCopy(const QString &name = u"garden"_s) : m_name(name)
    {
        QDir(m_folder.path()).mkdir(name);
        for (const QString &file : examplePack.entryList(QDir::Files))
            write(file, TestFolder::bytesOf(examplePack.filePath(file)));
    }

    QDir packs() const { return QDir(m_folder.path()); }
    QDir folder() const { return QDir(m_folder.path(m_name)); }
    QString path(const QString &file) const { return folder().filePath(file); }
    QByteArray bytes(const QString &file) const { return TestFolder::bytesOf(path(file)); }
    void write(const QString &file, const QByteArray &bytes) const
    {
        m_folder.write(m_name + u'/' + file, bytes);
    }
    void remove(const QString &file) const { QFile::remove(path(file)); }
    bool replace(const QString &file, const QByteArray &old, const QByteArray &replacement) const
    {
        QByteArray text = bytes(file);
        const qsizetype at = text.indexOf(old);
        if (at < 0)
            return false;
        write(file, text.replace(at, old.size(), replacement));
        return true;
    }

    Result<ContentPack> check() const { return ContentPack::check(realCatalogue(), folder()); }
    QString fault() const
    {
        const auto pack = check();
        return pack ? QString() : sentence(pack.error());
    }

private:
    TestFolder m_folder;
    QString m_name;
};

Catalogue loadedWith(const QList<QDir> &packs, const QLocale &language = QLocale::c())
{
    auto loaded = Catalogue::load(resources::catalogueFolder(), packs, language);
    if (!loaded)
        qFatal("%s", qPrintable(sentence(loaded.error())));
    return *loaded;
}

void expectOneSentence(const QString &words, const QString &pack = u"garden"_s)
{
    EXPECT_TRUE(words.startsWith(u"The content pack “%1” cannot be used: "_s.arg(pack)))
        << words.toStdString();
    EXPECT_TRUE(words.endsWith(u'.')) << words.toStdString();
    EXPECT_FALSE(words.contains(u'\n')) << words.toStdString();
}

struct Fault {
    const char *name;
    const char *file;
    const char *old; // the first place where this stands …
    const char *replacement;
    const char *where; // … and how the sentence names it and what is wrong there
    const char *reason;
};

std::ostream &operator<<(std::ostream &out, const Fault &fault)
{
    return out << fault.name;
}

const Fault faults[] = {
    {"PackWithoutKey", "pack.json", R"("key": "example",)", "", "pack.json is faulty at key",
     "it is missing"},
    {"PackKeyWithCapitals", "pack.json", R"("key": "example")", R"("key": "Example")", "at key",
     "“Example” is not made of 2 to 32 small letters"},
    {"PackKeyThatIsAPath", "pack.json", R"("key": "example")", R"("key": "../example")", "at key",
     "is not made of"},
    {"PackKeyOfAnotherType", "pack.json", R"("key": "example")", R"("key": 7)", "at key", "a text expected"},
    {"PackWithoutName", "pack.json", R"("name": "Quiet hands",)", "", "at name", "it is missing"},
    {"PackWithoutVersion", "pack.json", R"("version": "1.0",)", "", "at version", "it is missing"},
    {"PackWithoutAuthor", "pack.json", R"("author": "The Nape developers",)", "", "at author",
     "it is missing"},
    {"PackWithoutLicence", "pack.json", R"("licence": "GPL-3.0-or-later",)", "", "at licence",
     "it is missing"},
    {"PackNameWithMarkup", "pack.json", "Quiet hands", "<b>Quiet</b>", "at name", "it holds markup"},
    {"PackNameOfTwoLines", "pack.json", "Quiet hands", R"(Quiet\nhands)", "at name", "one line"},
    {"PackThatWantsMore", "pack.json", R"("sounds")", R"("replaces": ["rules"], "sounds")", "at replaces",
     "nothing of this name belongs here"},
    {"UnknownSound", "pack.json", R"("key": "finished")", R"("key": "gong")", "sounds 1 › key",
     "“gong” is not known"},
    {"SoundOutsideTheFolder", "pack.json", "bowl.wav", "../bowl.wav", "sounds 1 › file",
     "the name of a .wav file"},
    {"SoundThatIsMissing", "pack.json", "bowl.wav", "gong.wav", "sounds 1 › file", "there is no file"},
    {"SoundThatIsAText", "pack.json", "bowl.wav", "tips.json", "sounds 1 › file", "the name of a .wav file"},

    {"KeyOfOurs", "techniques.json", R"("key": "example.hands",)", R"("key": "T_SCALP",)", "T_SCALP › key",
     "it begins with “example.”"},
    {"StepKeyOfOurs", "techniques.json", R"("key": "example.hands.2")", R"("key": "T_SCALP.1")",
     "T_SCALP.1 › key", "it begins with “example.”"},
    {"TipKeyOfOurs", "tips.json", R"("key": "example.scarf")", R"("key": "stop")", "stop › key",
     "it begins with “example.”"},
    {"SourceKeyOfOurs", "sources.json", R"("key": "example.handout")", R"("key": "K")", "K › key",
     "it begins with “example.”"},
    {"KeyOfAnotherPack", "techniques.json", R"("key": "example.hands",)", R"("key": "garden.hands",)",
     "garden.hands › key", "it begins with “example.”"},
    {"StepKeyTwice", "techniques.json", R"("key": "example.hands.2")", R"("key": "example.hands.1")",
     "example.hands.1 › key", "this key occurs twice"},
    {"TechniqueOfTheArticle", "techniques.json", R"("key": "example.hands",)",
     R"("key": "example.hands", "fromArticle": true,)", "example.hands › fromArticle", "is not the article"},
    {"TipOfTheArticle", "tips.json", R"("key": "example.scarf",)",
     R"("key": "example.scarf", "fromArticle": true,)", "example.scarf › fromArticle", "is not the article"},

    {"NoSource", "techniques.json", R"("confidence": "K", "sources": ["example.handout"])",
     R"("confidence": "K", "sources": [])", "example.hands › sources", "the list is empty"},
    {"SourcesMissing", "techniques.json", R"("confidence": "K", "sources": ["example.handout"])",
     R"("confidence": "K")", "example.hands › sources", "it is missing"},
    {"GeneralKnowledgeAsSource", "techniques.json", R"("confidence": "K", "sources": ["example.handout"])",
     R"("confidence": "K", "sources": ["K"])", "example.hands › sources", "“K” is no source"},
    {"UnknownSource", "techniques.json", R"("confidence": "K", "sources": ["example.handout"])",
     R"("confidence": "K", "sources": ["example.book"])", "example.hands › sources",
     "“example.book” is not known"},
    {"TipWithoutSource", "tips.json", R"("sources": ["example.handout"])", R"("sources": [])",
     "example.scarf › sources", "the list is empty"},
    {"UnknownStudy", "techniques.json", R"("confidence": "K",)", R"("confidence": "K", "studies": ["none"],)",
     "example.hands › studies", "“none” is not known"},

    {"StrongerThanTheRegion", "techniques.json", R"("pressure": [1, 2])", R"("pressure": [1, 4])",
     "example.hands.2 › pressure", "4 is more than the region “occiput” allows, 3"},
    {"TherapistPressure", "techniques.json", R"("pressure": [1, 2])", R"("pressure": [1, 5])",
     "example.hands.2 › pressure", "5 is more than"},
    {"PressureOffTheScale", "techniques.json", R"("pressure": [1, 2])", R"("pressure": [1, 9])",
     "example.hands.2 › pressure", "9 is not between 0 and 5"},
    {"FrontOfTheNeck", "techniques.json", R"(["occiput", "neck_back"])", R"(["neck_front"])",
     "example.hands.2 › regions", "“neck_front” is never touched"},
    {"SideOfTheNeck", "techniques.json",
     R"("motion": "stroke", "phase": "main", "regions": ["occiput", "neck_back"], "sides": "together")",
     R"("motion": "pinch_roll", "phase": "main", "regions": ["neck_side"], "sides": "each")",
     "example.hands.2 › regions", "“neck_side” is no place for content packs"},
    {"WhateverWasChosen", "techniques.json", R"(["occiput", "neck_back"])", "[]", "example.hands.2 › regions",
     "each step says where"},
    {"ChosenSideOfTheNeck", "techniques.json", R"("regions": ["occiput", "neck_back"])",
     R"("regions": [], "chosenAmong": ["neck_side"])", "example.hands.2 › chosenAmong",
     "is no place for content packs"},
    {"ChosenFrontOfTheNeck", "techniques.json", R"("regions": ["occiput", "neck_back"])",
     R"("regions": [], "chosenAmong": ["neck_front"])", "example.hands.2 › chosenAmong", "never touched"},
    {"UnknownRegion", "techniques.json", R"(["occiput", "neck_back"])", R"(["occiput", "example.knee"])",
     "example.hands.2 › regions", "“example.knee” is not known"},
    {"SecondsInWords", "techniques.json", R"("seconds": 60)", R"("seconds": "a minute")",
     "example.hands.2 › seconds", "a number expected"},
    {"SecondsOutOfRange", "techniques.json", R"("seconds": 60)", R"("seconds": 1e9)",
     "example.hands.2 › seconds", "is not between"},
    {"NameOfAnotherTime", "techniques.json", R"("seconds": 60)",
     R"("seconds": 60, "after": "example.hands.3")", "example.hands.2 › after",
     "nothing of this name belongs here"},
    {"StepWithinAStep", "techniques.json", R"("seconds": 60)", R"("seconds": 60, "steps": [{}])",
     "example.hands.2 › steps", "nothing of this name belongs here"},

    {"NoCaution", "texts.en.json", R"("technique.example.hands.caution")",
     R"("technique.example.hands.note")", "texts.en.json is faulty at technique.example.hands.caution",
     "it is missing"},
    {"EmptyCaution", "texts.en.json",
     "Leave it out when touching the scalp hurts, and for six weeks after an "
     "injury of the head or neck.",
     "  ", "technique.example.hands.caution", "it is empty"},
    {"TextOfAnotherType", "texts.en.json", R"("Quiet hands")", "[]", "technique.example.hands.name",
     "a text expected"},
    {"TextWithMarkup", "texts.en.json", "Slow, light strokes", R"(<img src='x'>)",
     "technique.example.hands.summary", "it holds markup"},
    {"TextWithControlCharacters", "texts.en.json", "Slow, light strokes", R"(Slow\u0007\u001b[31m)",
     "technique.example.hands.summary", "characters that cannot be shown"},
    {"TextThatNothingUses", "texts.en.json", R"("tip.example.scarf.title")",
     R"("tip.example.hat.title": "A hat", "tip.example.scarf.title")", "tip.example.hat.title",
     "nothing uses this text"},
    {"OurEnglishWords", "texts.en.json", R"("tip.example.scarf.title")",
     R"("region.temple.name": "Earhole", "tip.example.scarf.title")", "region.temple.name",
     "own English words stay"},
    {"OurCautionInEnglish", "texts.en.json", R"("tip.example.scarf.title")",
     R"("technique.T_WARM.caution": "As hot as you like.", "tip.example.scarf.title")",
     "technique.T_WARM.caution", "own English words stay"},
    {"OurCautionTranslated", "texts.de.json", R"("region.temple.name")",
     R"("technique.T_WARM.caution": "So heiß wie möglich.", "region.temple.name")",
     "texts.de.json is faulty at technique.T_WARM.caution", "words that protect"},
    {"OurWarningOfARegionTranslated", "texts.de.json", R"("region.temple.name")",
     R"("region.neck_front.avoid": "Nur zu.", "region.temple.name")", "region.neck_front.avoid",
     "words that protect"},
    {"WhenToStopTranslated", "texts.de.json", R"("region.temple.name")",
     R"("tip.stop.text": "Weitermachen.", "region.temple.name")", "tip.stop.text", "words that protect"},
    {"WhenToSeeADoctorTranslated", "texts.de.json", R"("region.temple.name")",
     R"("tip.doctor.text": "Nie.", "region.temple.name")", "tip.doctor.text", "words that protect"},
    {"WhoAsksFirstTranslated", "texts.de.json", R"("region.temple.name")",
     R"("oilfact.ask_first.text": "Niemand.", "region.temple.name")", "oilfact.ask_first.text",
     "words that protect"},
    {"UnknownTextTranslated", "texts.de.json", R"("region.temple.name")", R"("region.knee.name")",
     "region.knee.name", "nothing uses this text"},
};

class ContentPackFault : public testing::TestWithParam<Fault>
{
};

} // namespace

TEST_P(ContentPackFault, IsToldWithFileAndKeyAndReason)
{
    const Fault &fault = GetParam();
    const PackCopy copy;
    ASSERT_TRUE(copy.replace(QString::fromUtf8(fault.file), fault.old, fault.replacement))
        << "the table no longer fits the example";
    const QString words = copy.fault();
    expectOneSentence(words);
    EXPECT_TRUE(words.contains(QString::fromUtf8(fault.file))) << words.toStdString();
    EXPECT_TRUE(words.contains(QString::fromUtf8(fault.where) + u": "_s)) << words.toStdString();
    EXPECT_TRUE(words.contains(QString::fromUtf8(fault.reason))) << words.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Table, ContentPackFault, testing::ValuesIn(faults),
                         [](const auto &instance) { return std::string(instance.param.name); });

TEST(ContentPack, TheExampleIsSoundAndCounted)
{
    const auto pack = ContentPack::check(realCatalogue(), examplePack);
    ASSERT_TRUE(pack) << sentence(pack.error()).toStdString();
    EXPECT_EQ(pack->key, u"example"_s);
    EXPECT_EQ(pack->name, u"Quiet hands"_s);
    EXPECT_EQ(pack->version, u"1.0"_s);
    EXPECT_EQ(pack->techniques, 1);
    EXPECT_EQ(pack->tips, 1);
    EXPECT_EQ(pack->languages, (QStringList{u"en"_s, u"de"_s}));
    EXPECT_EQ(pack->sounds.keys(), QStringList{u"finished"_s});
}

TEST(ContentPack, StandsBesideOurs)
{
    const Catalogue catalogue = loadedWith({examplePack});
    EXPECT_TRUE(catalogue.packFaults().isEmpty());
    ASSERT_EQ(catalogue.packs().size(), 1);
    EXPECT_EQ(catalogue.techniques().size(), realCatalogue().techniques().size() + 1);
    const TechniqueKey key(u"example.hands"_s);
    const Technique *technique = catalogue.technique(key);
    ASSERT_TRUE(technique);
    EXPECT_EQ(technique->pack, u"example"_s);
    EXPECT_EQ(catalogue.name(key), u"Quiet hands"_s);
    EXPECT_TRUE(catalogue.techniquesFor(RegionKey(u"occiput"_s)).contains(technique));
    EXPECT_EQ(catalogue.tips().last().key, u"example.scarf"_s);
    EXPECT_EQ(catalogue.tips().last().pack, u"example"_s);
    EXPECT_TRUE(catalogue.source(u"example.handout"_s));
    EXPECT_TRUE(QFile::exists(catalogue.packSound(u"finished"_s)));
    EXPECT_EQ(catalogue.packSound(u"step_change"_s), QString());
}

TEST(ContentPack, OursStayAsTheyAre)
{
    const Catalogue catalogue = loadedWith({examplePack});
    for (const Technique &ours : realCatalogue().techniques()) {
        EXPECT_TRUE(ours.pack.isEmpty());
        EXPECT_TRUE(ours.kin.isEmpty());
        EXPECT_EQ(catalogue.technique(ours.key)->steps.size(), ours.steps.size());
    }
    for (const QString &key : {u"region.neck_front.avoid"_s, u"technique.T_WARM.caution"_s})
        EXPECT_EQ(catalogue.text(key), realCatalogue().text(key));
}

TEST(ContentPack, TranslationsAreForTheirLanguage)
{
    for (const QLocale::Territory territory : {QLocale::Germany, QLocale::Austria}) {
        const Catalogue german = loadedWith({examplePack}, QLocale(QLocale::German, territory));
        EXPECT_EQ(german.name(RegionKey(u"temple"_s)), u"Schläfe"_s);
        EXPECT_EQ(german.name(TechniqueKey(u"example.hands"_s)), u"Ruhige Hände"_s);
        EXPECT_EQ(german.text(u"step.example.hands.2.title"_s), u"Down the neck"_s)
            << "falls back to English";
    }
    for (const QLocale::Language language : {QLocale::English, QLocale::French, QLocale::C}) {
        const Catalogue other = loadedWith({examplePack}, QLocale(language));
        EXPECT_EQ(other.name(RegionKey(u"temple"_s)), u"Temple"_s);
        EXPECT_EQ(other.name(TechniqueKey(u"example.hands"_s)), u"Quiet hands"_s);
    }
}

TEST(ContentPack, NoWordsOfOursAreReplacedInEnglish)
{
    const QJsonObject ours =
        QJsonDocument::fromJson(
            TestFolder::bytesOf(resources::catalogueFolder().filePath(u"texts.en.json"_s)))
            .object();
    const PackCopy copy;
    const QByteArray whole = copy.bytes(u"texts.en.json"_s);
    int tried = 0;
    for (const QString &key : ours.keys()) {
        // Every seventh: each is a whole reading of the pack.
        if (++tried % 7 != 0)
            continue;
        QJsonObject texts = QJsonDocument::fromJson(whole).object();
        texts.insert(key, u"Other words"_s);
        copy.write(u"texts.en.json"_s, QJsonDocument(texts).toJson());
        EXPECT_TRUE(copy.fault().contains(u"at %1: the program's own English words"_s.arg(key)))
            << key.toStdString();
    }
}

TEST(ContentPack, WordsThatProtectAreNotEvenTranslated)
{
    const QJsonObject ours =
        QJsonDocument::fromJson(
            TestFolder::bytesOf(resources::catalogueFolder().filePath(u"texts.en.json"_s)))
            .object();
    static const QRegularExpression protecting(
        u"\\.(caution|avoid|use|message|instead|question|treat|dose)$|^(tip\\.(stop|doctor|oils|gentle)|rule|"
        u"sign|"
        "warning|stop|urgency|emergency|question|profile|oilfact\\..*\\.text|pressure\\..*\\.text)"_s);
    ASSERT_TRUE(protecting.isValid());
    const PackCopy copy;
    int refused = 0;
    for (const QString &key : ours.keys()) {
        if (!protecting.match(key).hasMatch())
            continue;
        copy.write(u"texts.de.json"_s, QJsonDocument(QJsonObject{{key, u"Andere Worte"_s}}).toJson());
        EXPECT_TRUE(copy.fault().contains(u"at %1: words that protect"_s.arg(key))) << key.toStdString();
        ++refused;
    }
    EXPECT_GT(refused, 40);
}

TEST(ContentPack, NamesAndExplanationsMayBeTranslated)
{
    const PackCopy copy;
    copy.write(u"texts.fr.json"_s, R"({"region.temple.name": "Tempe", "place.temple-left": "Tempe gauche",
        "technique.T_SCALP.name": "Massage du cuir chevelu", "step.T_SCALP.1.title": "Les côtés",
        "study.kim2016.result": "Moins de cortisol.", "mechanism.tension.known": "Une étude.",
        "oil.lavender.name": "Lavande", "motion.circle.name": "Cercles", "tip.water.text": "De l'eau."})");
    EXPECT_EQ(copy.fault(), QString());
}

TEST(ContentPack, ATranslationAloneIsAPack)
{
    const PackCopy copy;
    for (const QString &file :
         {u"techniques.json"_s, u"tips.json"_s, u"sources.json"_s, u"texts.en.json"_s, u"bowl.wav"_s})
        copy.remove(file);
    copy.write(u"pack.json"_s, R"({"key": "deutsch", "name": "Deutsch", "version": "1", "author": "A",
        "licence": "CC0-1.0"})");
    copy.write(u"texts.de.json"_s, R"({"region.temple.name": "Schläfe"})");
    EXPECT_EQ(copy.fault(), QString());
}

TEST(ContentPack, WithNothingInItIsRefused)
{
    const PackCopy copy;
    for (const QString &file : {u"techniques.json"_s, u"tips.json"_s, u"sources.json"_s, u"texts.en.json"_s,
                                u"texts.de.json"_s, u"bowl.wav"_s})
        copy.remove(file);
    copy.write(u"pack.json"_s, R"({"key": "empty", "name": "Empty", "version": "1", "author": "A",
        "licence": "CC0-1.0"})");
    const QString words = copy.fault();
    expectOneSentence(words);
    EXPECT_TRUE(words.contains(u"nothing else in its folder"_s)) << words.toStdString();
}

TEST(ContentPack, CannotBringRegionsRulesSignsQuestionsOrStopRules)
{
    for (const QString &file :
         {u"regions.json"_s, u"rules.json"_s, u"warningsigns.json"_s, u"profile.json"_s, u"stoprules.json"_s,
          u"studies.json"_s, u"oils.json"_s, u"mechanisms.json"_s, u"points.json"_s, u"triggerpoints.json"_s,
          u"muscles.json"_s, u"texts.json"_s, u"texts.DE.json"_s, u"Rules.JSON"_s, u"technique.json"_s}) {
        const PackCopy copy;
        copy.write(file, "{}");
        const QString words = copy.fault();
        expectOneSentence(words);
        EXPECT_TRUE(words.contains(file + u" is faulty: a content pack cannot hold such a file"_s))
            << words.toStdString();
    }
}

TEST(ContentPack, OtherFilesMayLieBeside)
{
    const PackCopy copy;
    copy.write(u"LICENCE"_s, "GPL");
    copy.write(u"readme.md"_s, "# Hello");
    QDir(copy.folder()).mkdir(u"pictures"_s);
    EXPECT_EQ(copy.fault(), QString());
}

TEST(ContentPack, EveryFileButItsOwnMayBeMissing)
{
    const PackCopy copy;
    copy.remove(u"tips.json"_s);
    EXPECT_TRUE(copy.fault().contains(u"nothing uses this text"_s)) << copy.fault().toStdString();
    const PackCopy withoutWords;
    withoutWords.remove(u"texts.en.json"_s);
    EXPECT_TRUE(withoutWords.fault().contains(u"texts.en.json is faulty at "_s));
    const PackCopy withoutSources;
    withoutSources.remove(u"sources.json"_s);
    EXPECT_TRUE(withoutSources.fault().contains(u"“example.handout” is not known"_s));
    const PackCopy withoutItself;
    withoutItself.remove(u"pack.json"_s);
    EXPECT_TRUE(withoutItself.fault().contains(u"pack.json is faulty: it is missing"_s));
}

TEST(ContentPack, StrangeFilesAreRefusedInOneSentence)
{
    const QByteArray strange[] = {
        QByteArray(),
        QByteArray("[]"),
        QByteArray("null"),
        QByteArray("{\"key\": "),
        QByteArray("{\"a\":").repeated(5000) + "1" + QByteArray("}").repeated(5000),
        QByteArray("[").repeated(1'000'000),
        QByteArray("\xff\xfe{\0}\0", 6),
        QByteArray("{\"texts\": \"\xc3\x28\"}"),
        QByteArray("\0\0\0\0", 4),
    };
    for (const QString &file :
         {u"pack.json"_s, u"sources.json"_s, u"techniques.json"_s, u"tips.json"_s, u"texts.en.json"_s}) {
        for (const QByteArray &bytes : strange) {
            const PackCopy copy;
            copy.write(file, bytes);
            const QString words = copy.fault();
            expectOneSentence(words);
            EXPECT_TRUE(words.contains(file)) << words.toStdString();
        }
    }
}

TEST(ContentPack, WordsInAnotherEncodingAreRefused)
{
    const PackCopy copy;
    copy.write(u"texts.de.json"_s, "{\"region.temple.name\": \"Schl\xe4"
                                   "fe\"}"); // Latin-1
    expectOneSentence(copy.fault());
    EXPECT_TRUE(copy.fault().contains(u"texts.de.json"_s));
}

TEST(ContentPack, HugeFilesAreRefused)
{
    for (const QString &file : {u"pack.json"_s, u"techniques.json"_s, u"texts.en.json"_s}) {
        const PackCopy copy;
        copy.write(file, copy.bytes(file) + QByteArray(3 * 1024 * 1024, ' '));
        expectOneSentence(copy.fault());
        EXPECT_TRUE(copy.fault().contains(u"larger than 2 MiB"_s));
    }
    const PackCopy copy;
    ASSERT_TRUE(QFile::resize(copy.path(u"bowl.wav"_s), 11 * 1024 * 1024));
    EXPECT_TRUE(copy.fault().contains(u"larger than 10 MiB"_s));
}

TEST(ContentPack, MuchOfEverythingIsRefused)
{
    QByteArray tips = "{\"tips\": [";
    for (int i = 0; i < 101; ++i)
        tips += "{\"key\": \"example.tip" + QByteArray::number(i) +
                "\", \"confidence\": \"K\", \"sources\": [\"example.handout\"]},";
    tips.chop(1);
    const PackCopy copy;
    copy.write(u"tips.json"_s, tips + "]}");
    EXPECT_TRUE(copy.fault().contains(u"tips.json is faulty: it holds more than 100"_s))
        << copy.fault().toStdString();

    const PackCopy wordy;
    wordy.replace(u"texts.en.json"_s, "A warm scarf", QByteArray("word ").repeated(2000) + "end");
    EXPECT_TRUE(wordy.fault().contains(u"longer than 5000"_s));

    const PackCopy crowded;
    for (int i = 0; i < 1001; ++i)
        crowded.write(u"picture%1.png"_s.arg(i), "x");
    EXPECT_TRUE(crowded.fault().contains(u"more than 1000 files"_s));
}

TEST(ContentPack, ASoundIsAWavFile)
{
    const PackCopy copy;
    copy.write(u"bowl.wav"_s, "ID3 this is something else");
    EXPECT_TRUE(copy.fault().contains(u"it is not a WAV file"_s));
    copy.write(u"bowl.wav"_s, "RIFF");
    EXPECT_TRUE(copy.fault().contains(u"it is not a WAV file"_s));
}

#ifdef Q_OS_UNIX
TEST(ContentPack, LinksThatGoRoundInCirclesAreNoFiles)
{
    for (const QString &file : {u"pack.json"_s, u"techniques.json"_s, u"texts.en.json"_s, u"bowl.wav"_s}) {
        const PackCopy copy;
        copy.remove(file);
        ASSERT_TRUE(QFile::link(copy.path(u"other"_s), copy.path(file)));
        ASSERT_TRUE(QFile::link(copy.path(file), copy.path(u"other"_s)));
        expectOneSentence(copy.fault());
    }
    // A folder that holds itself: nothing is looked for below.
    const PackCopy copy;
    ASSERT_TRUE(QFile::link(copy.folder().path(), copy.path(u"again"_s)));
    EXPECT_EQ(copy.fault(), QString());
    EXPECT_EQ(contentPackFolders(copy.packs()).size(), 1);
}

TEST(ContentPack, PipesAndDevicesDoNotKeepUsWaiting)
{
    const PackCopy pipe;
    pipe.remove(u"techniques.json"_s);
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe.path(u"techniques.json"_s)).constData(), 0600), 0);
    expectOneSentence(pipe.fault());
    EXPECT_TRUE(pipe.fault().contains(u"it cannot be opened"_s));

    const PackCopy device;
    device.remove(u"tips.json"_s);
    ASSERT_TRUE(QFile::link(u"/dev/zero"_s, device.path(u"tips.json"_s)));
    expectOneSentence(device.fault());
}

TEST(ContentPack, ASoundElsewhereIsNotReached)
{
    const PackCopy copy;
    const PackCopy other;
    copy.remove(u"bowl.wav"_s);
    ASSERT_TRUE(QFile::link(other.path(u"bowl.wav"_s), copy.path(u"bowl.wav"_s)));
    EXPECT_TRUE(copy.fault().contains(u"there is no file “bowl.wav” in this folder"_s));
}
#endif

TEST(ContentPack, AFolderInPlaceOfAFileIsRefused)
{
    const PackCopy copy;
    copy.remove(u"techniques.json"_s);
    copy.folder().mkdir(u"techniques.json"_s);
    expectOneSentence(copy.fault());
}

TEST(ContentPack, StrangeNamesStayOneSentence)
{
    const PackCopy copy(u"%1 %n 'quotes' 頭痛"_s);
    EXPECT_EQ(copy.fault(), QString());
    copy.replace(u"tips.json"_s, R"("key": "example.scarf")", R"("key": "%2 %3")");
    expectOneSentence(copy.fault(), u"%1 %n 'quotes' 頭痛"_s);
    EXPECT_TRUE(copy.fault().contains(u"“%2 %3” is not made of"_s)) << copy.fault().toStdString();
}

TEST(ContentPack, AFaultyOneIsLeftOutAsAWholeAndTheRestGoesOn)
{
    const PackCopy broken(u"broken"_s);
    ASSERT_TRUE(broken.replace(u"tips.json"_s, R"("key": "example.scarf")", R"("key": "stop")"));
    const PackCopy sound(u"sound"_s);

    const Catalogue catalogue = loadedWith({broken.folder(), sound.folder(), QDir(u"/nowhere"_s)});
    ASSERT_EQ(catalogue.packFaults().size(), 2);
    expectOneSentence(sentence(catalogue.packFaults().first()), u"broken"_s);
    expectOneSentence(sentence(catalogue.packFaults().last()), u"nowhere"_s);
    ASSERT_EQ(catalogue.packs().size(), 1);
    EXPECT_EQ(catalogue.packs().first().folder, sound.folder().path());
    EXPECT_EQ(catalogue.techniques().size(), realCatalogue().techniques().size() + 1);
    EXPECT_EQ(catalogue.tips().size(), realCatalogue().tips().size() + 1);
}

TEST(ContentPack, TwoOfOneNameDoNotMix)
{
    const PackCopy first(u"a"_s);
    const PackCopy second(u"b"_s);
    const Catalogue catalogue = loadedWith({first.folder(), second.folder()});
    EXPECT_EQ(catalogue.packs().size(), 1);
    ASSERT_EQ(catalogue.packFaults().size(), 1);
    EXPECT_TRUE(
        sentence(catalogue.packFaults().first()).contains(u"another content pack is called “example”"_s));
}

TEST(ContentPack, EveryFolderBesideTheDiaryIsOne)
{
    const TestFolder home;
    const QString diary = home.path(u"diary.sqlite"_s);
    EXPECT_TRUE(contentPacksBeside(diary).isEmpty());
    QDir(home.path()).mkpath(u"packs/zebra"_s);
    QDir(home.path()).mkpath(u"packs/apple"_s);
    QDir(home.path()).mkpath(u"packs/.hidden"_s);
    home.write(u"packs/notes.txt"_s, "no folder");
    std::vector<std::string> names;
    for (const QDir &folder : contentPacksBeside(diary))
        names.push_back(folder.dirName().toStdString());
    EXPECT_THAT(names, ElementsAre("apple", "zebra"));
}

TEST(ContentPack, ScrambledFilesNeverGetThroughAsSomethingElse)
{
    constexpr unsigned seed = 20260304;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const PackCopy copy;
    for (const QString &file : {u"pack.json"_s, u"sources.json"_s, u"techniques.json"_s, u"tips.json"_s,
                                u"texts.en.json"_s, u"texts.de.json"_s}) {
        const QByteArray whole = copy.bytes(file);
        for (int i = 0; i < 60; ++i) {
            QByteArray scrambled = whole;
            for (unsigned hit = 0; hit < 1 + random() % 4; ++hit)
                scrambled[qsizetype(random() % unsigned(scrambled.size()))] = char(random() & 0xff);
            if (i % 3 == 0)
                scrambled.truncate(qsizetype(random() % unsigned(whole.size())));
            copy.write(file, scrambled);
            if (const QString words = copy.fault(); !words.isEmpty())
                expectOneSentence(words);
        }
        copy.write(file, whole);
    }
    EXPECT_EQ(copy.fault(), QString());
}

TEST(TechniqueKin, TheRulesForOurTechniquesGoForTheirKind)
{
    struct {
        Motion motion;
        const char *regions;
        int pressure;
        const char *kin;
    } const table[] = {
        {Motion::Heat, "neck_back", 1, "T_WARM"},
        {Motion::Cold, "forehead", 1, "X_COLD"},
        {Motion::Stretch, "trap_upper", 0, "X_STR_TRAP X_STR_LEV"},
        {Motion::TenseRelease, "neck_back", 0, "X_PMR X_CHINTUCK"},
        {Motion::Breathe, "", 0, "X_BREATH X_AROMA"},
        {Motion::Knead, "trap_upper", 3, "T_NECKSH"},
        {Motion::PressHold, "neck_back", 3, "T_TRIGGER T_NECKSH"},
        {Motion::PressHold, "skull_base", 3, "T_TRIGGER X_SUBOCC"},
        {Motion::PressHold, "upper_back", 3, "T_TRIGGER X_SUBOCC"},
        {Motion::PressHold, "hand_li4", 3, "T_TRIGGER X_HAND"},
        {Motion::PressHold, "foot_lr3", 3, "T_TRIGGER X_HAND"},
        {Motion::PressHold, "trap_upper", 3, "T_TRIGGER T_NECKSH X_HAND"},
        {Motion::Circle, "jaw", 2, "X_JAW"},
        {Motion::Circle, "scalp_side", 2, "T_SCALP"},
        {Motion::Stroke, "temple", 1, "T_FORETEMP"},
        {Motion::Stroke, "nose", 1, ""},
    };
    for (const auto &facts : table) {
        Technique technique;
        Step step;
        step.motion = facts.motion;
        step.highestPressure = facts.pressure;
        for (const QString &region : QString::fromLatin1(facts.regions).split(u' ', Qt::SkipEmptyParts))
            step.regions.append(RegionKey(region));
        step.needsNoPlace = step.regions.isEmpty();
        technique.steps = {step};
        QStringList kin;
        for (const TechniqueKey &key : kinOf(technique)) {
            EXPECT_TRUE(realCatalogue().technique(key)) << key.toString().toStdString();
            kin.append(key.toString());
        }
        EXPECT_EQ(kin.join(u' ').toStdString(), facts.kin);
    }
}

TEST(TechniqueKin, IsNamedForEveryTechniqueOfAPack)
{
    const Catalogue catalogue = loadedWith({examplePack});
    QStringList kin;
    for (const TechniqueKey &key : catalogue.technique(TechniqueKey(u"example.hands"_s))->kin)
        kin.append(key.toString());
    EXPECT_EQ(kin, (QStringList{u"X_BREATH"_s, u"T_SCALP"_s, u"T_NECKSH"_s}));
}
