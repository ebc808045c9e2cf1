// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/diary/headache.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 clockTolerance = 60'000;
constexpr int longestNote = 20'000;
constexpr int firstYear = 1900;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::Headache)
};

} // namespace

QString toKey(Phase phase)
{
    switch (phase) {
    case Phase::Before:
        return u"before"_s;
    case Phase::During:
        return u"during"_s;
    case Phase::After:
        return u"after"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Phase> phaseFromKey(const QString &key)
{
    for (const Phase phase : {Phase::Before, Phase::During, Phase::After}) {
        if (toKey(phase) == key)
            return phase;
    }
    return std::nullopt;
}

Result<void> validate(const Headache &headache, const Moment &now)
{
    const auto isInFuture = [&](const Moment &moment) { return moment.utcMs > now.utcMs + clockTolerance; };

    if (!headache.start.localDay.isValid() || headache.start.localDay.year() < firstYear)
        return failure(ErrorCode::InvalidInput, Words::tr("A headache cannot start before the year 1900."));
    if (isInFuture(headache.start))
        return failure(ErrorCode::InvalidInput, Words::tr("A headache cannot start in the future."));
    if (headache.end && *headache.end < headache.start)
        return failure(ErrorCode::InvalidInput, Words::tr("A headache cannot end before it starts."));
    if (headache.end && isInFuture(*headache.end))
        return failure(
            ErrorCode::InvalidInput,
            Words::tr("A headache cannot end in the future; leave the end open while it goes on."));
    for (const PainReading &reading : headache.readings) {
        if (isInFuture(reading.at))
            return failure(ErrorCode::InvalidInput,
                           Words::tr("Pain cannot be rated for a time in the future."));
    }
    if (headache.note.size() > longestNote)
        return failure(ErrorCode::InvalidInput, Words::tr("A note can have at most 20,000 characters."));
    return {};
}

} // namespace nape
