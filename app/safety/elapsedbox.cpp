// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/elapsedbox.h"

#include <QWheelEvent>

namespace nape
{

namespace
{

constexpr int adult = 18;

} // namespace

ElapsedBox::ElapsedBox(const ProfileQuestion &question, QWidget *parent)
    : QSpinBox(parent),
      m_unit(question.unit.value_or(TimeUnit::Days)),
      m_firstStep(m_unit == TimeUnit::Years ? adult : question.lowest)
{
    setRange(question.lowest - 1, question.highest);
    setSpecialValueText(tr("Not answered"));
    setKeyboardTracking(false);
    setAccelerated(true);
    setAmount(std::nullopt);
    connect(this, &QSpinBox::valueChanged, this, [this] { Q_EMIT amountChanged(amount()); });
}

std::optional<int> ElapsedBox::amount() const
{
    return value() == minimum() ? std::nullopt : std::optional(value());
}

void ElapsedBox::setAmount(std::optional<int> amount)
{
    const bool wasBlocked = blockSignals(true);
    setValue(amount.value_or(minimum()));
    blockSignals(wasBlocked);
}

/// From "not answered" the first step leads to where most answers begin.
void ElapsedBox::stepBy(int steps)
{
    if (!amount() && steps > 0)
        setValue(m_firstStep);
    else
        QSpinBox::stepBy(steps);
}

QString ElapsedBox::textFromValue(int value) const
{
    switch (m_unit) {
    case TimeUnit::Hours:
        return tr("%n hour(s) ago", nullptr, value);
    case TimeUnit::Days:
        return tr("%n day(s) ago", nullptr, value);
    case TimeUnit::Weeks:
        return tr("%n week(s) ago", nullptr, value);
    case TimeUnit::Years:
        return tr("%n year(s)", nullptr, value);
    }
    Q_UNREACHABLE();
}

/// The first number in the text, so that "42", "42 years" and what stands there are all understood.
int ElapsedBox::valueFromText(const QString &text) const
{
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits.append(letter);
        else if (!digits.isEmpty())
            break;
    }
    bool isNumber = false;
    const int value = locale().toInt(digits, &isNumber);
    return isNumber ? std::clamp(value, minimum() + 1, maximum()) : minimum();
}

QValidator::State ElapsedBox::validate(QString &text, int &) const
{
    int digits = 0;
    for (const QChar letter : std::as_const(text))
        digits += letter.isDigit();
    return digits > 4 ? QValidator::Invalid : QValidator::Acceptable;
}

/// What stands there goes with the first digit that is typed.
void ElapsedBox::focusInEvent(QFocusEvent *event)
{
    QSpinBox::focusInEvent(event);
    selectAll();
}

/// Scrolling the page must not change an answer on the way.
void ElapsedBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace nape
