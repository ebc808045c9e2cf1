// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/plancommand.h"

#include "app/cli/profilefile.h"
#include "app/cli/table.h"
#include "core/session/sessionplanner.h"
#include "core/session/sessionscript.h"
#include "resources/resources.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace nape::cli
{

using namespace Qt::StringLiterals;

namespace
{

const QString description =
    u"Plans a session, or says what blocks it. Without --profile nothing is known about the person, which "
    u"the "
    "rules treat with care. The profile is a JSON object: questions of the health profile "
    "(\"age\": 34, \"pregnant\": \"no\", \"botox_hours\": 20, \"skin_lesion_regions\": [\"temple-left\"]) "
    "and "
    "warning signs (\"RF6\": \"yes\", \"RF2.worse\": \"no\"); all keys are in docs/data-format.md. Every "
    "warning sign must be answered, in the profile or by --no-warning-signs; otherwise nothing is planned."_s;

enum class Format { Table, Json, Script };

struct Task {
    SessionPlanner::Request request;
    ProfileFile file;
    Format format = Format::Table;
};

tl::expected<Task, Failure> taskFrom(const CommandParser &parser, const Catalogue &catalogue)
{
    Task task;
    for (const QString &name : parser.value(u"regions"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto place = Place::fromString(name.trimmed());
        const Region *region = place ? catalogue.region(place->region) : nullptr;
        if (!region || !region->sides.contains(place->side))
            return wrongUsage(u"There is no place “%1” on the body map."_s.arg(name));
        task.request.selection.append(*place);
    }
    task.request.technique = TechniqueKey(parser.value(u"technique"_s));
    const Technique *technique = catalogue.technique(task.request.technique);
    if (!technique) {
        QStringList known;
        for (const Technique &each : catalogue.techniques())
            known.append(each.key.toString());
        return wrongUsage(u"--technique must be one of %1."_s.arg(known.join(u", "_s)));
    }
    if (task.request.selection.isEmpty() && technique->needsPlace())
        return wrongUsage(u"--regions must name at least one place, such as temple-left."_s);

    bool isNumber = false;
    task.request.length = std::chrono::minutes(parser.value(u"minutes"_s).toInt(&isNumber));
    if (!isNumber || task.request.length < SessionPlanner::shortest ||
        task.request.length > SessionPlanner::longest)
        return wrongUsage(u"--minutes must be a whole number from 2 to 30."_s);
    for (const auto &[option, pause] : {std::pair{u"get-ready"_s, &task.request.pauses.getReady},
                                        std::pair{u"side-change"_s, &task.request.pauses.sideChange}}) {
        *pause = std::chrono::seconds(parser.value(option).toInt(&isNumber));
        if (!isNumber || pause->count() < 0 || pause->count() > 30)
            return wrongUsage(u"--%1 must be a whole number from 0 to 30."_s.arg(option));
    }
    const QStringList formats{u"table"_s, u"json"_s, u"script"_s};
    const auto format = formats.indexOf(parser.value(u"format"_s));
    if (format < 0)
        return wrongUsage(u"--format must be table, json or script."_s);
    task.format = Format(format);

    if (parser.isSet(u"profile"_s)) {
        auto file = readProfile(parser.value(u"profile"_s), catalogue);
        if (!file)
            return tl::unexpected(file.error());
        task.file = std::move(*file);
    }
    return task;
}

/// All that was not answered is answered with no.
void answerOthers(QMap<SignKey, Answer> &signs, const Catalogue &catalogue)
{
    for (const WarningSign &sign : catalogue.warningSigns()) {
        if (!signs.contains(sign.key))
            signs.insert(sign.key, Answer::No);
        for (const WarningFollowUp &followUp : sign.followUps) {
            if (!signs.contains(followUp.key))
                signs.insert(followUp.key, Answer::No);
        }
    }
}

QString placesOf(const PlannedStep &step)
{
    QStringList names;
    for (const Place &place : step.places)
        names.append(place.toString());
    return names.isEmpty() ? u"-"_s : names.join(u' ');
}

QString thingOf(const LeftOut &item)
{
    QStringList parts;
    if (!item.step.isEmpty())
        parts.append(item.step.toString());
    if (item.place)
        parts.append(item.place->toString());
    return parts.isEmpty() ? item.technique.toString() : parts.join(u' ');
}

QString messageOf(const Catalogue &catalogue, const Reason &reason)
{
    return catalogue.text(u"rule.%1.message"_s.arg(reason.rule.toString()));
}

QJsonArray toJson(const QList<Reason> &reasons, const Catalogue &catalogue)
{
    QJsonArray all;
    for (const Reason &reason : reasons) {
        all.append(
            QJsonObject{{u"rule"_s, reason.rule.toString()}, {u"message"_s, messageOf(catalogue, reason)}});
    }
    return all;
}

QJsonArray toJson(const QList<LeftOut> &leftOut, const Catalogue &catalogue)
{
    QJsonArray all;
    for (const LeftOut &item : leftOut) {
        all.append(
            QJsonObject{{u"technique"_s, item.technique.toString()},
                        {u"step"_s, item.step.isEmpty() ? QJsonValue() : QJsonValue(item.step.toString())},
                        {u"place"_s, item.place ? QJsonValue(item.place->toString()) : QJsonValue()},
                        {u"reasons"_s, toJson(item.reasons, catalogue)}});
    }
    return all;
}

QJsonArray remindersOf(const PlannedStep &step)
{
    QJsonArray all;
    for (const Reminder &reminder : step.reminders) {
        all.append(
            QJsonObject{{u"at"_s, qint64(reminder.at.count())}, {u"advice"_s, reminder.advice.toString()}});
    }
    return all;
}

/// "T_NECKSH.2"; of what is no work, what it is.
QString nameOf(const PlannedStep &step)
{
    return step.isWork() ? step.step.toString() : toKey(step.kind);
}

QJsonObject toJson(const SessionPlan &plan)
{
    QJsonArray steps;
    for (const PlannedStep &step : plan.steps) {
        QJsonArray places;
        for (const Place &place : step.places)
            places.append(place.toString());
        steps.append(QJsonObject{{u"kind"_s, toKey(step.kind)},
                                 {u"technique"_s, step.technique.toString()},
                                 {u"step"_s, step.step.toString()},
                                 {u"motion"_s, toKey(step.motion)},
                                 {u"places"_s, places},
                                 {u"seconds"_s, qint64(step.length.count())},
                                 {u"pressure"_s, step.pressure},
                                 {u"pressureCap"_s, step.pressureCap},
                                 {u"reminders"_s, remindersOf(step)}});
    }
    return {{u"technique"_s, plan.technique.toString()},
            {u"seconds"_s, qint64(plan.length().count())},
            {u"steps"_s, steps}};
}

void printTables(QTextStream &out, const Catalogue &catalogue, const Result<SessionPlan> &plan,
                 const QList<LeftOut> &leftOut)
{
    if (plan) {
        QList<QStringList> rows;
        for (const PlannedStep &step : plan->steps) {
            rows.append({nameOf(step), step.isWork() ? toKey(step.motion) : u"-"_s,
                         QString::number(step.length.count()), QString::number(step.pressure),
                         placesOf(step)});
        }
        printTable(out, {u"STEP"_s, u"MOTION"_s, u"SECONDS"_s, u"PRESSURE"_s, u"PLACES"_s}, rows);
    }
    if (plan && !leftOut.isEmpty())
        out << '\n';
    QList<QStringList> blocked;
    for (const LeftOut &item : leftOut) {
        for (const Reason &reason : item.reasons)
            blocked.append({thingOf(item), reason.rule.toString(), messageOf(catalogue, reason)});
    }
    printTable(out, {u"LEFT OUT"_s, u"RULE"_s, u"WHY"_s}, blocked);
}

} // namespace

Outcome runPlan(const QStringList &arguments, Environment environment)
{
    CommandParser parser(u"plan"_s, description);
    parser.options().addOptions({
        {u"regions"_s, u"Where it hurts: temple-left,neck_back-right …"_s, u"PLACES"_s},
        {u"technique"_s, u"What to do: T_SCALP, X_BREATH …"_s, u"KEY"_s},
        {u"minutes"_s, u"How long, 2 to 30."_s, u"N"_s, u"5"_s},
        {u"get-ready"_s, u"Seconds to settle before the first step."_s, u"N"_s, u"5"_s},
        {u"side-change"_s, u"Seconds to move over to the other side."_s, u"N"_s, u"3"_s},
        {u"profile"_s, u"What is known about the person."_s, u"FILE.json"_s},
        {u"no-warning-signs"_s, u"None of the warning signs is there, but those that the profile names."_s},
        {u"format"_s, u"table, json, or script: all that is shown and heard, and when."_s, u"FORMAT"_s,
         u"table"_s},
    });
    const auto proceed = parser.parse(arguments, environment);
    if (!proceed)
        return tl::unexpected(proceed.error());
    if (!*proceed)
        return {};

    const auto catalogue =
        Catalogue::load(resources::catalogueFolder(), contentPacksBeside(environment.diaryFile));
    if (!catalogue)
        return failed(catalogue.error());
    for (const Error &fault : catalogue->packFaults())
        QTextStream(stderr) << sentence(fault) << '\n';
    auto task = taskFrom(parser, *catalogue);
    if (!task)
        return tl::unexpected(task.error());
    for (const QString &key : std::as_const(task->file.unknown))
        QTextStream(stderr) << u"The profile holds “%1”, which was not looked at."_s.arg(key) << '\n';

    const Moment now = Moment::now(environment.clock);
    WarningCheck check{.asked = now, .headache = {}, .signs = task->file.signs, .now = {}};
    if (parser.isSet(u"no-warning-signs"_s))
        answerOthers(check.signs, *catalogue);
    const auto assessment = SafetyAssessment::of(*catalogue, task->file.profile, check, now);
    const SessionPlanner planner(*catalogue);
    const auto plan = planner.plan(task->request, assessment);
    const QList<LeftOut> leftOut = planner.leftOut(task->request, assessment);

    if (task->format == Format::Script) {
        if (plan)
            environment.out << script::toText(script::of(*catalogue, *plan));
    } else if (task->format == Format::Json) {
        const QJsonObject answer{{u"plan"_s, plan ? QJsonValue(toJson(*plan)) : QJsonValue()},
                                 {u"refused"_s, plan ? QJsonValue() : QJsonValue(sentence(plan.error()))},
                                 {u"leftOut"_s, toJson(leftOut, *catalogue)}};
        environment.out << QString::fromUtf8(QJsonDocument(answer).toJson());
    } else {
        printTables(environment.out, *catalogue, plan, leftOut);
    }
    if (plan)
        return {};
    if (plan.error().code == ErrorCode::WarningSignsNotAsked) {
        return failed(u"%1 Answer them in the profile, or say --no-warning-signs if there are none."_s.arg(
            sentence(plan.error())));
    }
    return failed(plan.error());
}

} // namespace nape::cli
