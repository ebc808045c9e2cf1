// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/insights/whathelps.h"

#include "core/insights/untreatedcourse.h"
#include "core/statistics/bootstrap.h"
#include "core/statistics/enough.h"
#include "core/statistics/order.h"
#include "core/statistics/pairedchange.h"
#include "core/statistics/proportion.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace nape
{

namespace
{

constexpr int bootstrapResamples = 2'000;

struct Course {
    int before;
    int change;
};

/// Of a session that has it.
int ratingOf(const SessionRecord &session, RatingMoment moment)
{
    return session.ratings.constFind(moment)->value();
}

class Helping
{
public:
    Helping(const DiaryFacts &facts, const Period &period, const WhatHelpsOptions &options)
        : m_period(period),
          m_options(options),
          m_sessions(facts),
          m_untreated(untreatedCourses(facts, period))
    {
    }

    QList<HelpFinding> groupedBy(const std::function<QStringList(const SessionRecord &)> &keysOf) const
    {
        QMap<QString, QList<PlacedSession>> groups;
        for (const PlacedSession &placed : m_sessions.all()) {
            if (!m_period.contains(placed.session->started.localDay))
                continue;
            for (const QString &key : keysOf(*placed.session))
                groups[key].append(placed);
        }
        QList<HelpFinding> findings;
        for (auto it = groups.cbegin(); it != groups.cend(); ++it)
            findings.append(findingOf(it.key(), it.value()));
        std::stable_sort(findings.begin(), findings.end(), [](const HelpFinding &a, const HelpFinding &b) {
            if (a.canBeRanked() != b.canBeRanked())
                return a.canBeRanked();
            return a.canBeRanked() ? *a.change.value < *b.change.value : a.sessions() > b.sessions();
        });
        return findings;
    }

private:
    HelpFinding findingOf(const QString &key, const QList<PlacedSession> &sessions) const
    {
        HelpFinding finding{.key = key};
        const auto coursesAfter =
            [&](const std::function<std::optional<RatingMoment>(const SessionRecord &)> &which,
                QMap<SessionLeftOut, int> *leftOut) {
                std::vector<Course> courses;
                QSet<qint64> attacks;
                for (const PlacedSession &placed : sessions) {
                    const auto rating = which(*placed.session);
                    auto reason = rating ? m_sessions.reasonToLeaveOut(*placed.session, *rating)
                                         : std::optional(SessionLeftOut::NotRated);
                    if (!reason && attacks.contains(placed.attack))
                        reason = SessionLeftOut::SameAttack;
                    if (reason) {
                        if (leftOut)
                            ++(*leftOut)[*reason];
                        continue;
                    }
                    attacks.insert(placed.attack);
                    const int before = ratingOf(*placed.session, RatingMoment::Before);
                    courses.push_back({before, ratingOf(*placed.session, *rating) - before});
                }
                return courses;
            };

        const std::vector<Course> courses = coursesAfter(
            [&](const SessionRecord &session) {
                return session.ratings.contains(m_options.outcome) ? std::optional(m_options.outcome)
                                                                   : std::nullopt;
            },
            &finding.leftOut);
        std::vector<double> changes;
        int responders = 0;
        for (const Course &course : courses) {
            changes.push_back(course.change);
            responders += statistics::isResponse(course.before, course.before + course.change);
        }
        const int n = static_cast<int>(courses.size());
        const statistics::Evidence evidence{.observations = n, .attacks = n};
        finding.change = statistics::hodgesLehmann(changes);
        finding.responders = statistics::wilson(responders, n);
        finding.worth = statistics::worthOf(finding.change);
        finding.sessionsMissing = statistics::missing(statistics::Display::ChangeInterval, evidence);
        finding.isMedianTooEarly = !statistics::enough(statistics::Display::MedianChange, evidence);
        finding.own = ownCourse(coursesAfter(
            [](const SessionRecord &session) -> std::optional<RatingMoment> {
                for (const RatingMoment later : {RatingMoment::HalfHour, RatingMoment::TwoHours}) {
                    if (session.ratings.contains(later))
                        return later;
                }
                return std::nullopt;
            },
            nullptr));
        return finding;
    }

    std::optional<OwnCourse> ownCourse(const std::vector<Course> &sessions) const
    {
        std::vector<Course> matched;
        std::vector<UntreatedCourse> untreated;
        for (const Course &session : sessions) {
            if (std::ranges::any_of(m_untreated,
                                    [&](const auto &each) { return each.before == session.before; }))
                matched.push_back(session);
        }
        for (const UntreatedCourse &each : m_untreated) {
            if (std::ranges::any_of(matched,
                                    [&](const Course &course) { return course.before == each.before; }))
                untreated.push_back(each);
        }
        if (matched.empty())
            return std::nullopt;

        const auto whole = difference(matched, untreated);
        OwnCourse own{.sessionsChange = whole->sessions,
                      .untreatedChange = whole->untreated,
                      .untreated = static_cast<int>(untreated.size())};
        const int n = static_cast<int>(matched.size());
        own.effect = statistics::Estimate::without(whole->sessions - whole->untreated, n,
                                                   statistics::NoInterval::TooFew);
        const int fewer = std::min(n, own.untreated);
        if (!statistics::enough(statistics::Display::Bootstrap, {.observations = fewer, .attacks = fewer}))
            return own;
        const auto drawn = [](const auto &values, statistics::RandomNumbers &random) {
            auto sample = values;
            for (auto &value : sample)
                value = values[random.below(static_cast<std::uint32_t>(values.size()))];
            return sample;
        };
        const auto interval = statistics::bootstrapInterval(
            {.seed = m_options.seed, .resamples = bootstrapResamples},
            [&](statistics::RandomNumbers &random) -> std::optional<double> {
                const auto sampledSessions = drawn(matched, random);
                const auto medians = difference(sampledSessions, drawn(untreated, random));
                return medians ? std::optional(medians->sessions - medians->untreated) : std::nullopt;
            });
        if (interval)
            own.effect = statistics::Estimate::with(*own.effect.value, *interval, n);
        return own;
    }

    struct Medians {
        double sessions;
        double untreated;
    };
    /// Each session brings along all untreated courses from the same pain, together weighing as much as
    /// itself; sessions without any are left out.
    static std::optional<Medians> difference(const std::vector<Course> &sessions,
                                             const std::vector<UntreatedCourse> &untreated)
    {
        std::array<int, Intensity::highest + 1> sessionsFrom{};
        std::array<int, Intensity::highest + 1> untreatedFrom{};
        for (const UntreatedCourse &course : untreated)
            ++untreatedFrom[static_cast<size_t>(course.before)];
        std::vector<double> changes;
        for (const Course &course : sessions) {
            const auto before = static_cast<size_t>(course.before);
            if (untreatedFrom[before] > 0) {
                ++sessionsFrom[before];
                changes.push_back(course.change);
            }
        }
        if (changes.empty())
            return std::nullopt;
        // Changes lie between −10 and 10: the weighted median is read off a small table.
        std::array<double, 2 * Intensity::highest + 1> weights{};
        for (const UntreatedCourse &course : untreated) {
            const auto before = static_cast<size_t>(course.before);
            weights[static_cast<size_t>(course.change + Intensity::highest)] +=
                double(sessionsFrom[before]) / untreatedFrom[before];
        }
        return Medians{statistics::median(changes), weightedMedian(weights, double(changes.size()))};
    }

    static double weightedMedian(const std::array<double, 2 * Intensity::highest + 1> &weights, double total)
    {
        double reached = 0;
        for (size_t i = 0; i < weights.size(); ++i) {
            reached += weights[i];
            const double value = double(i) - Intensity::highest;
            if (reached > total / 2 + 1e-9)
                return value;
            if (reached > total / 2 - 1e-9) {
                // Exactly half lies below: the mean of the two values around the middle.
                size_t next = i + 1;
                while (next < weights.size() && weights[next] == 0)
                    ++next;
                return next < weights.size() ? (value + double(next) - Intensity::highest) / 2 : value;
            }
        }
        return 0;
    }

    const Period m_period;
    const WhatHelpsOptions m_options;
    const SessionFacts m_sessions;
    const std::vector<UntreatedCourse> m_untreated;
};

} // namespace

WhatHelps whatHelps(const DiaryFacts &facts, const Period &period, const WhatHelpsOptions &options)
{
    const Helping helping(facts, facts.countable(period), options);
    return {.techniques = helping.groupedBy(
                [](const SessionRecord &session) { return QStringList{session.technique.toString()}; }),
            .places = helping.groupedBy([](const SessionRecord &session) {
                QStringList regions;
                for (const Place &place : session.selection) {
                    if (!regions.contains(place.region.toString()))
                        regions.append(place.region.toString());
                }
                return regions;
            }),
            .seed = options.seed};
}

} // namespace nape
