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

constexpr int highestNumber = 1000;
// A tree as deep as a person can follow; deeper ones could only be an accident or an attack.
constexpr int deepestTree = 8;

enum class LevelKey { Warn, Modify, Block, BlockAll };

std::optional<LevelKey> levelFromKey(const QString &key)
{
    if (key == "WARN"_L1)
        return LevelKey::Warn;
    if (key == "MODIFY"_L1)
        return LevelKey::Modify;
    if (key == "BLOCK"_L1)
        return LevelKey::Block;
    if (key == "BLOCK_ALL"_L1)
        return LevelKey::BlockAll;
    return std::nullopt;
}

bool isKnown(const Catalogue &known, const PointKey &key)
{
    return known.point(key);
}

bool isKnown(const Catalogue &known, const TriggerPointKey &key)
{
    return known.triggerPoint(key);
}

bool isKnown(const Catalogue &known, const TechniqueKey &key)
{
    return known.technique(key);
}

bool isKnown(const Catalogue &known, const OilKey &key)
{
    return known.oil(key);
}

class RuleReader
{
    Q_DECLARE_TR_FUNCTIONS(nape::CatalogueReading)

public:
    RuleReader(CatalogueReading &reading, const Catalogue &known) : m_reading(reading), m_known(known)
    {
        for (const Technique &technique : known.techniques()) {
            for (const Step &step : technique.steps)
                m_steps.insert(step.key);
        }
    }

    SafetyRule read(JsonRecord &record, const QString &key);
    static void reportNeverTouched(const JsonRecord &file, const RegionKey &region)
    {
        file.report("rules"_L1, tr("no rule says that “%1” is never touched").arg(region.toString()));
    }

private:
    SafetyCondition readCondition(JsonRecord record, int depth = 0);
    void needWordsForUnknown(const SafetyCondition &condition);
    void readLeaf(JsonRecord &record, SafetyCondition &condition) const;
    SafetyEffect readEffect(JsonRecord &record);
    SafetyTargets readTargets(JsonRecord record) const;
    QuestionKey readPlacesQuestion(JsonRecord &record, QLatin1StringView name) const;
    template <class Key, class IsKnown>
    static QList<Key> readKeys(JsonRecord &record, QLatin1StringView name, IsKnown isKnown);

    CatalogueReading &m_reading;
    const Catalogue &m_known;
    QSet<StepKey> m_steps;
};

SafetyRule RuleReader::read(JsonRecord &record, const QString &key)
{
    SafetyRule rule;
    rule.key = RuleKey(key);
    rule.when = readCondition(record.record("when"_L1));
    rule.unknownAs = record.flag("unknownAs"_L1);
    rule.effects.append(readEffect(record));
    if (record.contains("also"_L1)) {
        for (JsonRecord &also : record.records("also"_L1)) {
            std::optional<SafetyCondition> when;
            if (also.contains("when"_L1))
                when = readCondition(also.record("when"_L1));
            rule.effects.append(readEffect(also));
            rule.effects.last().when = when;
            also.refuseOthers();
        }
    }
    rule.confidence = record.choice("confidence"_L1, confidenceFromKey);
    rule.sources = m_reading.readSources(record);
    m_reading.needTexts(u"rule."_s + key, {"message"_L1, "instead"_L1});
    if (rule.unknownAs)
        needWordsForUnknown(rule.when);
    return rule;
}

/// Who is careful because something is not known says what, so that it can be answered.
void RuleReader::needWordsForUnknown(const SafetyCondition &condition)
{
    for (const SafetyCondition &part : condition.parts)
        needWordsForUnknown(part);
    const ProfileQuestion *question = m_known.question(condition.key);
    if (question && question->time == QuestionTime::Lasting)
        m_reading.needTexts(u"profile."_s + question->key.toString(), {"leftOut"_L1, "gently"_L1});
}

SafetyCondition RuleReader::readCondition(JsonRecord record, int depth)
{
    SafetyCondition condition;
    if (depth > deepestTree) {
        record.report("when"_L1, tr("conditions stand more than %1 deep").arg(deepestTree));
        return condition;
    }
    const bool isAll = record.contains("all"_L1);
    if (isAll || record.contains("any"_L1)) {
        condition.kind = isAll ? SafetyCondition::Kind::All : SafetyCondition::Kind::Any;
        for (const JsonRecord &part : record.records(isAll ? "all"_L1 : "any"_L1))
            condition.parts.append(readCondition(part, depth + 1));
    } else if (record.contains("always"_L1)) {
        if (!record.flag("always"_L1))
            record.report("always"_L1, tr("true expected"));
    } else if (record.contains("urgency"_L1)) {
        condition.kind = SafetyCondition::Kind::IsUrgent;
        condition.urgency = record.choice("urgency"_L1, urgencyFromKey);
    } else {
        readLeaf(record, condition);
    }
    record.refuseOthers();
    return condition;
}

void RuleReader::readLeaf(JsonRecord &record, SafetyCondition &condition) const
{
    const QString key = record.text("key"_L1);
    condition.key = QuestionKey(key);
    const ProfileQuestion *question = m_known.question(condition.key);
    if (!question)
        return record.reportUnknown("key"_L1, key);
    const auto requireKind = [&](QuestionKind kind) {
        if (question->kind != kind)
            record.report("key"_L1, tr("the question “%1” is of another kind").arg(key));
    };
    if (record.contains("named"_L1)) {
        requireKind(QuestionKind::Places);
        condition.kind = SafetyCondition::Kind::IsNamed;
        if (!record.flag("named"_L1))
            record.report("named"_L1, tr("true expected"));
    } else if (record.contains("lt"_L1) || record.contains("ge"_L1)) {
        requireKind(QuestionKind::Elapsed);
        const bool isLess = record.contains("lt"_L1);
        condition.kind = isLess ? SafetyCondition::Kind::LessThan : SafetyCondition::Kind::AtLeast;
        condition.number = record.number(isLess ? "lt"_L1 : "ge"_L1, 0, highestNumber);
    } else {
        requireKind(QuestionKind::Answer);
        condition.kind = SafetyCondition::Kind::IsYes;
        if (record.contains("eq"_L1) && !record.flag("eq"_L1))
            record.report("eq"_L1, tr("true expected"));
        else if (!record.contains("eq"_L1))
            record.report("eq"_L1, tr("it is missing"));
    }
}

SafetyEffect RuleReader::readEffect(JsonRecord &record)
{
    SafetyEffect effect;
    const LevelKey level = record.choice("level"_L1, levelFromKey);
    effect.targets = readTargets(record.record("targets"_L1));
    effect.pressureCap = record.optionalNumber("pressureCap"_L1, 0, deepestPressure);
    switch (level) {
    case LevelKey::Warn:
        effect.level = SafetyLevel::Warn;
        break;
    case LevelKey::Modify:
        effect.level = SafetyLevel::Modify;
        break;
    case LevelKey::Block:
    case LevelKey::BlockAll:
        effect.level = SafetyLevel::Block;
        break;
    }
    if (record.object().value("targets"_L1).toObject().isEmpty())
        record.report("targets"_L1, tr("it names nothing"));
    const bool isForAll = effect.targets.everything || effect.targets.contact;
    if (level == LevelKey::BlockAll && !isForAll)
        record.report("targets"_L1, tr("what blocks all must name everything or contact"));
    if (level != LevelKey::Modify && effect.pressureCap)
        record.report("pressureCap"_L1, tr("it belongs to the level MODIFY"));
    return effect;
}

template <class Key, class IsKnown>
QList<Key> RuleReader::readKeys(JsonRecord &record, QLatin1StringView name, IsKnown isKnown)
{
    QList<Key> keys;
    if (!record.contains(name))
        return keys;
    for (const QString &text : record.names(name, JsonRecord::Empty::Refused)) {
        if (!isKnown(Key(text)))
            record.reportUnknown(name, text);
        keys.append(Key(text));
    }
    return keys;
}

QuestionKey RuleReader::readPlacesQuestion(JsonRecord &record, QLatin1StringView name) const
{
    if (!record.contains(name))
        return {};
    const QuestionKey key(record.text(name));
    const ProfileQuestion *question = m_known.question(key);
    if (!question || question->kind != QuestionKind::Places)
        record.reportUnknown(name, key.toString());
    return key;
}

SafetyTargets RuleReader::readTargets(JsonRecord record) const
{
    SafetyTargets targets;
    targets.everything = record.flag("everything"_L1);
    targets.contact = record.flag("contact"_L1);
    targets.allTriggerPoints = record.flag("allTriggerPoints"_L1);
    targets.offByDefault = record.flag("offByDefault"_L1);
    targets.onlyThere = record.flag("onlyThere"_L1);
    targets.regions =
        readKeys<RegionKey>(record, "regions"_L1, [&](const RegionKey &key) { return m_known.region(key); });
    targets.namedIn = readPlacesQuestion(record, "namedIn"_L1);
    targets.sidesIn = readPlacesQuestion(record, "sidesIn"_L1);
    targets.points =
        readKeys<PointKey>(record, "points"_L1, [&](const PointKey &key) { return isKnown(m_known, key); });
    targets.triggerPoints = readKeys<TriggerPointKey>(
        record, "triggerPoints"_L1, [&](const TriggerPointKey &key) { return isKnown(m_known, key); });
    targets.techniques = readKeys<TechniqueKey>(
        record, "techniques"_L1, [&](const TechniqueKey &key) { return isKnown(m_known, key); });
    targets.steps =
        readKeys<StepKey>(record, "steps"_L1, [&](const StepKey &key) { return m_steps.contains(key); });
    targets.oils =
        readKeys<OilKey>(record, "oils"_L1, [&](const OilKey &key) { return isKnown(m_known, key); });
    record.refuseOthers();
    return targets;
}

} // namespace

QList<SafetyRule> readSafetyRules(CatalogueReading &reading, const Catalogue &known)
{
    QList<SafetyRule> rules;
    RuleReader reader(reading, known);
    JsonRecord file = reading.readFile(u"rules.json"_s);
    reading.readList(file, "rules"_L1,
                     [&](JsonRecord &record, const QString &key) { rules.append(reader.read(record, key)); });
    // What may never be touched must say why, whoever writes the rules.
    for (const Region &region : known.regions()) {
        const bool isTold = std::any_of(rules.cbegin(), rules.cend(), [&](const SafetyRule &rule) {
            return rule.when.kind == SafetyCondition::Kind::Always &&
                   rule.effects.first().level == SafetyLevel::Block &&
                   rule.effects.first().targets.regions.contains(region.key);
        });
        if (region.contact == Contact::None && !isTold)
            reader.reportNeverTouched(file, region.key);
    }
    file.refuseOthers();
    return rules;
}

} // namespace nape
