// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <utility>

namespace nape
{

/// Covers the player with black, for eyes that bear no light at all. Any key brings one dim line, a second
/// one takes the cover away; neither does anything else, but for those few keys that are asked for in the
/// dark.
class BlackScreen : public QWidget
{
    Q_OBJECT

public:
    explicit BlackScreen(QWidget *parent);

    /// Wholly black, over all of the parent.
    void cover();
    void uncover();
    bool isCovering() const { return !isHidden(); }
    bool showsLine() const { return m_showsLine; }
    /// What the line says; seen after a key.
    void setLine(const QString &words);
    /// Keys that do something in the dark: true if this one did. It shows the line and takes no cover away.
    void setKeys(std::function<bool(int key)> act) { m_act = std::move(act); }

Q_SIGNALS:
    /// Everything is black now, or has come back.
    void coveringChanged(bool covering);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    std::function<bool(int key)> m_act;
    bool m_showsLine = false;
    QString m_line;
    QPointer<QWidget> m_focusBefore;

    void step();
    void showLine();
};

} // namespace nape
