// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/charts/chartpanel.h"
#include "app/insights/factgrid.h"
#include "app/theme/appearance.h"

#include <QDate>
#include <QLabel>
#include <QPointer>
#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace nape
{

/// One subject of the page: what the diary says in words first, then as a chart, and how it is counted.
/// While its numbers are being worked out it shows none, so that old ones are never taken for new.
class InsightsSection : public QWidget
{
    Q_OBJECT

public:
    /// `name`: of its widgets, "days" gives "daysSection", "daysWorkingLabel".
    InsightsSection(const QString &name, const QString &heading, const Appearance &appearance,
                    QWidget *parent = nullptr);

    const QString &heading() const { return m_heading; }
    enum class State { Working, Ready };
    void setState(State state);
    State state() const { return m_state; }
    /// Instead of numbers; also what is shown if they could not be read.
    void showMessage(const QString &words);
    /// The first day of a diary that goes back further than the period; none if it does not.
    void setMoreSince(const std::optional<QDate> &firstDay);

Q_SIGNALS:
    void allEntriesWanted();

protected:
    enum class Text { Lead, Plain, Quiet, Heading };
    QLabel *addText(const QString &name, Text kind = Text::Plain);
    FactGrid *addFacts(const QString &name);
    ChartPanel *addChart(const QString &name);
    void addPart(QWidget *widget);
    /// No wider than it likes to be.
    void addAtLeft(QWidget *widget);
    /// With the word before it, which is also its name: on Linux a combo box has none of its own.
    void addLabelled(const QString &word, QComboBox *combo);
    /// The period holds too little for this subject; all entries may hold enough.
    void setTooLittle(bool isTooLittle);
    /// Behind one button at the end: what is counted, by which rule, and from where the rule is.
    void addHowCounted(const QString &words);
    const Appearance &appearance() const { return m_appearance; }
    /// Shows the words, or nothing if there are none.
    static void say(QLabel *label, const QString &words);

    void changeEvent(QEvent *event) override;

private:
    const Appearance &m_appearance;
    QString m_name;
    QString m_heading;
    State m_state = State::Working;
    QLabel *m_headingLabel;
    QLabel *m_working;
    QLabel *m_message;
    QWidget *m_content;
    QVBoxLayout *m_parts;
    QLabel *m_more;
    QPushButton *m_all;
    bool m_isTooLittle = false;
    std::optional<QDate> m_moreSince;
    QPointer<QWidget> m_focused; ///< before the content was hidden
    QList<std::pair<QLabel *, Text>> m_texts;

    void updateFonts();
    void updateOffer();
    void keepFocus();
    void giveFocusBack();
};

} // namespace nape
