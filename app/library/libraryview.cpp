// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/libraryview.h"

#include "app/theme/pressuredots.h"

#include <QEvent>
#include <QPainter>
#include <QPixmap>
#include <QScrollBar>
#include <QTextDocument>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int margin = 24;
constexpr int ring = 3; ///< room for the frame, and for the focus ring in its place
constexpr int charactersInLine = 72;

} // namespace

LibraryView::LibraryView(const Appearance &appearance, QWidget *parent)
    : QTextBrowser(parent), m_appearance(appearance)
{
    setOpenLinks(false);
    // The frame is part of the page, so that it can show where the keyboard is.
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setLineWidth(ring);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(margin);
    connect(&appearance, &Appearance::changed, this, &LibraryView::restyle);
}

int LibraryView::columnWidth() const
{
    // Words of a text, not an average over all letters there are.
    const QString sample = u"The fingers rest on the skin and move it slowly over the bone, then let go. "_s;
    const double character = QFontMetricsF(font()).horizontalAdvance(sample) / double(sample.size());
    return int(character * charactersInLine) + 2 * margin + verticalScrollBar()->sizeHint().width() +
           2 * ring;
}

QString LibraryView::styleSheetOfPages() const
{
    const Colours &colours = m_appearance.colours();
    const auto pixels = [this](double lines) { return QString::number(int(fontMetrics().height() * lines)); };
    return u"h2 { margin-top: 0px; margin-bottom: %4px; }"
           "h3 { margin-top: %2px; margin-bottom: %1px; }"
           "h4 { font-weight: 600; font-size: medium; margin-top: 0px; margin-bottom: %3px; }"
           "p { margin-top: 0px; margin-bottom: %4px; line-height: 125%; }"
           "li { margin-bottom: %3px; line-height: 125%; }"
           "p.link { margin-bottom: %5px; }"
           "p.numbers { color: %6; margin-bottom: %1px; }"
           "img { vertical-align: middle; }"
           "a.ref { color: %6; font-size: small; }"
           ".quiet { color: %6; }"
           "a { color: %7; text-decoration: none; }"
           "p.gap { font-size: 6px; margin: 0px; line-height: 100%; }"
           "td.bar { background-color: %7; }"
           "td.cardText { background-color: %8; padding: 12px 16px 4px 16px; }"
           ".plain { color: %9; }"
           "td.number { color: %6; padding-top: %3px; }"
           "td.step { padding-top: %3px; }"
           "td.left { padding-right: 12px; }"
           "td.right { padding-left: 12px; }"_s.arg(
               pixels(0.4), pixels(1.0), pixels(0.25), pixels(0.6), pixels(0.5), colours.quietText.name(),
               colours.accent.name(), colours.hover.name(), colours.text.name());
}

void LibraryView::showPage(const QString &html)
{
    m_page = html;
    document()->setDefaultStyleSheet(styleSheetOfPages());
    document()->setDefaultFont(font());
    setHtml(html);
    verticalScrollBar()->setValue(0);
}

void LibraryView::restyle()
{
    // Colours and sizes are taken when a page is made.
    const int scrolled = verticalScrollBar()->value();
    showPage(m_page);
    verticalScrollBar()->setValue(scrolled);
}

void LibraryView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_page.isEmpty())
        restyle();
}

bool LibraryView::event(QEvent *event)
{
    const bool taken = QTextBrowser::event(event);
    if (event->type() == QEvent::Paint) {
        const Colours &colours = m_appearance.colours();
        const qreal line = hasFocus() ? 2 : 1;
        QPainter painter(this);
        painter.fillRect(rect(), colours.surface);
        painter.setPen(QPen(hasFocus() ? colours.accent : colours.hairline, line));
        painter.drawRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2));
    }
    return taken;
}

void LibraryView::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    update();
}

void LibraryView::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    update();
}

QVariant LibraryView::loadResource(int type, const QUrl &name)
{
    const QString path = name.path();
    if (type != QTextDocument::ImageResource || !path.startsWith("dots/"_L1))
        return {};
    const QSize size = pressureDotsSize(fontMetrics());
    QPixmap picture(size * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPressureDots(painter, QRect(QPoint(), size), path.section(u'/', 1).toInt(), m_appearance.colours());
    return picture;
}

} // namespace nape
