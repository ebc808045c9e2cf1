// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fields/typedmoment.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// Of day, month and year, as the locale writes them: "dMy", "Mdy", "yMd".
QString orderOf(const QLocale &locale)
{
    QString order;
    for (const QChar letter : locale.dateFormat(QLocale::ShortFormat)) {
        if (u"dMy"_s.contains(letter) && !order.contains(letter))
            order += letter;
    }
    return order.size() == 3 ? order : u"yMd"_s;
}

QDate dateOf(const QString &order, const std::array<QString, 3> &parts)
{
    int year = 0;
    int month = 0;
    int day = 0;
    for (int i = 0; i < 3; ++i) {
        const QString &part = parts[size_t(i)];
        const bool isYear = order[i] == u'y';
        if (isYear ? part.size() != 4 && part.size() != 2 : part.size() > 2)
            return {};
        const int number = part.toInt();
        (isYear             ? year
         : order[i] == u'M' ? month
                            : day) = isYear && part.size() == 2 ? 2000 + number : number;
    }
    return {year, month, day};
}

/// The parts of a number without marks, the year with so many digits.
std::array<QString, 3> cut(const QString &digits, const QString &order, int yearDigits)
{
    std::array<QString, 3> parts;
    qsizetype from = 0;
    for (int i = 0; i < 3; ++i) {
        const int length = order[i] == u'y' ? yearDigits : 2;
        parts[size_t(i)] = digits.mid(from, length);
        from += length;
    }
    return parts;
}

QDate nearest(std::initializer_list<QDate> dates, const QDate &near)
{
    QDate best;
    for (const QDate &date : dates) {
        if (date.isValid() && (!best.isValid() || std::abs(date.daysTo(near)) < std::abs(best.daysTo(near))))
            best = date;
    }
    return best;
}

QDate dayAndMonth(const QStringList &numbers, const QString &order, const QDate &near)
{
    const bool isDayFirst = order.indexOf(u'd') < order.indexOf(u'M');
    const int day = numbers[isDayFirst ? 0 : 1].toInt();
    const int month = numbers[isDayFirst ? 1 : 0].toInt();
    return nearest({QDate(near.year() - 1, month, day), QDate(near.year(), month, day),
                    QDate(near.year() + 1, month, day)},
                   near);
}

QDate dayAlone(int day, const QDate &near)
{
    const auto inMonth = [day](const QDate &month) { return QDate(month.year(), month.month(), day); };
    const QDate first(near.year(), near.month(), 1);
    return nearest({inMonth(first.addMonths(-1)), inMonth(first), inMonth(first.addMonths(1))}, near);
}

QDate fromDigits(const QString &digits, const QString &order, const QDate &near)
{
    if (digits.size() <= 2)
        return dayAlone(digits.toInt(), near);
    if (digits.size() == 6)
        return dateOf(order, cut(digits, order, 2));
    if (digits.size() != 8)
        return {};
    const QDate asWritten = dateOf(order, cut(digits, order, 4));
    return asWritten.isValid() ? asWritten : dateOf(u"yMd"_s, cut(digits, u"yMd"_s, 4));
}

QDate fromNumbers(const QStringList &numbers, const QString &order, const QDate &near)
{
    switch (numbers.size()) {
    case 1:
        return fromDigits(numbers.first(), order, near);
    case 2:
        return numbers[0].size() <= 2 && numbers[1].size() <= 2 ? dayAndMonth(numbers, order, near) : QDate();
    case 3:
        return dateOf(numbers.first().size() == 4 ? u"yMd"_s : order, {numbers[0], numbers[1], numbers[2]});
    default:
        return {};
    }
}

} // namespace

std::optional<QDate> typedDate(const QString &text, const QLocale &locale, const QDate &near)
{
    const QString words = text.trimmed();
    static const QRegularExpression numbersAndMarks(u"^[0-9]+(?:[^0-9\\pL]+[0-9]+)*[^0-9\\pL]*$"_s);
    static const QRegularExpression marks(u"[^0-9]+"_s);
    if (numbersAndMarks.match(words).hasMatch()) {
        const QDate date = fromNumbers(words.split(marks, Qt::SkipEmptyParts), orderOf(locale), near);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (const QDate date = locale.toDate(words, format); date.isValid())
            return date;
    }
    return std::nullopt;
}

std::optional<QTime> typedTime(const QString &text, const QLocale &locale)
{
    const QString words = text.trimmed();
    static const QRegularExpression pattern(
        u"^([0-9]{1,2}?)(?:[^0-9\\pL]?([0-9]{2}))?\\s*([ap]\\.?\\s?m?\\.?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = pattern.match(words); match.hasMatch()) {
        int hour = match.captured(1).toInt();
        const QString half = match.captured(3).toLower();
        if (!half.isEmpty()) {
            if (hour < 1 || hour > 12)
                return std::nullopt;
            hour = hour % 12 + (half.startsWith(u'p') ? 12 : 0);
        }
        const QTime time(hour, match.captured(2).toInt());
        return time.isValid() ? std::optional(time) : std::nullopt;
    }
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (const QTime time = locale.toTime(words, format); time.isValid())
            return time;
    }
    return std::nullopt;
}

QString dateText(const QDate &date, const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return locale.toString(date, format);
}

QString timeText(const QTime &time, const QLocale &locale)
{
    return locale.toString(time, QLocale::ShortFormat);
}

} // namespace nape
