// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/diaryjson.h"

#include "core/diary/attackspan.h"
#include "core/exchange/entryjson.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::DiaryJson)
};

const QString formatName = u"nape-diary"_s;
constexpr int formatVersion = 1;

/// Entries with an id; one without is a fault.
template <class IdType, class Value, class Read>
QList<Value> readEntries(JsonFields &file, QLatin1StringView name, Read read)
{
    QList<Value> entries;
    for (JsonFields &fields : file.list(name)) {
        if (const auto id = fields.id<IdType>("id"_L1))
            entries.append(read(fields, *id));
        else
            fields.report("id"_L1);
    }
    return entries;
}

} // namespace

QByteArray toJson(const DiaryEntries &entries, const Moment &writtenAt)
{
    JsonWriter file;
    file.put("format"_L1, formatName)
        .put("version"_L1, std::optional(formatVersion))
        .put("written"_L1, std::optional(writtenAt))
        .put("medicines"_L1, writtenList(entries.medicines))
        .put("headaches"_L1, writtenList(entries.headaches))
        .put("doses"_L1, writtenList(entries.doses))
        .put("days"_L1, writtenList(entries.days))
        .put("routines"_L1, writtenList(entries.routines))
        .put("sessions"_L1, writtenList(entries.sessions))
        .put("preventiveCourses"_L1, writtenList(entries.courses))
        .put("excludedPeriods"_L1, writtenList(entries.excluded))
        .put("questionnaires"_L1, writtenList(entries.questionnaires))
        .put("experiments"_L1, writtenList(entries.experiments))
        .put("warningChecks"_L1, writtenList(entries.warningChecks));
    if (entries.profile)
        file.put("healthProfile"_L1, entries.profile->toJson());
    return QJsonDocument(file.object()).toJson();
}

Result<QByteArray> exportDiary(const DiaryStore &store, const Clock &clock)
{
    return store.everything().map(
        [&](const DiaryEntries &entries) { return toJson(entries, Moment::now(clock)); });
}

Result<DiaryEntries> entriesFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, Words::tr("The file does not hold a diary."),
                       parseError.errorString());
    JsonFault fault;
    JsonFields file(document.object(), {}, fault);
    if (file.text("format"_L1) != formatName)
        return failure(ErrorCode::InvalidInput, Words::tr("The file does not hold a diary."));
    if (file.whole("version"_L1).value_or(0) > formatVersion)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("The file was written by a newer version of this program."));
    file.moment("written"_L1);

    DiaryEntries entries{
        .medicines = readEntries<MedicineId, Medicine>(file, "medicines"_L1, medicineFrom),
        .headaches = readEntries<HeadacheId, Headache>(file, "headaches"_L1, headacheFrom),
        .doses = readEntries<DoseId, Dose>(file, "doses"_L1, doseFrom),
        .days = readList<DayRecord>(file, "days"_L1, dayFrom),
        .sessions = readEntries<SessionId, SessionRecord>(file, "sessions"_L1, sessionFrom),
        .courses =
            readEntries<PreventiveCourseId, PreventiveCourse>(file, "preventiveCourses"_L1, courseFrom),
        .excluded = readEntries<ExcludedPeriodId, ExcludedPeriod>(file, "excludedPeriods"_L1, excludedFrom),
        .questionnaires =
            readEntries<QuestionnaireId, QuestionnaireRecord>(file, "questionnaires"_L1, questionnaireFrom),
        .experiments = readEntries<ExperimentId, Experiment>(file, "experiments"_L1, experimentFrom),
        .routines = readEntries<RoutineId, Routine>(file, "routines"_L1, routineFrom),
        .warningChecks =
            readEntries<HeadacheId, ToldWarningCheck>(file, "warningChecks"_L1, warningCheckFrom)};
    const QJsonObject profile = file.object("healthProfile"_L1);
    if (!profile.isEmpty())
        entries.profile = HealthProfile::fromJson(profile);
    if (fault.error())
        return tl::unexpected<Error>(*fault.error());
    return entries;
}

Result<void> importDiary(DiaryStore &store, const QByteArray &json)
{
    return entriesFromJson(json).and_then([&](DiaryEntries entries) {
        for (Headache &headache : entries.headaches)
            headache = withDetailsThatFit(std::move(headache));
        return store.save(entries);
    });
}

} // namespace nape
