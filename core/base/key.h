// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

namespace nape
{

/// The name of one thing in the catalogue ("temple", "T_SCALP"), typed by what it names.
template <class Tag>
class Key
{
public:
    Key() = default;
    explicit Key(QString text) : m_text(std::move(text)) {}

    const QString &toString() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Key &, const Key &) = default;
    friend bool operator<(const Key &a, const Key &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Key &key, size_t seed = 0) { return qHash(key.m_text, seed); }

private:
    QString m_text;
};

using RegionKey = Key<struct RegionTag>;
using TechniqueKey = Key<struct TechniqueTag>;
using StepKey = Key<struct StepTag>;
using MuscleKey = Key<struct MuscleTag>;
using PointKey = Key<struct PointTag>;               ///< "GB20"
using TriggerPointKey = Key<struct TriggerPointTag>; ///< "uttrp1"
using OilKey = Key<struct OilTag>;
using StudyKey = Key<struct StudyTag>;
using RuleKey = Key<struct RuleTag>;         ///< "S19"
using SignKey = Key<struct SignTag>;         ///< a warning sign: "RF3"
using QuestionKey = Key<struct QuestionTag>; ///< of the health profile: "pregnant"

} // namespace nape
