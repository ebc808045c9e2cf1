// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLocale;

namespace nape
{

/// Whom to call. The numbers are general knowledge (confidence K) and are checked by nobody at run time, so
/// whoever is in doubt is told the general words too.
class EmergencyNumber
{
public:
    static EmergencyNumber forLocale(const QLocale &locale);

    /// "112"; empty where none is known.
    const QString &number() const { return m_number; }
    bool isKnown() const { return !m_number.isEmpty(); }
    /// "112", or "your local emergency number": fits "Call %1".
    QString words() const;

private:
    explicit EmergencyNumber(const QString &number) : m_number(number) {}
    QString m_number;
};

} // namespace nape
