// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/diary/headache.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace nape
{

struct MedicineWords;

/// A headache that has not ended, with its running time and what is said about it by one click.
class OngoingCard : public QWidget
{
    Q_OBJECT

public:
    OngoingCard(const Catalogue &catalogue, const Clock &clock, const Appearance &appearance,
                QWidget *parent = nullptr);

    void setHeadache(const Headache &headache, const MedicineWords &medicine);
    /// There is none, and nothing to see.
    void clear();
    const std::optional<Headache> &headache() const { return m_headache; }
    void refreshTime();

Q_SIGNALS:
    void strongerClicked();
    void weakerClicked();
    void movedClicked();
    /// The medicine that the button names.
    void medicineClicked();
    void otherMedicineClicked();
    void overClicked();
    void editClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    const Appearance &m_appearance;
    std::optional<Headache> m_headache;
    QWidget *m_badgeRoom;
    QLabel *m_title;
    QLabel *m_time;
    QLabel *m_places;
    QLabel *m_taken;
    QWidget *m_actions;
    QPushButton *m_usual;
    QPushButton *m_other;

    void updateFonts();
    void nameMedicine(const MedicineWords &medicine);
    QPushButton *addButton(const QString &text, const QString &objectName, void (OngoingCard::*clicked)());
};

} // namespace nape
