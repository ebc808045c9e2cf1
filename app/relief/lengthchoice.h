// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

#include <chrono>

class QAbstractButton;
class QButtonGroup;
class QSpinBox;

namespace nape
{

/// How long a session is to last: 3, 5 or 10 minutes, one click each; any other length from 2 to 30 with one
/// more.
class LengthChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit LengthChoice(QWidget *parent = nullptr);

    std::chrono::minutes length() const;
    void setLength(std::chrono::minutes length);
    /// Its parts as the Tab key goes through them.
    QList<QWidget *> inOrder() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void lengthChanged();

private:
    QButtonGroup *m_buttons;
    QAbstractButton *m_otherButton;
    QSpinBox *m_other;
    int m_before; ///< the button chosen before "Other length…"
    int m_otherBefore;
};

} // namespace nape
