// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/ongoingcard.h"

#include "app/diary/daypainter.h"
#include "app/diary/diarywords.h"
#include "app/theme/flowlayout.h"
#include "core/diary/ongoing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace nape
{

OngoingCard::OngoingCard(const Clock &clock, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_appearance(appearance),
      m_badgeRoom(new QWidget),
      m_title(new QLabel),
      m_time(new QLabel)
{
    setObjectName(QStringLiteral("ongoingCard"));
    setAccessibleName(tr("Headache still going"));
    m_title->setObjectName(QStringLiteral("ongoingTitleLabel"));
    m_title->setWordWrap(true);
    m_time->setObjectName(QStringLiteral("ongoingTimeLabel"));
    m_time->setWordWrap(true);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_time);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_badgeRoom, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    m_actions = new QWidget;
    m_actions->setLayout(new FlowLayout);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_actions);

    addButton(tr("Stronger"), QStringLiteral("strongerButton"), &OngoingCard::strongerClicked);
    addButton(tr("Weaker"), QStringLiteral("weakerButton"), &OngoingCard::weakerClicked);
    addButton(tr("Moved…"), QStringLiteral("movedButton"), &OngoingCard::movedClicked);
    addButton(tr("Medicine taken"), QStringLiteral("medicineTakenButton"), &OngoingCard::medicineClicked);
    addButton(tr("Edit…"), QStringLiteral("editOngoingButton"), &OngoingCard::editClicked)
        ->setAccessibleName(tr("Edit the headache still going"));
    addButton(tr("It's over"), QStringLiteral("itsOverButton"), &OngoingCard::overClicked);

    connect(&m_appearance, &Appearance::changed, this, &OngoingCard::updateFonts);
    updateFonts();
    hide();
}

QPushButton *OngoingCard::addButton(const QString &text, const QString &objectName,
                                    void (OngoingCard::*clicked)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, clicked);
    m_actions->layout()->addWidget(button);
    return button;
}

void OngoingCard::updateFonts()
{
    m_title->setFont(Appearance::font(1, QFont::DemiBold));
    const int badge = std::max(48, QFontMetrics(Appearance::font(1)).height() * 2);
    m_badgeRoom->setFixedSize(badge, badge);
    update();
}

void OngoingCard::setHeadache(const std::optional<Headache> &headache)
{
    m_headache = headache;
    setVisible(headache.has_value());
    refreshTime();
    update();
}

void OngoingCard::refreshTime()
{
    if (!m_headache)
        return;
    const Moment now = Moment::now(m_clock);
    const bool isToday = m_headache->start.localDay == now.localDay;
    const bool isDayOnly = m_headache->startPrecision == Precision::DayOnly;
    const QString start =
        isToday && isDayOnly
            ? tr("today")
            : DiaryWords::momentText(m_headache->start, m_headache->startPrecision,
                                     isToday
                                         ? DiaryWords::Day::Unsaid
                                         : DiaryWords::dayBeside(m_headache->start.localDay, now.localDay));
    const QString length = DiaryWords::lengthText(*m_headache, now);
    const Intensity pain = painNow(*m_headache);
    m_title->setText(tr("%1, still going").arg(DiaryWords::headacheTitle(pain)));
    //: %1 when it began, %2 length so far: "since 08:15, for 2 h 10 min"
    m_time->setText(length.isEmpty() ? tr("since %1").arg(start) : tr("since %1, for %2").arg(start, length));
    if (pain != m_headache->intensity)
        //: %1 "since 08:15, for 2 h", %2 the worst pain so far, 0–10
        m_time->setText(
            tr("%1, worst %2").arg(m_time->text(), QLocale().toString(m_headache->intensity.value())));
}

void OngoingCard::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.hairline, 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (m_headache)
        DayPainter(painter, colours)
            .painBadge(m_badgeRoom->geometry(), painNow(*m_headache), Appearance::font(2, QFont::DemiBold));
}

} // namespace nape
