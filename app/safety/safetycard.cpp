// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/safetycard.h"

#include "app/bodymap/patterns.h"
#include "app/safety/profilequestionfield.h"
#include "app/safety/safetydesk.h"
#include "app/theme/wrappedlabel.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int edgeWidth = 20;

} // namespace

SafetyCard::SafetyCard(const QString &title, const Why &why, SafetyDesk &desk, const Appearance &appearance,
                       QWidget *parent)
    : Card(appearance, parent),
      m_title(title),
      m_why(why),
      m_desk(desk),
      m_heading(wrappedWords(title)),
      m_layout(new QVBoxLayout(this)),
      m_buttons(new QVBoxLayout)
{
    setAccessibleName(tr("%1: left out. %2", "name of what is left out, and why").arg(title, why.text()));
    setAccessibleDescription(why.instead);
    // Reached by keyboard though nothing can be chosen on it: it is read out where it stands.
    setFocusPolicy(Qt::TabFocus);

    m_layout->setContentsMargins(edgeWidth + 20, 12, 12, 12);
    m_layout->setSpacing(6);
    m_layout->addWidget(m_heading);
    auto *reason = wrappedWords(why.text());
    reason->setObjectName(u"safetyReasonLabel"_s);
    m_layout->addWidget(reason);
    if (!why.instead.isEmpty()) {
        auto *instead = wrappedWords(tr("Possible instead: %1").arg(why.instead));
        instead->setObjectName(u"safetyInsteadLabel"_s);
        instead->setForegroundRole(QPalette::PlaceholderText);
        m_layout->addWidget(instead);
    }
    m_buttons->setSpacing(8);
    m_layout->addLayout(m_buttons);
    const QList<QuestionKey> &asked = why.open.isEmpty() ? why.given : why.open;
    if (!asked.isEmpty()) {
        m_answer =
            addButton(why.open.isEmpty() ? tr("Look at my answer")
                                         : tr("Answer these %n questions", nullptr, int(asked.size())));
        m_answer->setObjectName(u"answerQuestionButton"_s);
        m_answer->setAccessibleDescription(accessibleName());
        connect(m_answer, &QPushButton::clicked, this, [this] {
            answer();
            Q_EMIT answering();
        });
    }
    const auto restyle = [this] { m_heading->setFont(Appearance::font(0, QFont::DemiBold)); };
    connect(&appearance, &Appearance::changed, this, restyle);
    restyle();
}

QPushButton *SafetyCard::addButton(const QString &words)
{
    auto *button = new QPushButton(words);
    m_buttons->addWidget(button, 0, Qt::AlignLeft);
    button->show();
    return button;
}

void SafetyCard::answer()
{
    if (m_questions)
        return;
    m_questions = new QWidget;
    auto *layout = new QVBoxLayout(m_questions);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(16);
    ProfileQuestionField *first = nullptr;
    for (const QuestionKey &key : m_why.open.isEmpty() ? m_why.given : m_why.open) {
        auto *field = new ProfileQuestionField(*m_desk.catalogue().question(key), m_desk, appearance());
        layout->addWidget(field);
        if (!first)
            first = field;
    }
    m_layout->addWidget(m_questions);
    if (m_answer)
        m_answer->hide();
    if (first)
        first->focusAnswer();
}

void SafetyCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = appearance().colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    painter.fillPath(outline, colours.surface);
    painter.save();
    painter.setClipPath(outline);
    const QRect edge = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, edgeWidth, height()));
    painter.fillRect(edge, patternBrush(Pattern::Hatch, colours, devicePixelRatioF()));
    painter.restore();
    QPen pen(hasFocus() ? colours.accent : colours.quietText, hasFocus() ? 2 : 1.2);
    if (!hasFocus())
        pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

} // namespace nape
