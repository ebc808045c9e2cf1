// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/entryjson.h"

#include <limits>

namespace nape
{

using namespace Qt::StringLiterals;

QJsonObject written(const Medicine &medicine)
{
    return JsonWriter()
        .put("id"_L1, medicine.id.toString())
        .put("name"_L1, medicine.name)
        .put("drugClass"_L1, medicine.drugClass)
        .put("strength"_L1, medicine.strength)
        .put("atcCode"_L1, medicine.atcCode)
        .putFlag("isPreventive"_L1, medicine.isPreventive)
        .put("unknown"_L1, medicine.unknown)
        .object();
}

Medicine medicineFrom(JsonFields &fields, const MedicineId &id)
{
    Medicine medicine{.id = id,
                      .name = fields.text("name"_L1),
                      .drugClass = fields.text("drugClass"_L1),
                      .strength = fields.text("strength"_L1),
                      .isPreventive = fields.flag("isPreventive"_L1),
                      .atcCode = fields.text("atcCode"_L1)};
    medicine.unknown = fields.rest();
    return medicine;
}

QJsonObject written(const Dose &dose)
{
    return JsonWriter()
        .put("id"_L1, dose.id.toString())
        .put("medicine"_L1, dose.medicine.toString())
        .put("headache"_L1, dose.headache ? dose.headache->toString() : QString())
        .put("taken"_L1, std::optional(dose.taken))
        .put("takenPrecision"_L1, toKey(dose.takenPrecision))
        .put("amount"_L1, std::optional(dose.amount))
        .put("reliefAfter2h"_L1, dose.reliefAfter2h)
        .put("sideEffects"_L1, dose.sideEffects)
        .put("note"_L1, dose.note)
        .put("unknown"_L1, dose.unknown)
        .object();
}

Dose doseFrom(JsonFields &fields, const DoseId &id)
{
    const auto medicine = fields.id<MedicineId>("medicine"_L1);
    if (!medicine)
        fields.report("medicine"_L1);
    Dose dose{.id = id,
              .medicine = medicine.value_or(*MedicineId::fromString(id.toString())),
              .headache = fields.id<HeadacheId>("headache"_L1),
              .taken = fields.needed("taken"_L1, fields.moment("taken"_L1), Moment{}),
              .amount = fields.needed("amount"_L1, fields.number("amount"_L1), 0.0),
              .reliefAfter2h = fields.whole("reliefAfter2h"_L1),
              .sideEffects = fields.text("sideEffects"_L1),
              .note = fields.text("note"_L1),
              .takenPrecision =
                  fields.choice("takenPrecision"_L1, precisionFromKey).value_or(Precision::Exact)};
    dose.unknown = fields.rest();
    return dose;
}

QJsonObject written(const DayRecord &day)
{
    QJsonArray factors;
    for (auto factor = day.factors.begin(); factor != day.factors.end(); ++factor) {
        const auto amount = day.amounts.find(factor.key());
        factors.append(
            JsonWriter()
                .put("factor"_L1, factor.key())
                .put("answer"_L1, std::optional(*factor))
                .put("amount"_L1, amount == day.amounts.end() ? std::nullopt : std::optional(*amount))
                .object());
    }
    return JsonWriter()
        .put("day"_L1, day.day)
        .put("headacheFree"_L1, day.headacheFree)
        .put("sleepHours"_L1, day.sleepHours)
        .put("sleepQuality"_L1, day.sleepQuality)
        .put("bleeding"_L1, day.bleeding)
        .put("pressureHpa"_L1, day.pressureHpa)
        .put("weather"_L1, day.weather)
        .put("factors"_L1, factors)
        .put("note"_L1, day.note)
        .put("unknown"_L1, day.unknown)
        .object();
}

DayRecord dayFrom(JsonFields &fields)
{
    DayRecord day{.day = fields.needed("day"_L1, fields.day("day"_L1), {}),
                  .headacheFree = fields.answer("headacheFree"_L1),
                  .sleepHours = fields.number("sleepHours"_L1),
                  .sleepQuality = fields.whole("sleepQuality"_L1),
                  .bleeding = fields.answer("bleeding"_L1),
                  .factors = {},
                  .note = fields.text("note"_L1),
                  .amounts = {},
                  .pressureHpa = fields.number("pressureHpa"_L1),
                  .weather = fields.text("weather"_L1)};
    for (JsonFields &factor : fields.list("factors"_L1)) {
        const QString key = factor.text("factor"_L1);
        day.factors.insert(key, factor.needed("answer"_L1, factor.answer("answer"_L1), Answer::Yes));
        if (const auto amount = factor.number("amount"_L1))
            day.amounts.insert(key, *amount);
    }
    day.unknown = fields.rest();
    return day;
}

QJsonObject written(const PreventiveCourse &course)
{
    return JsonWriter()
        .put("id"_L1, course.id.toString())
        .put("medicine"_L1, course.medicine.toString())
        .put("firstDay"_L1, course.firstDay)
        .put("lastDay"_L1, course.lastDay.value_or(QDate()))
        .put("dailyDose"_L1, course.dailyDose)
        .put("stoppedFor"_L1, course.stoppedFor)
        .put("note"_L1, course.note)
        .put("unknown"_L1, course.unknown)
        .object();
}

PreventiveCourse courseFrom(JsonFields &fields, const PreventiveCourseId &id)
{
    const auto medicine = fields.id<MedicineId>("medicine"_L1);
    if (!medicine)
        fields.report("medicine"_L1);
    PreventiveCourse course{.id = id,
                            .medicine = medicine.value_or(*MedicineId::fromString(id.toString())),
                            .firstDay = fields.needed("firstDay"_L1, fields.day("firstDay"_L1), {}),
                            .lastDay = fields.day("lastDay"_L1),
                            .dailyDose = fields.text("dailyDose"_L1),
                            .stoppedFor = fields.text("stoppedFor"_L1),
                            .note = fields.text("note"_L1)};
    course.unknown = fields.rest();
    return course;
}

QJsonObject written(const ExcludedPeriod &period)
{
    return JsonWriter()
        .put("id"_L1, period.id.toString())
        .put("firstDay"_L1, period.firstDay)
        .put("lastDay"_L1, period.lastDay.value_or(QDate()))
        .put("reason"_L1, period.reason)
        .put("note"_L1, period.note)
        .put("unknown"_L1, period.unknown)
        .object();
}

ExcludedPeriod excludedFrom(JsonFields &fields, const ExcludedPeriodId &id)
{
    ExcludedPeriod period{.id = id,
                          .firstDay = fields.needed("firstDay"_L1, fields.day("firstDay"_L1), {}),
                          .lastDay = fields.day("lastDay"_L1),
                          .reason = fields.text("reason"_L1),
                          .note = fields.text("note"_L1)};
    period.unknown = fields.rest();
    return period;
}

QJsonObject written(const QuestionnaireRecord &questionnaire)
{
    return JsonWriter()
        .put("id"_L1, questionnaire.id.toString())
        .put("kind"_L1, questionnaire.kind)
        .put("kindVersion"_L1, questionnaire.kindVersion)
        .put("answered"_L1, std::optional(questionnaire.answered))
        .put("items"_L1, listOf(questionnaire.items,
                                [](const QuestionnaireItem &item) {
                                    return JsonWriter()
                                        .put("item"_L1, item.key)
                                        .put("value"_L1, item.value)
                                        .put("text"_L1, item.text)
                                        .object();
                                }))
        .put("note"_L1, questionnaire.note)
        .put("unknown"_L1, questionnaire.unknown)
        .object();
}

QuestionnaireRecord questionnaireFrom(JsonFields &fields, const QuestionnaireId &id)
{
    QuestionnaireRecord questionnaire{
        .id = id,
        .kind = fields.text("kind"_L1),
        .kindVersion = fields.text("kindVersion"_L1),
        .answered = fields.needed("answered"_L1, fields.moment("answered"_L1), Moment{}),
        .items = readList<QuestionnaireItem>(fields, "items"_L1,
                                             [](JsonFields &item) {
                                                 return QuestionnaireItem{.key = item.text("item"_L1),
                                                                          .value = item.number("value"_L1),
                                                                          .text = item.text("text"_L1)};
                                             }),
        .note = fields.text("note"_L1)};
    questionnaire.unknown = fields.rest();
    return questionnaire;
}

QJsonObject written(const Experiment &experiment)
{
    return JsonWriter()
        .put("id"_L1, experiment.id.toString())
        .put("first"_L1, experiment.first.toString())
        .put("second"_L1, experiment.second.toString())
        .put("outcome"_L1, experiment.outcome)
        .put("seed"_L1, std::optional(double(experiment.seed)))
        .put("turns"_L1, listOf(experiment.turns,
                                [](const ExperimentTurn &turn) {
                                    return JsonWriter()
                                        .put("technique"_L1, turn.technique.toString())
                                        .put("session"_L1,
                                             turn.session ? turn.session->toString() : QString())
                                        .object();
                                }))
        .put("started"_L1, std::optional(experiment.started))
        .put("ended"_L1, experiment.ended)
        .put("note"_L1, experiment.note)
        .put("unknown"_L1, experiment.unknown)
        .object();
}

Experiment experimentFrom(JsonFields &fields, const ExperimentId &id)
{
    Experiment experiment{.id = id,
                          .first = TechniqueKey(fields.text("first"_L1)),
                          .second = TechniqueKey(fields.text("second"_L1)),
                          .outcome = fields.text("outcome"_L1),
                          .turns = readList<ExperimentTurn>(
                              fields, "turns"_L1,
                              [](JsonFields &turn) {
                                  return ExperimentTurn{.technique = TechniqueKey(turn.text("technique"_L1)),
                                                        .session = turn.id<SessionId>("session"_L1)};
                              }),
                          .started = fields.needed("started"_L1, fields.moment("started"_L1), Moment{}),
                          .ended = fields.moment("ended"_L1),
                          .note = fields.text("note"_L1)};
    const double seed = fields.needed("seed"_L1, fields.number("seed"_L1), 0.0);
    if (seed < 0 || seed > double(std::numeric_limits<quint32>::max()))
        fields.report("seed"_L1);
    else
        experiment.seed = static_cast<quint32>(seed);
    experiment.unknown = fields.rest();
    return experiment;
}

QJsonObject written(const ToldWarningCheck &told)
{
    QJsonObject signs, now;
    for (auto sign = told.check.signs.begin(); sign != told.check.signs.end(); ++sign)
        signs.insert(sign.key().toString(), toKey(*sign));
    for (auto question = told.check.now.begin(); question != told.check.now.end(); ++question)
        now.insert(question.key().toString(), toKey(*question));
    return JsonWriter()
        .put("id"_L1, told.id)
        .put("asked"_L1, std::optional(told.check.asked))
        .put("headache"_L1, told.check.headache ? told.check.headache->toString() : QString())
        .put("signs"_L1, signs)
        .put("now"_L1, now)
        .put("told"_L1, told.told)
        .object();
}

ToldWarningCheck warningCheckFrom(JsonFields &fields, const HeadacheId &id)
{
    ToldWarningCheck told{.id = id.toString(),
                          .check = {.asked = fields.needed("asked"_L1, fields.moment("asked"_L1), Moment{}),
                                    .headache = fields.id<HeadacheId>("headache"_L1),
                                    .signs = {},
                                    .now = {}},
                          .told = fields.text("told"_L1)};
    const auto readAnswers = [&](QLatin1StringView name, auto insert) {
        const QJsonObject answers = fields.object(name);
        for (auto one = answers.begin(); one != answers.end(); ++one) {
            if (const auto answer = answerFromKey(one->toString()); answer && !one.key().isEmpty())
                insert(one.key(), *answer);
            else
                fields.report(name);
        }
    };
    readAnswers("signs"_L1,
                [&](const QString &key, Answer answer) { told.check.signs.insert(SignKey(key), answer); });
    readAnswers("now"_L1,
                [&](const QString &key, Answer answer) { told.check.now.insert(QuestionKey(key), answer); });
    return told;
}

} // namespace nape
