// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/noticebar.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace nape
{

namespace
{

class AccessibleNotice final : public QAccessibleWidget
{
public:
    explicit AccessibleNotice(NoticeBar *notice) : QAccessibleWidget(notice, QAccessible::AlertMessage) {}
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<NoticeBar *>(widget())->text()
                                         : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *notice = qobject_cast<NoticeBar *>(object);
    return notice ? new AccessibleNotice(notice) : nullptr;
}

} // namespace

NoticeBar::NoticeBar(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance), m_label(new QLabel), m_button(new QPushButton)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(accessibleFor), true);

    setObjectName(QStringLiteral("noticeBar"));
    m_label->setObjectName(QStringLiteral("noticeLabel"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(QStringLiteral("noticeButton"));
    m_button->setAutoDefault(false);
    setFocusProxy(m_button);
    m_button->installEventFilter(this);
    connect(m_button, &QPushButton::clicked, this, &NoticeBar::buttonClicked);
    connect(&m_appearance, &Appearance::changed, this, [this] { update(); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    hide();
}

void NoticeBar::say(const QString &sentence, const QString &buttonLabel)
{
    tell(sentence, buttonLabel, false);
}

void NoticeBar::complain(const QString &sentence)
{
    tell(sentence, {}, true);
}

int NoticeBar::signSide() const
{
    return fontMetrics().height() + 4;
}

void NoticeBar::tell(const QString &sentence, const QString &buttonLabel, bool isFault)
{
    m_isFault = isFault;
    layout()->setContentsMargins(isFault ? 16 + signSide() : 16, 8, 8, 8);
    update();
    m_label->setText(sentence);
    m_button->setText(buttonLabel);
    m_button->setVisible(!buttonLabel.isEmpty());
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::clear()
{
    hide();
    m_label->clear();
}

QString NoticeBar::text() const
{
    return m_label->text();
}

/// A notice often appears where something was just clicked: the second half of a double click is not meant
/// for its button.
bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    return watched == m_button && event->type() == QEvent::MouseButtonDblClick;
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_appearance.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_isFault ? colours.text : colours.accent, m_isFault ? 2 : 1));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    if (m_isFault) {
        const QRectF sign = QStyle::visualRect(layoutDirection(), rect(),
                                               QRect(8, (height() - signSide()) / 2, signSide(), signSide()));
        painter.drawEllipse(sign.adjusted(1, 1, -1, -1));
        QFont font = m_label->font();
        font.setWeight(QFont::Bold);
        painter.setFont(font);
        painter.drawText(sign, Qt::AlignCenter, QStringLiteral("!"));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(QRectF(4, 6, 4, height() - 12), 2, 2);
}

} // namespace nape
