// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportpreview.h"

#include "app/report/pagepreview.h"
#include "app/report/reportplaintext.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double zoomStep = 1.25;

/// Who chose larger letters wants them on the page as well.
double zoomOf(Appearance::TextSize size)
{
    switch (size) {
    case Appearance::TextSize::Normal:
        return 1;
    case Appearance::TextSize::Large:
        return 1.25;
    case Appearance::TextSize::Largest:
        return 1.6;
    }
    Q_UNREACHABLE();
}

} // namespace

ReportPreview::ReportPreview(const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_appearance(appearance)
{
    makePages();
    makeText();
    m_views = new QStackedWidget;
    m_views->addWidget(m_scroll);
    m_views->addWidget(m_text);
    m_note = new QLabel;
    m_note->setObjectName(u"reportPreviewNoteLabel"_s);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_views, 1);
    layout->addWidget(buildRow());
    layout->addWidget(m_note);
    connect(&m_appearance, &Appearance::changed, this, &ReportPreview::restyle);
    restyle();
}

void ReportPreview::makePages()
{
    m_pages = new PagePreview(m_appearance);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"reportPreviewScroll"_s);
    m_scroll->setAccessibleName(tr("Preview"));
    m_scroll->setWidget(m_pages);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    // So that the keyboard can scroll.
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->installEventFilter(this);
    // A bar that comes and goes would change the width, and that the height, and so on.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void ReportPreview::makeText()
{
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"reportTextEdit"_s);
    m_text->setAccessibleName(tr("Report as text"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

QWidget *ReportPreview::buildRow()
{
    m_asText = new QCheckBox(tr("Show as &text"));
    m_asText->setObjectName(u"reportAsTextCheck"_s);
    connect(m_asText, &QCheckBox::toggled, this, &ReportPreview::showText);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_asText);
    layout->addStretch(1);
    layout->addWidget(zoomButton(u"\u2212"_s, tr("Smaller page"), u"reportZoomOutButton"_s,
                                 QKeySequence::ZoomOut, 1 / zoomStep));
    layout->addWidget(
        zoomButton(u"+"_s, tr("Larger page"), u"reportZoomInButton"_s, QKeySequence::ZoomIn, zoomStep));
    return row;
}

QToolButton *ReportPreview::zoomButton(const QString &sign, const QString &name, const QString &objectName,
                                       QKeySequence::StandardKey keys, double factor)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setText(sign);
    button->setAccessibleName(name);
    const QKeySequence shortcut(keys);
    //: %1 what a button does, %2 a shortcut
    button->setToolTip(tr("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::clicked, this, [this, factor] { zoom(factor); });
    auto *pressed = new QShortcut(this);
    pressed->setKeys(keys);
    connect(pressed, &QShortcut::activated, this, [this, factor] { zoom(factor); });
    return button;
}

void ReportPreview::setReport(const std::optional<LaidReport> &report)
{
    m_document = report ? report->document : nullptr;
    //: %1 a sentence about how much of the diary is answered
    m_pages->setPages(report ? report->pages : nullptr,
                      report
                          ? tr("%n pages. %1", nullptr, report->pages->count()).arg(m_document->completeness)
                          : QString());
    showText();
}

void ReportPreview::showText()
{
    const bool isText = m_asText->isChecked();
    m_views->setCurrentWidget(isText ? static_cast<QWidget *>(m_text) : m_scroll);
    m_text->setPlainText(isText && m_document ? reportPlainText(*m_document) : QString());
}

void ReportPreview::zoom(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, 1.0, PagePreview::largestZoom);
    showZoom();
}

void ReportPreview::showZoom()
{
    m_pages->setZoom(m_zoom * zoomOf(m_appearance.textSize()), m_scroll->viewport()->width());
}

bool ReportPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport()) {
        if (event->type() == QEvent::Resize)
            showZoom();
        if (event->type() == QEvent::Wheel) {
            const auto *wheel = static_cast<QWheelEvent *>(event);
            if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
                zoom(wheel->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReportPreview::restyle()
{
    m_note->setText(tr("Shown in the colours of the window; printed and saved in colours for paper."));
    m_note->setVisible(m_pages->isTinted());
    showZoom();
}

} // namespace nape
