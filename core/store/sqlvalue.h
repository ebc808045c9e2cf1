// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <concepts>
#include <optional>

namespace nape
{

/// What may be bound to a statement: a whole number, a real number, text, bytes or NULL. Everything else
/// would be turned into text by the driver without a word, so it does not compile.
class SqlValue
{
public:
    SqlValue(std::nullptr_t) {}
    SqlValue(bool) = delete;
    template <std::signed_integral Number>
    SqlValue(Number number) : m_value(QVariant::fromValue(static_cast<qint64>(number)))
    {
    }
    SqlValue(double number) : m_value(number) {}
    // The driver binds a null QString as NULL; here text is text, and NULL is asked for by name.
    SqlValue(const QString &text) : m_value(text.isNull() ? QStringLiteral("") : text) {}
    SqlValue(const QByteArray &bytes) : m_value(bytes.isNull() ? QByteArray("") : bytes) {}
    template <class T>
    SqlValue(const std::optional<T> &value) : SqlValue(value ? SqlValue(*value) : SqlValue(nullptr))
    {
    }

    const QVariant &variant() const { return m_value; }

private:
    QVariant m_value;
};

} // namespace nape
