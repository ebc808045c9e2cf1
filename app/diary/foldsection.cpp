// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/foldsection.h"

#include "app/diary/noticebar.h"

#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace nape
{

namespace
{

constexpr qreal padding = 12;
constexpr qreal corner = 8;
constexpr qreal arrow = 10;
constexpr int lowest = 44;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

FoldButton::FoldButton(const QString &title, const Appearance &appearance, QWidget *parent)
    : QAbstractButton(parent), m_appearance(appearance)
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FoldButton::setSummary(const QString &summary)
{
    if (summary == m_summary)
        return;
    m_summary = summary;
    setAccessibleDescription(summary);
    updateGeometry();
    update();
}

/// What is left for words beside the arrow, of any height.
QRectF FoldButton::words(int width) const
{
    const qreal left = padding + arrow + padding;
    return {left, padding, std::max<qreal>(1, width - left - padding), 1e6};
}

int FoldButton::heightForWidth(int width) const
{
    qreal height = QFontMetricsF(bold(font())).boundingRect(words(width), Qt::TextWordWrap, text()).height();
    if (!m_summary.isEmpty())
        height += QFontMetricsF(font()).boundingRect(words(width), Qt::TextWordWrap, m_summary).height();
    return std::max(lowest, static_cast<int>(std::ceil(height + 2 * padding)));
}

QSize FoldButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 40;
    return {width, heightForWidth(width)};
}

void FoldButton::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(colours.hairline, 1));
    painter.setBrush(underMouse() ? colours.hover : colours.surface);
    painter.drawRoundedRect(frame, corner, corner);

    QRectF room = words(width());
    const QRectF title = QFontMetricsF(bold(font())).boundingRect(room, Qt::TextWordWrap, text());
    const QPointF middle(padding + arrow / 2, room.top() + QFontMetricsF(font()).height() / 2);
    painter.setPen(QPen(colours.text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const qreal half = arrow / 2;
    const QPolygonF closed{{-half / 2, -half}, {half / 2, 0}, {-half / 2, half}};
    const QPolygonF open{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}};
    painter.drawPolyline((isChecked() ? open : closed).translated(middle));

    painter.setFont(bold(font()));
    painter.setPen(colours.text);
    painter.drawText(room, Qt::TextWordWrap, text());
    if (!m_summary.isEmpty()) {
        room.setTop(title.bottom());
        painter.setFont(font());
        painter.setPen(colours.quietText);
        painter.drawText(room, Qt::TextWordWrap, m_summary);
    }
}

void FoldButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FoldButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

FoldSection::FoldSection(const QString &title, const QString &objectName, const Appearance &appearance,
                         Make make, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_make(std::move(make)),
      m_button(new FoldButton(title, appearance)),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(objectName);
    m_button->setObjectName(objectName + QStringLiteral("Button"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_button);
    // Not "clicked": assistive technology toggles.
    connect(m_button, &QAbstractButton::toggled, this, [this](bool on) {
        if (on)
            build();
        if (m_content)
            m_content->setVisible(on);
        if (m_complaint && !on)
            m_complaint->clear();
        Q_EMIT toggled(on);
    });
}

void FoldSection::build()
{
    if (m_content)
        return;
    m_content = m_make();
    m_layout->addWidget(m_content);
    m_content->setVisible(isOpen());
}

void FoldSection::setOpen(bool open)
{
    m_button->setChecked(open);
}

bool FoldSection::isOpen() const
{
    return m_button->isChecked();
}

void FoldSection::complain(const QString &sentence)
{
    if (!m_complaint && sentence.isEmpty())
        return;
    if (!m_complaint) {
        m_complaint = new NoticeBar(m_appearance);
        m_layout->insertWidget(1, m_complaint);
    }
    if (sentence.isEmpty())
        m_complaint->clear();
    else
        m_complaint->complain(sentence);
}

QWidget *FoldSection::complaint() const
{
    return m_complaint;
}

} // namespace nape
