// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/printing.h"
#include "app/report/reportloader.h"
#include "app/report/reportpages.h"
#include "app/theme/appearance.h"
#include "core/catalogue/diarycatalogue.h"
#include "core/store/diarystore.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace nape
{

class PagePreview;

/// The report for the doctor: what it covers, what it holds, how it will look, and where it goes. Every
/// choice is seen at once in the preview.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All references must outlive the dialog.
    ReportDialog(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                 const Appearance &appearance, QWidget *parent = nullptr);
    ~ReportDialog() override;

    /// What the person looks at in the window they come from; else the last three months.
    void setPeriod(const Period &period);

    /// Nothing is being counted, and the preview shows what was chosen.
    bool isReady() const;
    const ReportPages *pages() const { return m_pages.get(); }

    // For tests, which have neither a printer nor somebody to choose a file.
    using ChooseFile = std::function<std::optional<QString>(QWidget *parent, const QString &suggested)>;
    void setChooseFile(ChooseFile choose) { m_chooseFile = std::move(choose); }
    using FindPrinting = std::function<Printing *()>;
    void setFindPrinting(FindPrinting find) { m_findPrinting = std::move(find); }

public Q_SLOTS:
    void savePdf();
    void saveHtml();
    void print();

protected:
    void done(int result) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    DiaryStore &m_store;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    const Appearance &m_appearance;
    ReportLoader m_loader;
    std::optional<DiaryCatalogue> m_diaryCatalogue;
    std::optional<HeadPictures> m_pictures;
    ChooseFile m_chooseFile;
    FindPrinting m_findPrinting;

    std::optional<DoctorReport> m_report;
    std::optional<ReportDocument> m_document;
    std::shared_ptr<const ReportPages> m_pages;
    QTimer m_typing; ///< until the person pauses
    QString m_keptWords;

    QBoxLayout *m_columns;
    QLabel *m_heading;
    QComboBox *m_period;
    QWidget *m_dates;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_paper;
    QCheckBox *m_details;
    QCheckBox *m_notes;
    QPlainTextEdit *m_words;
    QLabel *m_message;
    QScrollArea *m_previewScroll;
    PagePreview *m_preview;
    QLabel *m_previewNote;
    QPushButton *m_savePdf;
    QPushButton *m_saveHtml;
    QPushButton *m_print;

    QWidget *buildChoices();
    QWidget *buildPreview();
    QWidget *buildButtons();
    void loadResources();
    void reload();
    void take(const DoctorReport &report);
    void layPages();
    /// Those that were typed since the page was made.
    void takeWords();
    void keepWords();
    void save(const QString &ending, const QByteArray &bytes);
    void say(const QString &sentence);
    void restyle();
    void updateColumns();
    void enableButtons();
};

} // namespace nape
