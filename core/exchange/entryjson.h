// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/jsonfields.h"
#include "core/store/diarystore.h"

// Each kind of entry as a JSON object, and back. What cannot be understood is reported to the fields.
namespace nape
{

// Parts of a headache and of a session.
QJsonObject written(const PainPlace &place);
QJsonObject written(const PainReading &reading);
QJsonObject written(const Symptom &symptom);
QJsonObject written(const Aura &aura);
QJsonObject written(const Loss &loss);
QJsonObject written(const SuspectedTrigger &trigger);
QJsonObject written(const DoneStep &step);

QJsonObject written(const Headache &headache);
Headache headacheFrom(JsonFields &fields, const HeadacheId &id);
QJsonObject written(const Medicine &medicine);
Medicine medicineFrom(JsonFields &fields, const MedicineId &id);
QJsonObject written(const Dose &dose);
Dose doseFrom(JsonFields &fields, const DoseId &id);
QJsonObject written(const DayRecord &day);
DayRecord dayFrom(JsonFields &fields);
QJsonObject written(const SessionRecord &session);
SessionRecord sessionFrom(JsonFields &fields, const SessionId &id);
QJsonObject written(const Routine &routine);
Routine routineFrom(JsonFields &fields, const RoutineId &id);
QJsonObject written(const PreventiveCourse &course);
PreventiveCourse courseFrom(JsonFields &fields, const PreventiveCourseId &id);
QJsonObject written(const ExcludedPeriod &period);
ExcludedPeriod excludedFrom(JsonFields &fields, const ExcludedPeriodId &id);
QJsonObject written(const QuestionnaireRecord &questionnaire);
QuestionnaireRecord questionnaireFrom(JsonFields &fields, const QuestionnaireId &id);
QJsonObject written(const Experiment &experiment);
Experiment experimentFrom(JsonFields &fields, const ExperimentId &id);
QJsonObject written(const ToldWarningCheck &told);
/// An id of any kind; it only has to be a UUID.
ToldWarningCheck warningCheckFrom(JsonFields &fields, const HeadacheId &id);

template <class List, class Write>
QJsonArray listOf(const List &values, Write write)
{
    QJsonArray list;
    for (const auto &value : values)
        list.append(write(value));
    return list;
}

template <class Value, class Read>
QList<Value> readList(JsonFields &fields, QLatin1StringView name, Read read)
{
    QList<Value> values;
    for (JsonFields &one : fields.list(name))
        values.append(read(one));
    return values;
}

template <class List>
QJsonArray writtenList(const List &values)
{
    return listOf(values, [](const auto &value) { return written(value); });
}

} // namespace nape
