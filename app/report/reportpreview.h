// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/reportloader.h"
#include "app/theme/appearance.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace nape
{

class PagePreview;

/// The report as it will look, larger or smaller, or its words as text.
class ReportPreview final : public QWidget
{
    Q_OBJECT

public:
    /// `appearance` must outlive the widget.
    explicit ReportPreview(const Appearance &appearance, QWidget *parent = nullptr);

    /// None: there is nothing to show.
    void setReport(const std::optional<LaidReport> &report);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Appearance &m_appearance;
    std::shared_ptr<const ReportDocument> m_document;
    PagePreview *m_pages;
    QScrollArea *m_scroll;
    double m_zoom = 1;       ///< beside what the size of the text asks for
    QStackedWidget *m_views; ///< the pages, or their words
    QPlainTextEdit *m_text;
    QCheckBox *m_asText;
    QLabel *m_note;

    void makePages();
    void makeText();
    QWidget *buildRow();
    QToolButton *zoomButton(const QString &sign, const QString &name, const QString &objectName,
                            QKeySequence::StandardKey keys, double factor);
    void showText();
    void zoom(double factor);
    void showZoom();
    void restyle();
};

} // namespace nape
