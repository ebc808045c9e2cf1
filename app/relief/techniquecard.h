// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"

#include <QAbstractButton>

namespace nape
{

/// One technique to choose: name, minutes and motion, pressure as five dots, and how good the evidence is.
/// Behaves as a radio button among its siblings.
class TechniqueCard final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `highestPressure`: the strongest step of the technique as allowed at the chosen places, 0–5.
    TechniqueCard(const Catalogue &catalogue, const Technique &technique, int highestPressure,
                  const Appearance &appearance, QWidget *parent = nullptr);

    const TechniqueKey &technique() const { return m_technique; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Layout;
    Layout layoutFor(int width) const;

    const Appearance &m_appearance;
    TechniqueKey m_technique;
    QString m_facts;
    QString m_pressureWord;
    QString m_evidence;
    int m_pressure;
};

} // namespace nape
