// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace nape
{

/// Some numbers below one another, each with what it is. A screen reader hears both together.
class FactGrid : public QWidget
{
    Q_OBJECT

public:
    struct Fact {
        QString name;  ///< "Headache days"
        QString value; ///< "at least 12"
        bool isMain = false;

        friend bool operator==(const Fact &, const Fact &) = default;
    };

    explicit FactGrid(const QString &name, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    const QList<Fact> &facts() const { return m_facts; }
    /// The value beside that name; empty if there is none.
    QString value(const QString &name) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QGridLayout *m_grid;
    QList<Fact> m_facts;
    QList<QLabel *> m_names;
    QList<QLabel *> m_values;

    void fill();
    void updateFonts();
};

} // namespace nape
