// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/catalogueloader.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestFile = 2 * 1024 * 1024;
constexpr int deepestSelfCare = 4;
constexpr int longestStepSeconds = 1800;
constexpr int mostRepetitions = 60;
constexpr int longestPauseSeconds = 120;
constexpr int fastestPerMinute = 120;
constexpr int longestMinutes = 60;

std::optional<View> viewFromKey(const QString &key)
{
    if (key == "front"_L1)
        return View::Front;
    if (key == "back"_L1)
        return View::Back;
    if (key == "side"_L1)
        return View::Side;
    if (key == "inset"_L1)
        return View::Inset;
    return std::nullopt;
}

std::optional<Contact> contactFromKey(const QString &key)
{
    if (key == "any"_L1)
        return Contact::Any;
    if (key == "pinch"_L1)
        return Contact::PinchOnly;
    if (key == "none"_L1)
        return Contact::None;
    return std::nullopt;
}

std::optional<StepSides> stepSidesFromKey(const QString &key)
{
    if (key == "together"_L1)
        return StepSides::Together;
    if (key == "each"_L1)
        return StepSides::Each;
    return std::nullopt;
}

std::optional<StepPhase> stepPhaseFromKey(const QString &key)
{
    if (key == "warm_up"_L1)
        return StepPhase::WarmUp;
    if (key == "main"_L1)
        return StepPhase::Main;
    if (key == "closing"_L1)
        return StepPhase::Closing;
    return std::nullopt;
}

std::optional<QString> performerFromKey(const QString &key)
{
    const bool known = key == "self"_L1 || key == "partner"_L1 || key == "therapist"_L1;
    return known ? std::optional(key) : std::nullopt;
}

} // namespace

Result<Catalogue> CatalogueLoader::load()
{
    readSources();
    readRegions();
    readTechniques();
    readTips();
    readTexts();
    if (m_faults.error())
        return tl::unexpected<Error>(*m_faults.error());
    return std::move(m_catalogue);
}

JsonRecord CatalogueLoader::readFile(const QString &name)
{
    const auto refuse = [&](const QString &where, const QString &reason) {
        m_faults.report(name, where, reason);
        return JsonRecord({}, name, {}, m_faults);
    };

    QFile file(m_folder.filePath(name));
    if (!file.exists())
        return refuse({}, tr("it is missing"));
    if (!file.open(QIODevice::ReadOnly))
        return refuse({}, tr("it cannot be opened"));
    // One byte more than allowed tells; the size that is claimed need not be true.
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return refuse({}, tr("it is larger than 2 MiB"));

    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = bytes.left(parseError.offset).count('\n') + 1;
        return refuse(tr("line %1").arg(line), parseError.errorString());
    }
    if (!document.isObject())
        return refuse({}, tr("it does not hold a JSON object"));
    return JsonRecord(document.object(), name, {}, m_faults);
}

void CatalogueLoader::readSources()
{
    JsonRecord file = readFile(u"sources.json"_s);
    for (JsonRecord &record : file.records("sources"_L1)) {
        Source source;
        source.key = record.key();
        source.citation = record.text("citation"_L1);
        record.refuseOthers();
        if (m_sourceKeys.contains(source.key))
            record.report("key"_L1, tr("this key occurs twice"));
        m_sourceKeys.insert(source.key);
        m_catalogue.m_sources.append(source);
    }
    file.refuseOthers();
}

void CatalogueLoader::readRegions()
{
    JsonRecord file = readFile(u"regions.json"_s);
    for (JsonRecord &record : file.records("regions"_L1)) {
        const Region region = readRegion(record);
        if (m_catalogue.m_regionIndex.contains(region.key))
            record.report("key"_L1, tr("this key occurs twice"));
        m_catalogue.m_regionIndex.insert(region.key, m_catalogue.m_regions.size());
        m_catalogue.m_regions.append(region);
    }
    file.refuseOthers();
}

Region CatalogueLoader::readRegion(JsonRecord &record)
{
    Region region;
    region.key = RegionKey(record.key());
    region.sides = record.choices("sides"_L1, sideFromKey);
    region.views = record.choices("views"_L1, viewFromKey);
    region.maxPressure = record.number("maxPressure"_L1, 0, deepestSelfCare);
    region.contact = record.choice("contact"_L1, contactFromKey);
    region.confidence = record.choice("confidence"_L1, confidenceFromKey);
    region.sources = readCitations(record);
    record.refuseOthers();

    if ((region.maxPressure == 0) != (region.contact == Contact::None))
        record.report("contact"_L1, tr("a region bears no pressure exactly if it is never touched"));

    needTexts(u"region."_s + region.key.toString(), {"name"_L1, "underneath"_L1, "avoid"_L1, "patterns"_L1});
    for (const Side side : region.sides)
        needText(u"place."_s + Place{region.key, side}.toString());
    return region;
}

void CatalogueLoader::readTechniques()
{
    JsonRecord file = readFile(u"techniques.json"_s);
    for (JsonRecord &record : file.records("techniques"_L1)) {
        const Technique technique = readTechnique(record);
        if (m_catalogue.m_techniqueIndex.contains(technique.key))
            record.report("key"_L1, tr("this key occurs twice"));
        m_catalogue.m_techniqueIndex.insert(technique.key, m_catalogue.m_techniques.size());
        m_catalogue.m_techniques.append(technique);
    }
    file.refuseOthers();
}

Technique CatalogueLoader::readTechnique(JsonRecord &record)
{
    Technique technique;
    technique.key = TechniqueKey(record.key());
    technique.fromArticle = record.flag("fromArticle"_L1);
    technique.motions = record.choices("motions"_L1, motionFromKey);
    technique.performers = record.choices("performers"_L1, performerFromKey);
    technique.minutes = record.number("minutes"_L1, 1, longestMinutes);
    technique.tensionTypeGrade = record.choice("tensionTypeGrade"_L1, evidenceGradeFromKey);
    technique.migraineGrade = record.choice("migraineGrade"_L1, evidenceGradeFromKey);
    technique.confidence = record.choice("confidence"_L1, confidenceFromKey);
    technique.sources = readCitations(record);

    for (JsonRecord &stepRecord : record.records("steps"_L1)) {
        const Step step = readStep(stepRecord);
        if (m_stepKeys.contains(step.key))
            stepRecord.report("key"_L1, tr("this key occurs twice"));
        if (!technique.motions.contains(step.motion))
            stepRecord.report("motion"_L1, tr("the technique does not list it"));
        m_stepKeys.insert(step.key);
        technique.steps.append(step);
    }
    record.refuseOthers();

    const bool hasTimedStep =
        std::any_of(technique.steps.cbegin(), technique.steps.cend(),
                    [](const Step &step) { return !step.isOptional && !step.isAdvice; });
    if (!hasTimedStep)
        record.report("steps"_L1, tr("every step is optional or advice"));

    needTexts(u"technique."_s + technique.key.toString(),
              {"name"_L1, "summary"_L1, "position"_L1, "evidence"_L1, "caution"_L1});
    return technique;
}

Step CatalogueLoader::readStep(JsonRecord &record)
{
    Step step;
    step.key = StepKey(record.key());
    step.motion = record.choice("motion"_L1, motionFromKey);
    step.phase = record.choice("phase"_L1, stepPhaseFromKey);
    for (const QString &region : record.names("regions"_L1, JsonRecord::Empty::Allowed))
        step.regions.append(RegionKey(region));
    if (record.contains("chosenAmong"_L1)) {
        for (const QString &region : record.names("chosenAmong"_L1, JsonRecord::Empty::Refused))
            step.chosenAmong.append(RegionKey(region));
        if (!step.regions.isEmpty())
            record.report("chosenAmong"_L1,
                          tr("it belongs to steps on chosen regions, without regions of their own"));
    }
    step.sides = record.choice("sides"_L1, stepSidesFromKey);
    step.isOptional = record.flag("isOptional"_L1);
    step.isAdvice = record.flag("isAdvice"_L1);
    // Advice has neither times nor pressure: given, they are refused as names that do not belong there.
    if (!step.isAdvice) {
        readTimes(record, step);
        readPressure(record, step);
    }
    if (record.contains("confidence"_L1))
        step.confidence = record.choice("confidence"_L1, confidenceFromKey);
    if (record.contains("sources"_L1))
        step.sources = readCitations(record);
    record.refuseOthers();
    checkTouch(record, step);

    needTexts(u"step."_s + step.key.toString(), {"title"_L1, "text"_L1});
    return step;
}

void CatalogueLoader::readTimes(JsonRecord &record, Step &step) const
{
    step.seconds = record.number("seconds"_L1, 1, longestStepSeconds);
    step.repetitions = record.optionalNumber("repetitions"_L1, 1, mostRepetitions).value_or(1);
    step.pauseSeconds = record.optionalNumber("pauseSeconds"_L1, 0, longestPauseSeconds).value_or(0);
    step.perMinute = record.optionalNumber("perMinute"_L1, 1, fastestPerMinute);
    if (step.secondsPerSide() > longestStepSeconds)
        record.report("repetitions"_L1, tr("the step takes longer than half an hour"));
}

void CatalogueLoader::readPressure(JsonRecord &record, Step &step) const
{
    const QList<int> range = record.numbers("pressure"_L1, 2, 0, deepestPressure);
    step.lowestPressure = range.first();
    step.highestPressure = range.last();
    if (step.lowestPressure > step.highestPressure)
        record.report("pressure"_L1, tr("the lower value comes first"));
    // Work on whatever was chosen is softened to the region; still no region allows more than this.
    if (step.regions.isEmpty() && step.highestPressure > deepestSelfCare)
        record.report(
            "pressure"_L1,
            tr("%1 is more than any region allows, %2").arg(step.highestPressure).arg(deepestSelfCare));
}

void CatalogueLoader::checkTouch(const JsonRecord &record, const Step &step) const
{
    for (const RegionKey &key : step.chosenAmong) {
        if (!m_catalogue.region(key))
            record.reportUnknown("chosenAmong"_L1, key.toString());
    }
    for (const RegionKey &key : step.regions) {
        const Region *region = m_catalogue.region(key);
        if (!region) {
            record.reportUnknown("regions"_L1, key.toString());
        } else if (region->contact == Contact::None) {
            record.report("regions"_L1, tr("“%1” is never touched").arg(key.toString()));
        } else if (region->contact == Contact::PinchOnly &&
                   (step.motion != Motion::PinchRoll || step.sides != StepSides::Each)) {
            record.report("regions"_L1, tr("“%1” is only pinched, one side at a time").arg(key.toString()));
        } else if (step.highestPressure > region->maxPressure) {
            record.report("pressure"_L1, tr("%1 is more than the region “%2” allows, %3")
                                             .arg(step.highestPressure)
                                             .arg(key.toString())
                                             .arg(region->maxPressure));
        }
    }
}

QStringList CatalogueLoader::readCitations(JsonRecord &record) const
{
    const QStringList sources = record.names("sources"_L1, JsonRecord::Empty::Refused);
    for (const QString &source : sources) {
        if (!m_sourceKeys.contains(source))
            record.reportUnknown("sources"_L1, source);
    }
    return sources;
}

void CatalogueLoader::readTips()
{
    QSet<QString> keys;
    JsonRecord file = readFile(u"tips.json"_s);
    for (JsonRecord &record : file.records("tips"_L1)) {
        Tip tip;
        tip.key = record.key();
        tip.fromArticle = record.flag("fromArticle"_L1);
        tip.confidence = record.choice("confidence"_L1, confidenceFromKey);
        tip.sources = readCitations(record);
        record.refuseOthers();
        if (keys.contains(tip.key))
            record.report("key"_L1, tr("this key occurs twice"));
        keys.insert(tip.key);
        needTexts(u"tip."_s + tip.key, {"title"_L1, "text"_L1});
        m_catalogue.m_tips.append(tip);
    }
    file.refuseOthers();
}

void CatalogueLoader::readTexts()
{
    for (const Motion motion : allMotions)
        needTexts(u"motion."_s + toKey(motion), {"name"_L1});
    for (const auto grade : {EvidenceGrade::A, EvidenceGrade::B, EvidenceGrade::C, EvidenceGrade::T})
        needTexts(u"grade."_s + toKey(grade), {"name"_L1});
    for (const auto confidence :
         {Confidence::Primary, Confidence::Secondary, Confidence::General, Confidence::Design})
        needTexts(u"confidence."_s + toKey(confidence), {"name"_L1});
    for (const QString &performer : {u"self"_s, u"partner"_s, u"therapist"_s})
        needTexts(u"performer."_s + performer, {"name"_L1});
    for (int pressure = 0; pressure <= deepestPressure; ++pressure)
        needTexts(u"pressure."_s + QString::number(pressure), {"name"_L1, "text"_L1});

    const QString name = u"texts.en.json"_s;
    const QJsonObject texts = readFile(name).object();
    QHash<QString, QString> &words = m_catalogue.m_texts;
    words.reserve(texts.size());
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
        const QString value = text.value().toString();
        if (!text.value().isString())
            m_faults.report(name, text.key(), tr("a text expected"));
        else if (value.trimmed().isEmpty())
            m_faults.report(name, text.key(), tr("it is empty"));
        else if (value.contains(u'<'))
            m_faults.report(name, text.key(), tr("it holds markup"));
        words.insert(text.key(), value);
    }

    const QSet<QString> needed(m_neededTexts.cbegin(), m_neededTexts.cend());
    for (const QString &key : std::as_const(m_neededTexts)) {
        if (!words.contains(key))
            m_faults.report(name, key, tr("it is missing"));
    }
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
        if (!needed.contains(text.key()))
            m_faults.report(name, text.key(), tr("nothing uses this text"));
    }
}

void CatalogueLoader::needTexts(const QString &prefix, std::initializer_list<QLatin1StringView> parts)
{
    for (const QLatin1StringView part : parts)
        needText(prefix + u'.' + part);
}

} // namespace nape
