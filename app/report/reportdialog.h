// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/report/printing.h"
#include "app/report/reportloader.h"
#include "app/theme/appearance.h"
#include "core/store/diarystore.h"

#include <QDialog>
#include <QThreadPool>
#include <QTimer>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace nape
{

class ReportChoices;
class ReportPreview;

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

    /// Nothing is being counted or saved, and the preview shows what was chosen.
    bool isReady() const;
    /// None while there is nothing to show.
    const ReportPages *pages() const { return m_laid ? m_laid->pages.get() : nullptr; }

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
    const Appearance &m_appearance;
    ReportLoader m_loader;
    ChooseFile m_chooseFile;
    FindPrinting m_findPrinting;

    std::optional<LaidReport> m_laid;  ///< what the preview shows
    std::function<void()> m_whenReady; ///< a button was pressed before the report was there
    QThreadPool m_writer;              // of one: files are written beside the window's thread
    bool m_isSaving = false;
    std::optional<int> m_doneAfterSaving; ///< the person closed the window meanwhile
    QTimer m_slow;                        ///< until what is shown is seen to be of before
    QTimer m_typing;                      ///< until the person pauses
    std::optional<QString> m_keptWords;   ///< none if they could not be read, and so must not be replaced
    bool m_isWarned = false;              ///< that closing again loses the words
    QString m_wordsNotice;                ///< what is wrong with them, as long as the window is open

    QBoxLayout *m_columns;
    QLabel *m_heading;
    ReportChoices *m_choices;
    ReportPreview *m_preview;
    QLabel *m_message;
    QPushButton *m_savePdf;
    QPushButton *m_saveHtml;
    QPushButton *m_print;

    QWidget *buildButtons();
    void readWords();
    /// None if the diary could not be asked; that is said.
    std::optional<ReportOrder> order();
    void reload() { begin(&ReportLoader::load); }
    void layAgain() { begin(&ReportLoader::layAgain); }
    void begin(void (ReportLoader::*make)(const ReportOrder &));
    void take(const LaidReport &report);
    /// Nothing of what was there before may be taken for what was chosen.
    void refuse(const QString &why);
    void showLaid();
    /// At once, or as soon as the report with the words typed last is there.
    void whenReady(std::function<void()> act);
    [[nodiscard]] bool keepWords();
    static QString wordsAreNotKept();
    void save(const QString &ending, const std::function<QByteArray(const LaidReport &)> &bytes);
    void takeSaved(const QString &file, const Result<void> &written);
    void printLaid();
    void say(const QString &sentence);
    void restyle();
    void updateColumns();
    void enableButtons();
};

} // namespace nape
