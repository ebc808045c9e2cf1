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

/// What stands beside an entry of any kind: when it was changed, and that it lies in the bin.
template <class Entry>
QString idOf(const Entry &entry)
{
    return entry.id.toString();
}

QString idOf(const DayRecord &day)
{
    return DiaryEntries::idOf(day);
}

std::optional<qint64> timeOf(const DiaryEntries &entries, const QString &id)
{
    const auto changed = entries.changedMs.constFind(id);
    return changed == entries.changedMs.cend() ? std::nullopt : std::optional(*changed);
}

template <class Entry>
QJsonArray writtenEntries(const QList<Entry> &list, const DiaryEntries &entries)
{
    return listOf(list, [&](const Entry &entry) {
        const QString id = idOf(entry);
        const QJsonObject beside = JsonWriter()
                                       .putInstant("changed"_L1, timeOf(entries, id))
                                       .putFlag("inBin"_L1, entries.inBin.contains(id))
                                       .object();
        QJsonObject object = written(entry);
        for (auto field = beside.begin(); field != beside.end(); ++field)
            object.insert(field.key(), *field);
        return object;
    });
}

/// Takes an entry apart together with what stands beside it.
class EntryReader
{
public:
    EntryReader(JsonFields &file, DiaryEntries &entries, const std::optional<qint64> &writtenMs)
        : m_file(file), m_entries(entries), m_writtenMs(writtenMs)
    {
    }

    /// Entries with an id; one without is a fault.
    template <class IdType, class Value, class Read>
    void read(QLatin1StringView name, QList<Value> &values, Read readOne)
    {
        for (JsonFields &fields : m_file.list(name)) {
            const auto id = fields.id<IdType>("id"_L1);
            if (!id) {
                fields.report("id"_L1);
                continue;
            }
            const auto changed = fields.instant("changed"_L1);
            const bool isInBin = fields.flag("inBin"_L1);
            values.append(readOne(fields, *id));
            note(id->toString(), changed, isInBin);
        }
    }
    void readDays()
    {
        for (JsonFields &fields : m_file.list("days"_L1)) {
            const auto changed = fields.instant("changed"_L1);
            m_entries.days.append(dayFrom(fields));
            note(DiaryEntries::idOf(m_entries.days.last()), changed, false);
        }
    }
    void note(const QString &id, const std::optional<qint64> &changed, bool isInBin)
    {
        // It was as it is at the latest when the file was written.
        if (const auto known = changed ? changed : m_writtenMs)
            m_entries.changedMs.insert(id, *known);
        if (isInBin)
            m_entries.inBin.insert(id);
    }

private:
    JsonFields &m_file;
    DiaryEntries &m_entries;
    std::optional<qint64> m_writtenMs;
};

} // namespace

QByteArray toJson(const DiaryEntries &entries, const Moment &writtenAt)
{
    JsonWriter file;
    file.put("format"_L1, formatName)
        .put("version"_L1, std::optional(formatVersion))
        .put("written"_L1, std::optional(writtenAt))
        .put("medicines"_L1, writtenEntries(entries.medicines, entries))
        .put("headaches"_L1, writtenEntries(entries.headaches, entries))
        .put("doses"_L1, writtenEntries(entries.doses, entries))
        .put("days"_L1, writtenEntries(entries.days, entries))
        .put("routines"_L1, writtenEntries(entries.routines, entries))
        .put("sessions"_L1, writtenEntries(entries.sessions, entries))
        .put("preventiveCourses"_L1, writtenEntries(entries.courses, entries))
        .put("excludedPeriods"_L1, writtenEntries(entries.excluded, entries))
        .put("questionnaires"_L1, writtenEntries(entries.questionnaires, entries))
        .put("experiments"_L1, writtenEntries(entries.experiments, entries))
        .put("warningChecks"_L1, writtenList(entries.warningChecks));
    if (entries.profile)
        file.put("healthProfile"_L1, entries.profile->toJson())
            .putInstant("healthProfileChanged"_L1, timeOf(entries, DiaryEntries::profileId()));
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
    const auto writtenAt = file.moment("written"_L1);

    DiaryEntries entries;
    EntryReader reader(file, entries, writtenAt ? std::optional(writtenAt->utcMs) : std::nullopt);
    reader.read<MedicineId>("medicines"_L1, entries.medicines, medicineFrom);
    reader.read<HeadacheId>("headaches"_L1, entries.headaches, headacheFrom);
    reader.read<DoseId>("doses"_L1, entries.doses, doseFrom);
    reader.readDays();
    reader.read<SessionId>("sessions"_L1, entries.sessions, sessionFrom);
    reader.read<PreventiveCourseId>("preventiveCourses"_L1, entries.courses, courseFrom);
    reader.read<ExcludedPeriodId>("excludedPeriods"_L1, entries.excluded, excludedFrom);
    reader.read<QuestionnaireId>("questionnaires"_L1, entries.questionnaires, questionnaireFrom);
    reader.read<ExperimentId>("experiments"_L1, entries.experiments, experimentFrom);
    reader.read<RoutineId>("routines"_L1, entries.routines, routineFrom);
    for (JsonFields &fields : file.list("warningChecks"_L1)) {
        if (const auto id = fields.id<HeadacheId>("id"_L1))
            entries.warningChecks.append(warningCheckFrom(fields, *id));
        else
            fields.report("id"_L1);
    }
    const QJsonObject profile = file.object("healthProfile"_L1);
    const auto profileChanged = file.instant("healthProfileChanged"_L1);
    if (!profile.isEmpty()) {
        entries.profile = HealthProfile::fromJson(profile);
        reader.note(DiaryEntries::profileId(), profileChanged, false);
    }
    if (fault.error())
        return tl::unexpected<Error>(*fault.error());
    return entries;
}

Result<void> importDiary(DiaryStore &store, const QByteArray &json)
{
    return entriesFromJson(json).and_then([&](DiaryEntries entries) {
        for (Headache &headache : entries.headaches)
            headache = withDetailsThatFit(std::move(headache));
        return store.merge(entries);
    });
}

} // namespace nape
