// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/readers.h"

#include "core/catalogue/cataloguereading.h"

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int deepestSelfCare = 4;
constexpr int longestStepSeconds = 1800;
constexpr int mostRepetitions = 60;
constexpr int longestPauseSeconds = 120;
constexpr int fastestPerMinute = 120;
constexpr int longestMinutes = 60;
constexpr qsizetype mostSteps = 40;

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

class TechniqueReader
{
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)

public:
    TechniqueReader(CatalogueReading &reading, const Catalogue &known) : m_reading(reading), m_known(known) {}

    Technique readTechnique(JsonRecord &record, const QString &key);

private:
    Step readStep(JsonRecord &record);
    static void checkNeedsNoPlace(const JsonRecord &record, const Step &step);
    static void readPlaces(JsonRecord &record, Step &step);
    void readPoint(JsonRecord &record, Step &step) const;
    void readTimes(JsonRecord &record, Step &step) const;
    void readPressure(JsonRecord &record, Step &step) const;
    void checkTouch(const JsonRecord &record, const Step &step) const;
    void checkPackTouch(const JsonRecord &record, const Step &step) const;

    CatalogueReading &m_reading;
    const Catalogue &m_known;
    QSet<QString> m_stepKeys;
};

Technique TechniqueReader::readTechnique(JsonRecord &record, const QString &key)
{
    Technique technique;
    technique.key = TechniqueKey(key);
    technique.fromArticle = record.flag("fromArticle"_L1);
    if (technique.fromArticle && m_reading.isPack())
        record.report("fromArticle"_L1, tr("a content pack is not the article"));
    technique.motions = record.choices("motions"_L1, motionFromKey);
    technique.performers = record.choices("performers"_L1, performerFromKey);
    technique.minutes = record.number("minutes"_L1, 1, longestMinutes);
    technique.mostMinutes = record.optionalNumber("mostMinutes"_L1, technique.minutes, longestMinutes)
                                .value_or(technique.minutes);
    technique.tensionTypeGrade = record.choice("tensionTypeGrade"_L1, evidenceGradeFromKey);
    technique.migraineGrade = record.choice("migraineGrade"_L1, evidenceGradeFromKey);
    if (record.contains("nauseaGrade"_L1))
        technique.nauseaGrade = record.choice("nauseaGrade"_L1, evidenceGradeFromKey);
    technique.confidence = record.choice("confidence"_L1, confidenceFromKey);
    technique.studies = m_reading.readStudies(record);
    technique.sources = m_reading.readSources(record);

    for (JsonRecord &stepRecord : record.records("steps"_L1)) {
        const Step step = readStep(stepRecord);
        CatalogueReading::refuseTwice(stepRecord, step.key.toString(), m_stepKeys);
        m_reading.refuseForeign(stepRecord, step.key.toString());
        if (!technique.motions.contains(step.motion))
            stepRecord.report("motion"_L1, tr("the technique does not list it"));
        technique.steps.append(step);
    }

    if (technique.steps.size() > mostSteps)
        record.report("steps"_L1, tr("there are more than %1").arg(mostSteps));

    const bool hasTimedStep =
        std::any_of(technique.steps.cbegin(), technique.steps.cend(),
                    [](const Step &step) { return !step.isOptional && !step.isAdvice; });
    if (!hasTimedStep)
        record.report("steps"_L1, tr("every step is optional or advice"));

    m_reading.needTexts(u"technique."_s + technique.key.toString(),
                        {"name"_L1, "summary"_L1, "position"_L1, "evidence"_L1, "caution"_L1});
    return technique;
}

Step TechniqueReader::readStep(JsonRecord &record)
{
    Step step;
    step.key = StepKey(record.key());
    step.motion = record.choice("motion"_L1, motionFromKey);
    step.phase = record.choice("phase"_L1, stepPhaseFromKey);
    step.needsNoPlace = record.flag("needsNoPlace"_L1);
    if (step.needsNoPlace)
        checkNeedsNoPlace(record, step);
    else
        readPlaces(record, step);
    step.isOptional = record.flag("isOptional"_L1);
    step.isAdvice = record.flag("isAdvice"_L1);
    // Advice has neither times nor pressure, and without a place there is nothing to press: given, they are
    // refused as names that do not belong there.
    if (!step.isAdvice)
        readTimes(record, step);
    if (!step.isAdvice && !step.needsNoPlace)
        readPressure(record, step);
    if (record.contains("heading"_L1))
        step.heading = record.choice("heading"_L1, headingFromKey);
    if (record.contains("point"_L1))
        readPoint(record, step);
    if (record.contains("confidence"_L1))
        step.confidence = record.choice("confidence"_L1, confidenceFromKey);
    if (record.contains("sources"_L1))
        step.sources = m_reading.readSources(record);
    record.refuseOthers();
    checkTouch(record, step);

    m_reading.needTexts(u"step."_s + step.key.toString(), {"title"_L1, "text"_L1});
    return step;
}

void TechniqueReader::checkNeedsNoPlace(const JsonRecord &record, const Step &step)
{
    if (step.motion != Motion::Breathe && step.motion != Motion::TenseRelease)
        record.report("needsNoPlace"_L1, tr("only breathing and tensing need no place"));
}

void TechniqueReader::readPlaces(JsonRecord &record, Step &step)
{
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
}

void TechniqueReader::readPoint(JsonRecord &record, Step &step) const
{
    step.point = PointKey(record.text("point"_L1));
    const PressurePoint *point = m_known.point(step.point);
    if (!point) {
        record.reportUnknown("point"_L1, step.point.toString());
        return;
    }
    const bool isThere = std::ranges::any_of(
        point->regions, [&step](const RegionKey &region) { return step.regions.contains(region); });
    if (!isThere)
        record.report("point"_L1, tr("it lies in none of the step's regions"));
    else if (point->isOffByDefault)
        record.report("point"_L1, tr("it is not offered unasked"));
}

void TechniqueReader::readTimes(JsonRecord &record, Step &step) const
{
    step.seconds = record.number("seconds"_L1, 1, longestStepSeconds);
    step.mostSeconds =
        record.optionalNumber("mostSeconds"_L1, step.seconds, longestStepSeconds).value_or(step.seconds);
    step.repetitions = record.optionalNumber("repetitions"_L1, 1, mostRepetitions).value_or(1);
    step.pauseSeconds = record.optionalNumber("pauseSeconds"_L1, 0, longestPauseSeconds).value_or(0);
    step.mostPauseSeconds =
        record.optionalNumber("mostPauseSeconds"_L1, step.pauseSeconds, longestPauseSeconds)
            .value_or(step.pauseSeconds);
    step.perMinute = record.optionalNumber("perMinute"_L1, 1, fastestPerMinute);
    if (step.secondsPerSide() > longestStepSeconds)
        record.report("repetitions"_L1, tr("the step takes longer than half an hour"));
}

void TechniqueReader::readPressure(JsonRecord &record, Step &step) const
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

void TechniqueReader::checkTouch(const JsonRecord &record, const Step &step) const
{
    for (const RegionKey &key : step.chosenAmong) {
        const Region *region = m_known.region(key);
        if (!region)
            record.reportUnknown("chosenAmong"_L1, key.toString());
        else if (region->contact == Contact::None)
            record.report("chosenAmong"_L1, tr("“%1” is never touched").arg(key.toString()));
    }
    if (m_reading.isPack())
        checkPackTouch(record, step);
    for (const RegionKey &key : step.regions) {
        const Region *region = m_known.region(key);
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

// Whoever chose any place at all would be led to places that its author never thought of; and work that is
// only offered after a card of its own (the side of the neck) cannot be asked for through a pack.
void TechniqueReader::checkPackTouch(const JsonRecord &record, const Step &step) const
{
    if (step.regions.isEmpty() && step.chosenAmong.isEmpty() && !step.needsNoPlace)
        record.report("regions"_L1, tr("in a content pack each step says where it may be done"));
    for (const RegionKey &key : step.regions + step.chosenAmong) {
        const Region *region = m_known.region(key);
        if (region && region->contact == Contact::PinchOnly)
            record.report(step.regions.isEmpty() ? "chosenAmong"_L1 : "regions"_L1,
                          tr("“%1” is no place for content packs").arg(key.toString()));
    }
}

} // namespace

QList<Technique> readTechniques(CatalogueReading &reading, const Catalogue &known)
{
    QList<Technique> techniques;
    TechniqueReader reader(reading, known);
    JsonRecord file = reading.readFile(u"techniques.json"_s);
    reading.readList(file, "techniques"_L1, [&](JsonRecord &record, const QString &key) {
        techniques.append(reader.readTechnique(record, key));
    });
    file.refuseOthers();
    return techniques;
}

} // namespace nape
