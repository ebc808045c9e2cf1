// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/itempages.h"
#include "core/library/withkey.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryText)
};

QString urgencyTitle(const Catalogue &catalogue, Urgency urgency)
{
    return catalogue.text(u"urgency."_s + toKey(urgency) + u".title"_s);
}

/// The questions on whose answers a rule depends, each once.
void collect(const SafetyCondition &condition, QList<QuestionKey> &questions)
{
    if (!condition.key.isEmpty() && !questions.contains(condition.key))
        questions.append(condition.key);
    for (const SafetyCondition &part : condition.parts)
        collect(part, questions);
}

void writeQuestions(PageWriter &page, const Catalogue &catalogue, const SafetyRule &rule)
{
    QList<QuestionKey> questions;
    collect(rule.when, questions);
    for (const SafetyEffect &effect : rule.effects) {
        if (effect.when)
            collect(*effect.when, questions);
    }
    QStringList words;
    for (const QuestionKey &key : std::as_const(questions)) {
        // What the warning signs settle is not asked by itself.
        if (withKey(catalogue.profileQuestions(), key).time != QuestionTime::WarningSigns)
            words.append(u"- "_s + catalogue.text(u"profile."_s + key.toString() + u".question"_s));
    }
    if (words.isEmpty())
        return;
    page.heading(Words::tr("Which answers count"));
    page.text(words.join(u'\n'));
    if (rule.unknownAs)
        page.quiet(Words::tr("As long as an answer is missing, Nape stays on the careful side."));
}

QString effectWords(const SafetyEffect &effect, const Catalogue &catalogue)
{
    switch (effect.level) {
    case SafetyLevel::Block:
        return Words::tr("Left out");
    case SafetyLevel::Modify:
        return effect.pressureCap ? Words::tr("At most this pressure: %1")
                                        .arg(catalogue.text(u"pressure.%1.name"_s.arg(*effect.pressureCap)))
                                  : Words::tr("More gently than usual");
    case SafetyLevel::Warn:
    case SafetyLevel::Free:
        break;
    }
    return Words::tr("With care");
}

void writeTargets(PageWriter &page, const Catalogue &catalogue, const SafetyTargets &targets)
{
    if (targets.everything)
        page.text(Words::tr("Everything, breathing exercises too."));
    if (targets.contact)
        page.text(Words::tr("All work by hands or balls."));
    if (targets.allTriggerPoints)
        page.text(Words::tr("All trigger points."));
    if (targets.offByDefault)
        page.text(Words::tr("Points that are offered only to those who ask for them."));
    if (!targets.namedIn.isEmpty())
        page.text(Words::tr("The places that you name."));
    for (const RegionKey &region : targets.regions)
        page.link({LibraryKind::Region, region.toString()}, catalogue.name(region));
    for (const TechniqueKey &technique : targets.techniques)
        page.link({LibraryKind::Technique, technique.toString()}, catalogue.name(technique));
    for (const StepKey &step : targets.steps) {
        if (const Technique *technique = catalogue.techniqueOf(step)) {
            page.link({LibraryKind::Technique, technique->key.toString()},
                      Words::tr("%1: %2", "a technique: one of its steps")
                          .arg(catalogue.name(technique->key),
                               catalogue.text(u"step."_s + step.toString() + u".title"_s)));
        }
    }
    for (const PointKey &point : targets.points) {
        page.link({LibraryKind::PressurePoint, point.toString()},
                  catalogue.point(point)->code + u' ' + catalogue.name(point));
    }
    for (const TriggerPointKey &point : targets.triggerPoints)
        page.link({LibraryKind::TriggerPoint, point.toString()}, catalogue.name(point));
    for (const OilKey &oil : targets.oils)
        page.link({LibraryKind::Oil, oil.toString()}, catalogue.name(oil));
}

} // namespace

void writePage(PageWriter &page, const Catalogue &catalogue, const WarningSign &sign)
{
    const QString key = u"sign."_s + sign.key.toString();
    page.card(urgencyTitle(catalogue, sign.urgency), catalogue.text(key + u".advice"_s), sign.sources);
    for (const WarningFollowUp &followUp : sign.followUps) {
        page.heading(catalogue.text(u"sign."_s + followUp.key.toString() + u".question"_s));
        page.text(Words::tr("Then: %1.").arg(urgencyTitle(catalogue, followUp.urgency)), sign.sources);
    }
    page.heading(urgencyTitle(catalogue, sign.urgency));
    page.text(catalogue.text(u"urgency."_s + toKey(sign.urgency) + u".text"_s));
    writeSources(page, catalogue, sign.confidence, sign.sources);
}

void writePage(PageWriter &page, const Catalogue &catalogue, const SafetyRule &rule)
{
    page.heading(Words::tr("What is possible instead"));
    page.text(catalogue.text(u"rule."_s + rule.key.toString() + u".instead"_s), rule.sources);
    for (const SafetyEffect &effect : rule.effects) {
        page.heading(effectWords(effect, catalogue));
        writeTargets(page, catalogue, effect.targets);
    }
    writeQuestions(page, catalogue, rule);
    writeSources(page, catalogue, rule.confidence, rule.sources);
}

void writeStopRule(PageWriter &page, const Catalogue &catalogue, const QString &key)
{
    const StopRules &rules = catalogue.stopRules();
    const auto words = [&catalogue](const QString &rule) {
        return catalogue.text(u"stop."_s + rule + u".text"_s);
    };
    const auto list = [&words](const QList<StopAdvice> &advice) {
        QStringList lines;
        for (const StopAdvice &line : advice)
            lines.append(u"- "_s + words(line.key));
        return lines.join(u'\n');
    };
    const auto sign = std::ranges::find(rules.signs, key, &StopSign::key);
    const bool isSign = sign != rules.signs.end();
    if (isSign) {
        page.card(Words::tr("Stop the session at once"),
                  sign->urgency == Urgency::None ? list(rules.afterStopping)
                                                 : catalogue.text(u"stop."_s + key + u".advice"_s),
                  sign->sources);
    }
    page.heading(Words::tr("What to do after stopping"));
    page.text(list(rules.afterStopping));
    page.heading(Words::tr("What is normal afterwards"));
    page.text(list(rules.normalAfterwards));
    if (isSign) {
        writeSources(page, catalogue, sign->confidence, sign->sources);
        return;
    }
    const StopAdvice &advice = withKey(rules.afterStopping + rules.normalAfterwards, key);
    writeSources(page, catalogue, advice.confidence, advice.sources);
}

} // namespace nape
