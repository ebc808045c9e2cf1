// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/diary/headache.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace nape
{

/// A headache that has not ended, with its running time and what is said about it by one click.
class OngoingCard : public QWidget
{
    Q_OBJECT

public:
    OngoingCard(const Clock &clock, const Appearance &appearance, QWidget *parent = nullptr);

    /// Hides itself without one.
    void setHeadache(const std::optional<Headache> &headache);
    const std::optional<Headache> &headache() const { return m_headache; }
    void refreshTime();

Q_SIGNALS:
    void strongerClicked();
    void weakerClicked();
    void movedClicked();
    void medicineClicked();
    void overClicked();
    void editClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Clock &m_clock;
    const Appearance &m_appearance;
    std::optional<Headache> m_headache;
    QWidget *m_badgeRoom;
    QLabel *m_title;
    QLabel *m_time;
    QWidget *m_actions;

    void updateFonts();
    QPushButton *addButton(const QString &text, const QString &objectName, void (OngoingCard::*clicked)());
};

} // namespace nape
