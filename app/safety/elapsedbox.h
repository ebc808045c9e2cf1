// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalogue/profilequestion.h"

#include <QSpinBox>

#include <optional>

namespace nape
{

/// An age, or how long ago something was; "not answered" until a number is given.
class ElapsedBox final : public QSpinBox
{
    Q_OBJECT

public:
    explicit ElapsedBox(const ProfileQuestion &question, QWidget *parent = nullptr);

    std::optional<int> amount() const;
    /// Does not emit amountChanged().
    void setAmount(std::optional<int> amount);

    void stepBy(int steps) override;

Q_SIGNALS:
    /// A whole number, not each digit while it is typed: nobody is 4 years old on the way to 42.
    void amountChanged(std::optional<int> amount);

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    TimeUnit m_unit;
    int m_firstStep;
};

} // namespace nape
