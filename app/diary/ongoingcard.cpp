// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/ongoingcard.h"

#include "app/diary/capturedesk.h"
#include "app/diary/daypainter.h"
#include "app/diary/diarywords.h"
#include "app/theme/buttontext.h"
#include "app/theme/flowlayout.h"
#include "app/theme/wrappedlabel.h"
#include "core/diary/ongoing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// A long name does not make a button wider than the card; it is told as a whole by tool tip and screen
/// reader.
constexpr int mostCharacters = 40;

} // namespace

OngoingCard::OngoingCard(const Catalogue &catalogue, const Clock &clock, const Appearance &appearance,
                         QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_clock(clock),
      m_appearance(appearance),
      m_badgeRoom(new QWidget),
      m_title(new QLabel),
      m_time(new QLabel),
      m_places(wrappedLabel(QStringLiteral("ongoingPlacesLabel"))),
      m_taken(wrappedLabel(QStringLiteral("ongoingTakenLabel")))
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
    words->addWidget(m_places);
    words->addWidget(m_taken);
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

    setFocusProxy(addButton(tr("Stronger"), QStringLiteral("strongerButton"), &OngoingCard::strongerClicked));
    addButton(tr("Weaker"), QStringLiteral("weakerButton"), &OngoingCard::weakerClicked);
    addButton(tr("Moved…"), QStringLiteral("movedButton"), &OngoingCard::movedClicked);
    m_usual = addButton({}, QStringLiteral("medicineTakenButton"), &OngoingCard::medicineClicked);
    m_other = addButton({}, QStringLiteral("otherMedicineButton"), &OngoingCard::otherMedicineClicked);
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

void OngoingCard::setHeadache(const Headache &headache, const MedicineWords &medicine)
{
    m_headache = headache;
    const QString places =
        DiaryWords::placesText(placesAt(headache, Moment::now(m_clock).utcMs), m_catalogue);
    m_places->setText(places);
    m_places->setVisible(!places.isEmpty());
    nameMedicine(medicine);
    refreshTime();
    show();
    update();
}

void OngoingCard::clear()
{
    m_headache.reset();
    hide();
}

/// One click notes a dose only where the button says which.
void OngoingCard::nameMedicine(const MedicineWords &medicine)
{
    //: %1 what was taken and when: "Sumatriptan 50 mg (08:15)"
    m_taken->setText(tr("Taken: %1").arg(medicine.taken));
    m_taken->setVisible(!medicine.taken.isEmpty());
    const bool hasUsual = !medicine.usual.isEmpty();
    //: on a button, %1 "Sumatriptan 50 mg"
    const QString usual = tr("%1 taken").arg(medicine.usual);
    const QFontMetrics metrics = m_usual->fontMetrics();
    const int most = metrics.averageCharWidth() * mostCharacters;
    m_usual->setText(
        //: on a button, %1 "Sumatriptan 50 mg"
        tr("%1 taken").arg(buttonText(metrics.elidedText(medicine.usual, Qt::ElideRight, most))));
    m_usual->setAccessibleName(usual);
    m_usual->setToolTip(usual);
    m_usual->setVisible(hasUsual);
    m_other->setText(hasUsual ? tr("Other medicine…") : tr("Medicine taken…"));
}

void OngoingCard::refreshTime()
{
    if (!m_headache)
        return;
    const Moment now = Moment::now(m_clock);
    const QString start = DiaryWords::sinceText(*m_headache, now.localDay);
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
