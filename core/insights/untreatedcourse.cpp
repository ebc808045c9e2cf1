// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/untreatedcourse.h"

#include <QSet>

#include <algorithm>

namespace nape
{

namespace
{

constexpr qint64 minuteMs = 60'000;
constexpr qint64 aftereffectMs = 120 * minuteMs;
constexpr qint64 shortestMs = 30 * minuteMs;
constexpr qint64 longestMs = 120 * minuteMs;

bool anySessionBetween(const std::vector<qint64> &starts, qint64 fromMs, qint64 toMs)
{
    const auto first = std::lower_bound(starts.begin(), starts.end(), fromMs);
    return first != starts.end() && *first <= toMs;
}

} // namespace

std::vector<UntreatedCourse> untreatedCourses(const DiaryFacts &facts, const Period &period)
{
    const DiaryExcerpt &excerpt = facts.excerpt();
    std::vector<qint64> sessions;
    for (const SessionRecord &session : excerpt.sessions)
        sessions.push_back(session.started.utcMs);
    std::sort(sessions.begin(), sessions.end());

    std::vector<UntreatedCourse> courses;
    for (const Attack &attack : facts.attacks()) {
        QSet<int> seen;
        for (const qsizetype index : attack.headaches) {
            QList<PainReading> readings = excerpt.headaches[index].readings;
            std::sort(readings.begin(), readings.end(),
                      [](const PainReading &a, const PainReading &b) { return a.at < b.at; });
            for (qsizetype i = 0; i < readings.size(); ++i) {
                const PainReading &from = readings[i];
                const int before = from.intensity.value();
                if (before == 0 || seen.contains(before) || !period.contains(from.at.localDay) ||
                    facts.day(from.at.localDay).isExcluded)
                    continue;
                const auto later =
                    std::find_if(readings.begin() + i + 1, readings.end(), [&](const PainReading &each) {
                        return each.at.utcMs - from.at.utcMs >= shortestMs;
                    });
                if (later == readings.end() || later->at.utcMs - from.at.utcMs > longestMs)
                    continue;
                const qint64 since = from.at.utcMs - aftereffectMs;
                if (facts.doses().anyAcuteBetween(since, later->at.utcMs) ||
                    anySessionBetween(sessions, since, later->at.utcMs))
                    continue;
                seen.insert(before);
                courses.push_back({.before = before, .change = later->intensity.value() - before});
            }
        }
    }
    return courses;
}

} // namespace nape
