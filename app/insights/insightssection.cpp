// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/insightssection.h"

#include "app/insights/periodchoice.h"
#include "app/theme/wrappedlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

InsightsSection::InsightsSection(const QString &name, const QString &heading, const Appearance &appearance,
                                 QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_name(name),
      m_heading(heading),
      m_headingLabel(new QLabel(heading)),
      m_working(new QLabel(tr("Being worked out…"))),
      m_message(new QLabel),
      m_content(new QWidget),
      m_parts(new QVBoxLayout(m_content)),
      m_more(new QLabel),
      m_all(new QPushButton(tr("Look at all entries")))
{
    setObjectName(name + "Section"_L1);
    setAccessibleName(heading);
    m_headingLabel->setObjectName(name + "HeadingLabel"_L1);
    m_headingLabel->setWordWrap(true);
    m_working->setObjectName(name + "WorkingLabel"_L1);
    m_message->setObjectName(name + "MessageLabel"_L1);
    m_message->setWordWrap(true);
    m_content->setObjectName(name + "Content"_L1);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(16);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(m_headingLabel);
    layout->addWidget(m_working);
    layout->addWidget(m_message);
    layout->addWidget(m_more);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    layout->addWidget(m_content);
    layout->addStretch(1);
    m_more->setObjectName(name + "MoreLabel"_L1);
    m_more->setWordWrap(true);
    m_all->setObjectName(name + "AllEntriesButton"_L1);
    connect(m_all, &QPushButton::clicked, this, &InsightsSection::allEntriesWanted);
    connect(&m_appearance, &Appearance::changed, this, &InsightsSection::updateFonts);
    m_message->hide();
    setState(State::Working);
    updateFonts();
}

void InsightsSection::setState(State state)
{
    if (state == State::Working)
        keepFocus();
    m_state = state;
    m_working->setVisible(state == State::Working);
    m_message->hide();
    m_content->setVisible(state == State::Ready);
    updateOffer();
    if (state == State::Ready)
        giveFocusBack();
}

/// What is hidden loses the focus, which would go on to the next page or button; it waits here instead.
void InsightsSection::keepFocus()
{
    // Of the window, which need not be active: a question may just have been answered.
    QWidget *focused = window()->focusWidget();
    if (!focused || !(m_content->isAncestorOf(focused) || focused == m_all))
        return;
    m_focused = focused;
    setFocus();
}

void InsightsSection::giveFocusBack()
{
    if (window()->focusWidget() != this)
        return;
    if (m_focused && m_focused->isVisible() && m_focused->isEnabled()) {
        m_focused->setFocus();
        return;
    }
    // It is not needed any more: what stands in its place comes next.
    for (QPushButton *button : m_content->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
}

void InsightsSection::setMoreSince(const std::optional<QDate> &firstDay)
{
    m_moreSince = firstDay;
    updateOffer();
}

void InsightsSection::setTooLittle(bool isTooLittle)
{
    m_isTooLittle = isTooLittle;
    updateOffer();
}

void InsightsSection::updateOffer()
{
    const bool isOffered = m_state == State::Ready && m_isTooLittle && m_moreSince;
    if (isOffered)
        //: %1 a date
        m_more->setText(
            tr("The period is short for this. Your entries go back to %1; all of them may say more.")
                .arg(PeriodWords::day(*m_moreSince)));
    m_more->setVisible(isOffered);
    m_all->setVisible(isOffered);
}

void InsightsSection::showMessage(const QString &words)
{
    m_state = State::Ready;
    m_working->hide();
    m_content->hide();
    m_message->setText(words);
    m_message->show();
    updateOffer();
}

QLabel *InsightsSection::addText(const QString &name, Text kind)
{
    QLabel *label = wrappedLabel(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_texts.append({label, kind});
    m_parts->addWidget(label);
    updateFonts();
    return label;
}

FactGrid *InsightsSection::addFacts(const QString &name)
{
    auto *facts = new FactGrid(name);
    m_parts->addWidget(facts);
    return facts;
}

ChartPanel *InsightsSection::addChart(const QString &name)
{
    auto *panel = new ChartPanel(name, m_appearance);
    m_parts->addWidget(panel);
    return panel;
}

void InsightsSection::addPart(QWidget *widget)
{
    m_parts->addWidget(widget);
}

void InsightsSection::addAtLeft(QWidget *widget)
{
    m_parts->addWidget(widget, 0, Qt::AlignLeft);
}

void InsightsSection::addLabelled(const QString &word, QComboBox *combo)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *label = new QLabel(word);
    label->setBuddy(combo);
    layout->addWidget(label);
    layout->addWidget(combo);
    layout->addStretch(1);
    m_parts->addWidget(row);
}

void InsightsSection::addHowCounted(const QString &words)
{
    auto *button = new QPushButton(tr("How is this counted?"));
    button->setObjectName(m_name + "HowButton"_L1);
    button->setCheckable(true);
    m_parts->addWidget(button, 0, Qt::AlignLeft);
    QLabel *label = addText(m_name + "HowLabel"_L1, Text::Quiet);
    label->setText(words);
    label->hide();
    connect(button, &QPushButton::toggled, label, &QLabel::setVisible);
}

void InsightsSection::say(QLabel *label, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

void InsightsSection::updateFonts()
{
    QPalette quiet = QApplication::palette();
    quiet.setColor(QPalette::WindowText, m_appearance.colours().quietText);
    m_headingLabel->setFont(Appearance::font(1, QFont::DemiBold));
    m_working->setPalette(quiet);
    for (const auto &[label, kind] : m_texts) {
        if (kind == Text::Quiet)
            label->setPalette(quiet);
        if (kind == Text::Lead)
            label->setFont(Appearance::font(1));
        if (kind == Text::Heading)
            label->setFont(Appearance::font(0, QFont::DemiBold));
    }
}

void InsightsSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        updateFonts();
}

} // namespace nape
