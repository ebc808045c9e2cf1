// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/healthprofile.h"

#include "core/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

const QString optedIn = u"opted_in"_s;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::HealthProfile)
};

std::optional<QDateTime> pointInTime(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

int wholeYears(const QDate &from, const QDate &to)
{
    const int years = to.year() - from.year();
    return from.addYears(years) > to ? years - 1 : years;
}

std::optional<Answer> toAnswer(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Answer::Yes : Answer::No;
    return answerFromKey(value.toString());
}

QList<Place> toPlaces(const QString &text, const Catalogue &catalogue)
{
    const auto place = Place::fromString(text);
    const Region *region = catalogue.region(place ? place->region : RegionKey(text));
    if (!region)
        return {};
    QList<Place> places;
    for (const Side side : region->sides) {
        if (!place || place->side == side)
            places.append({region->key, side});
    }
    return places;
}

Result<void> refuse(const QString &key, const QString &expected)
{
    return failure(ErrorCode::InvalidInput,
                   Words::tr("In the health profile, “%1” must be %2.").arg(key, expected));
}

Result<void> validateElapsed(const ProfileQuestion &question, const QJsonValue &value)
{
    const double number = value.toDouble();
    const bool isInRange = value.isDouble() && number >= question.lowest && number <= question.highest;
    if (isInRange || (value.isString() && pointInTime(value)))
        return {};
    return refuse(question.key.toString(), Words::tr("a number from %1 to %2, or a date like 2026-03-02")
                                               .arg(question.lowest)
                                               .arg(question.highest));
}

Result<void> validatePlaces(const ProfileQuestion &question, const QJsonValue &value,
                            const Catalogue &catalogue)
{
    const QJsonArray list = value.toArray();
    const bool areKnown = std::all_of(list.begin(), list.end(), [&](const QJsonValue &place) {
        return place.isString() && !toPlaces(place.toString(), catalogue).isEmpty();
    });
    if (value.isArray() && areKnown)
        return {};
    return refuse(question.key.toString(), Words::tr("a list of places like “temple-left” or “forehead”"));
}

} // namespace

HealthProfile HealthProfile::fromJson(const QJsonObject &values)
{
    HealthProfile profile;
    profile.m_values = values;
    return profile;
}

void HealthProfile::set(const QString &key, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        m_values.remove(key);
    else
        m_values.insert(key, value);
}

std::optional<Answer> HealthProfile::answer(const QuestionKey &key) const
{
    return toAnswer(m_values.value(key.toString()));
}

void HealthProfile::setAnswer(const QuestionKey &key, std::optional<Answer> answer)
{
    set(key.toString(), answer ? QJsonValue(toKey(*answer)) : QJsonValue());
}

std::optional<int> HealthProfile::elapsed(const QuestionKey &key, TimeUnit unit, const Moment &now) const
{
    const QJsonValue value = m_values.value(key.toString());
    if (value.isDouble())
        return int(std::clamp(std::floor(value.toDouble()), 0.0, 1e6));
    const auto then = pointInTime(value);
    if (!then)
        return std::nullopt;
    if (unit == TimeUnit::Years)
        return std::max(0, wholeYears(then->date(), now.localDay));

    constexpr qint64 hour = 3'600'000;
    const qint64 length = unit == TimeUnit::Hours ? hour : unit == TimeUnit::Days ? 24 * hour : 7 * 24 * hour;
    return int(std::max<qint64>(0, (now.utcMs - then->toMSecsSinceEpoch()) / length));
}

void HealthProfile::setElapsed(const QuestionKey &key, std::optional<int> amount, TimeUnit unit,
                               const Moment &now)
{
    if (!amount)
        return set(key.toString(), {});
    if (unit == TimeUnit::Years)
        return set(key.toString(), now.localDay.addYears(-*amount).toString(Qt::ISODate));
    constexpr qint64 hour = 3'600'000;
    const qint64 length = unit == TimeUnit::Hours ? hour : unit == TimeUnit::Days ? 24 * hour : 7 * 24 * hour;
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(now.utcMs - *amount * length, Qt::UTC);
    set(key.toString(), then.toString(Qt::ISODate));
}

std::optional<QString> HealthProfile::choice(const QuestionKey &key) const
{
    const QJsonValue value = m_values.value(key.toString());
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

void HealthProfile::setChoice(const QuestionKey &key, const std::optional<QString> &choice)
{
    set(key.toString(), choice ? QJsonValue(*choice) : QJsonValue());
}

QList<Place> HealthProfile::places(const QuestionKey &key, const Catalogue &catalogue) const
{
    QList<Place> all;
    for (const QJsonValue &name : m_values.value(key.toString()).toArray()) {
        for (const Place &place : toPlaces(name.toString(), catalogue)) {
            if (!all.contains(place))
                all.append(place);
        }
    }
    return all;
}

void HealthProfile::setPlaces(const QuestionKey &key, const QList<Place> &places)
{
    QJsonArray names;
    for (const Place &place : places)
        names.append(place.toString());
    set(key.toString(), names.isEmpty() ? QJsonValue() : QJsonValue(names));
}

bool HealthProfile::isOptedIn(const QString &spot) const
{
    return m_values.value(optedIn).toArray().contains(spot);
}

void HealthProfile::setOptedIn(const QString &spot, bool isWanted)
{
    QJsonArray spots;
    for (const QJsonValue &known : m_values.value(optedIn).toArray()) {
        if (known != QJsonValue(spot))
            spots.append(known);
    }
    if (isWanted)
        spots.append(spot);
    set(optedIn, spots.isEmpty() ? QJsonValue() : QJsonValue(spots));
}

Result<void> validate(const HealthProfile &profile, const Catalogue &catalogue)
{
    const QJsonObject &values = profile.toJson();
    for (auto value = values.begin(); value != values.end(); ++value) {
        const ProfileQuestion *question = catalogue.question(QuestionKey(value.key()));
        if (!question || value->isNull())
            continue;
        Result<void> sound;
        switch (question->kind) {
        case QuestionKind::Answer:
            if (!value->isString() && !value->isBool())
                sound = refuse(value.key(), Words::tr("“yes”, “no” or “not_sure”"));
            break;
        case QuestionKind::Elapsed:
            sound = validateElapsed(*question, *value);
            break;
        case QuestionKind::Places:
            sound = validatePlaces(*question, *value, catalogue);
            break;
        case QuestionKind::Choice:
            if (!value->isString())
                sound = refuse(value.key(), Words::tr("one of: %1").arg(question->choices.join(u", "_s)));
            break;
        }
        if (!sound)
            return sound;
    }
    const QJsonValue spots = values.value(optedIn);
    const auto isText = [](const QJsonValue &spot) { return spot.isString(); };
    if (!spots.isUndefined() && (!spots.isArray() || !std::ranges::all_of(spots.toArray(), isText)))
        return refuse(optedIn, Words::tr("a list of points like “scm_s”"));
    return {};
}

QStringList unknownKeys(const HealthProfile &profile, const Catalogue &catalogue)
{
    QStringList unknown;
    for (const QString &key : profile.toJson().keys()) {
        if (key != optedIn && !catalogue.question(QuestionKey(key)))
            unknown.append(key);
    }
    return unknown;
}

} // namespace nape
