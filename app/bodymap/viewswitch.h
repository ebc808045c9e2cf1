// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenu;
class QPushButton;

namespace nape
{

class BodyMap;

/// **View**: a button for each view of a body map, in one row; those that do not fit wait in a menu at its
/// end, which then carries the name of the view that is shown.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    /// `map` must outlive the switch.
    explicit ViewSwitch(BodyMap &map, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    BodyMap &m_map;
    QList<QPushButton *> m_buttons; // one for each action with a view
    QMenu *m_menu;
    QPushButton *m_more;

    QPushButton *buttonFor(QAction *action);
    void follow();
    void arrange();
};

} // namespace nape
