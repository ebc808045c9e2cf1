// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace nape
{

/// How hard to press: five dots and the words beside them. For a screen reader the words alone.
class PressureLabel : public QWidget
{
    Q_OBJECT

public:
    explicit PressureLabel(QWidget *parent = nullptr);

    void setPressure(int level, const QString &words);
    int level() const { return m_level; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int m_level = 0;
    QString m_words;
};

} // namespace nape
