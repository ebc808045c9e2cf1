// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/answer.h"
#include "core/base/moment.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/catalogue/profilequestion.h"

#include <QJsonObject>
#include <QMap>

namespace nape
{

class Catalogue;

/// What the person has told about their health. Every question may be left out. Values are kept as they were
/// written, so that what a newer version knows survives; what this version does not understand counts as not
/// asked.
///
/// As JSON: answers are "yes", "no", "not_sure" (true and false are read as well); places a list like
/// ["temple-left", "forehead"], a region without a side standing for all its sides; elapsed times a point in
/// time ("2026-03-02T14:30:00Z", "1976-05-01"), or a number in the unit of the question, which then stays.
class HealthProfile
{
public:
    HealthProfile() = default;
    static HealthProfile fromJson(const QJsonObject &values);
    const QJsonObject &toJson() const { return m_values; }

    // None if it was not asked, or if the value is of another kind.
    std::optional<Answer> answer(const QuestionKey &key) const;
    /// Whole units, rounded down; never below 0, whatever the clock says.
    std::optional<int> elapsed(const QuestionKey &key, TimeUnit unit, const Moment &now) const;
    std::optional<QString> choice(const QuestionKey &key) const;
    /// A region without a side gives all its sides; names that the catalogue does not know are left out.
    QList<Place> places(const QuestionKey &key, const Catalogue &catalogue) const;

    // None makes it "not asked" again.
    void setAnswer(const QuestionKey &key, std::optional<Answer> answer);
    void setElapsed(const QuestionKey &key, std::optional<int> amount, TimeUnit unit, const Moment &now);
    void setChoice(const QuestionKey &key, const std::optional<QString> &choice);
    void setPlaces(const QuestionKey &key, const QList<Place> &places);

    /// Points and trigger points that are off by default and that the person asked for after reading their
    /// caution.
    bool isOptedIn(const QString &spot) const;
    void setOptedIn(const QString &spot, bool optedIn);

    bool isEmpty() const { return m_values.isEmpty(); }

    friend bool operator==(const HealthProfile &, const HealthProfile &) = default;

private:
    void set(const QString &key, const QJsonValue &value);

    QJsonObject m_values;
};

/// InvalidInput with one sentence if a value of a known question is of another kind or out of range: for
/// files that people write by hand. Questions and answers that this version does not know are no fault.
Result<void> validate(const HealthProfile &profile, const Catalogue &catalogue);

/// The keys that no question of the catalogue has.
QStringList unknownKeys(const HealthProfile &profile, const Catalogue &catalogue);

} // namespace nape
