// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QList>

namespace nape
{

using QuestionnaireId = Id<struct QuestionnaireTag>;

/// An answer to one item: a number, a text, or nothing if it was left open.
struct QuestionnaireItem {
    QString key; ///< of the catalogue: "work_missed"
    std::optional<double> value = {};
    QString text = {};

    friend bool operator==(const QuestionnaireItem &, const QuestionnaireItem &) = default;
};

/// A questionnaire as the person filled it in. What was asked stands on the official sheet; only the numbers
/// are kept here.
struct QuestionnaireRecord {
    QuestionnaireId id;
    QString kind;             ///< key of the catalogue: "halt_90", "halt_30", "halt_7"
    QString kindVersion = {}; ///< of the sheet, empty if not given
    Moment answered;
    QList<QuestionnaireItem> items = {}; ///< each key once
    QString note = {};
    QJsonObject unknown = {}; ///< as in Headache

    /// None if the item is not there or has no number.
    std::optional<double> value(const QString &item) const;

    friend bool operator==(const QuestionnaireRecord &, const QuestionnaireRecord &) = default;
};

/// InvalidInput with one sentence if it cannot be true: answered in the future or before 1900, an item twice,
/// a number that is none.
Result<void> validate(const QuestionnaireRecord &questionnaire, const Moment &now);

} // namespace nape
