// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/insightssection.h"

#include <QApplication>
#include <QEvent>
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
      m_parts(new QVBoxLayout(m_content))
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
    layout->addWidget(m_content);
    layout->addStretch(1);
    connect(&m_appearance, &Appearance::changed, this, &InsightsSection::updateFonts);
    m_message->hide();
    setState(State::Working);
    updateFonts();
}

void InsightsSection::setState(State state)
{
    m_state = state;
    m_working->setVisible(state == State::Working);
    m_message->hide();
    m_content->setVisible(state == State::Ready);
}

void InsightsSection::showMessage(const QString &words)
{
    m_state = State::Ready;
    m_working->hide();
    m_content->hide();
    m_message->setText(words);
    m_message->show();
}

QLabel *InsightsSection::addText(const QString &name, Text kind)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
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
