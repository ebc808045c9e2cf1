// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/paper.h"

namespace nape
{

using namespace Qt::StringLiterals;

QString toKey(Paper paper)
{
    return paper == Paper::A4 ? u"a4"_s : u"letter"_s;
}

std::optional<Paper> paperFromKey(const QString &key)
{
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        if (key.compare(toKey(paper), Qt::CaseInsensitive) == 0)
            return paper;
    }
    return std::nullopt;
}

Paper usualPaper(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Venezuela:
    case QLocale::CostaRica:
    case QLocale::Guatemala:
    case QLocale::Panama:
        return Paper::Letter;
    default:
        return Paper::A4;
    }
}

QPageSize pageSize(Paper paper)
{
    return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

} // namespace nape
