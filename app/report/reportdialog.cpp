// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportdialog.h"

#include "app/platform/dialogs.h"
#include "app/platform/plugins.h"
#include "app/report/reportchoices.h"
#include "app/report/reportfile.h"
#include "app/report/reporthtml.h"
#include "app/report/reportpreview.h"
#include "app/theme/napestyle.h"
#include "core/report/reportkeys.h"

#include <QBoxLayout>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QStandardPaths>

#include <chrono>
#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ReportDialog::ReportDialog(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                           const Appearance &appearance, QWidget *parent)
    : QDialog(parent),
      m_store(store),
      m_appearance(appearance),
      m_loader(store.file(), catalogue, clock),
      m_chooseFile(&dialogs::chooseReport),
      m_findPrinting([] { return plugins::load<Printing>(u"nape-print"_s); }),
      m_heading(new QLabel(tr("Report for my doctor"))),
      m_choices(new ReportChoices(clock, appearance)),
      m_preview(new ReportPreview(appearance)),
      m_message(new QLabel)
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Report for my doctor"));
    m_heading->setObjectName(u"reportHeadingLabel"_s);
    m_message->setObjectName(u"reportMessageLabel"_s);
    m_message->setWordWrap(true);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addWidget(m_choices, 2);
    m_columns->addWidget(m_preview, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(m_heading);
    layout->addLayout(m_columns, 1);
    layout->addWidget(m_message);
    layout->addWidget(buildButtons());

    m_writer.setMaxThreadCount(1);
    m_writer.setExpiryTimeout(1000);
    m_slow.setSingleShot(true);
    m_slow.setInterval(400ms);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        if (m_loader.isLoading())
            say(tr("The report is being made…"));
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(400ms);
    connect(&m_typing, &QTimer::timeout, this, &ReportDialog::layAgain);
    connect(m_choices, &ReportChoices::contentChanged, this, &ReportDialog::reload);
    connect(m_choices, &ReportChoices::paperChanged, this, &ReportDialog::layAgain);
    // Not at each letter: the page would dance.
    connect(m_choices, &ReportChoices::wordsTyped, this, [this] {
        m_typing.start();
        m_isWarned = false;
    });
    connect(&m_loader, &ReportLoader::loaded, this, &ReportDialog::take);
    connect(&m_loader, &ReportLoader::failed, this, [this](const Error &error) { refuse(sentence(error)); });
    connect(&m_appearance, &Appearance::changed, this, &ReportDialog::restyle);

    readWords();
    restyle();
    resize(1120, 800);
    reload();
}

ReportDialog::~ReportDialog()
{
    // A file that was begun is finished.
    m_writer.waitForDone();
}

QWidget *ReportDialog::buildButtons()
{
    const auto button = [](const QString &words, const QString &name) {
        auto *made = new QPushButton(words);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_savePdf = button(tr("Save as PDF…"), u"savePdfButton"_s);
    setMainAction(m_savePdf);
    m_savePdf->setDefault(true);
    m_saveHtml = button(tr("Save as HTML…"), u"saveHtmlButton"_s);
    m_print = button(tr("Print…"), u"printReportButton"_s);
    auto *close = button(tr("Close"), u"closeReportButton"_s);
    connect(m_savePdf, &QPushButton::clicked, this, &ReportDialog::savePdf);
    connect(m_saveHtml, &QPushButton::clicked, this, &ReportDialog::saveHtml);
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_savePdf);
    layout->addWidget(m_saveHtml);
    layout->addWidget(m_print);
    layout->addStretch(1);
    layout->addWidget(close);
    return buttons;
}

void ReportDialog::readWords()
{
    const auto words = m_store.setting(keys::reportWords);
    if (!words) {
        m_wordsNotice =
            tr("Your own words of before could not be read. What you write here now stands in this "
               "report, but is not kept.");
        return say({});
    }
    m_keptWords = words->toString();
    m_choices->setOwnWords(*m_keptWords);
    m_typing.stop();
}

std::optional<ReportOrder> ReportDialog::order()
{
    if (!m_choices->areDaysInOrder()) {
        refuse(tr("The first day of the report is after the last one."));
        return std::nullopt;
    }
    const auto check = m_store.lastWarningCheck();
    if (!check) {
        refuse(sentence(check.error()));
        return std::nullopt;
    }
    ReportOrder order = m_choices->order();
    order.request.warningCheck = *check;
    return order;
}

void ReportDialog::begin(void (ReportLoader::*make)(const ReportOrder &))
{
    m_typing.stop();
    m_whenReady = nullptr;
    if (const auto wanted = order()) {
        // What was said of the choice before is not true of this one.
        say({});
        (m_loader.*make)(*wanted);
        m_slow.start();
    }
    enableButtons();
}

void ReportDialog::take(const LaidReport &report)
{
    m_slow.stop();
    m_laid = report;
    showLaid();
    say(m_choices->reachesBeyond(report.made)
            ? tr("The report ends today: the days to come have no entries yet.")
            : QString());
    enableButtons();
    if (const auto act = std::exchange(m_whenReady, nullptr))
        act();
}

/// There is no report, and why.
void ReportDialog::refuse(const QString &why)
{
    m_loader.cancel();
    m_laid.reset();
    m_whenReady = nullptr;
    showLaid();
    say(why);
    enableButtons();
}

void ReportDialog::showLaid()
{
    m_preview->setReport(m_laid);
    m_choices->showRoomForWords(pages());
}

void ReportDialog::setPeriod(const Period &period)
{
    m_choices->setPeriod(period);
}

bool ReportDialog::isReady() const
{
    return m_laid && !m_loader.isLoading() && !m_typing.isActive() && !m_isSaving;
}

void ReportDialog::enableButtons()
{
    const bool isToCome = (m_laid || m_loader.isLoading()) && !m_isSaving;
    for (QPushButton *button : {m_savePdf, m_saveHtml, m_print})
        button->setEnabled(isToCome);
}

void ReportDialog::whenReady(std::function<void()> act)
{
    if (m_typing.isActive())
        layAgain();
    if (m_loader.isLoading()) {
        m_whenReady = std::move(act);
        return say(tr("The report is being made…"));
    }
    if (m_laid)
        act();
}

void ReportDialog::savePdf()
{
    whenReady([this] {
        save(u"pdf"_s, [](const LaidReport &laid) { return reportPdf(*laid.document, *laid.pages); });
    });
}

void ReportDialog::saveHtml()
{
    whenReady([this] {
        save(u"html"_s, [](const LaidReport &laid) { return reportHtml(*laid.document, *laid.pictures); });
    });
}

void ReportDialog::save(const QString &ending, const std::function<QByteArray(const LaidReport &)> &bytes)
{
    const LaidReport laid = *m_laid;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto file = m_chooseFile(this, folder.filePath(suggestedFileName(laid.made, ending)));
    if (!file)
        return;
    if (QFileInfo(*file).suffix().isEmpty())
        *file += u'.' + ending;
    m_isSaving = true;
    enableButtons();
    // Years take a while, and so does a stick or the folder of another computer. This window outlives the
    // work.
    m_writer.start([this, laid, bytes, file = *file] {
        const auto written = writeReport(file, bytes(laid));
        QMetaObject::invokeMethod(
            this, [this, file, written] { takeSaved(file, written); }, Qt::QueuedConnection);
    });
}

void ReportDialog::takeSaved(const QString &file, const Result<void> &written)
{
    m_isSaving = false;
    enableButtons();
    const QString outcome =
        written ? tr("Saved as “%1”.").arg(QDir::toNativeSeparators(file)) : sentence(written.error());
    say(keepWords() ? outcome : tr("%1 %2").arg(outcome, wordsAreNotKept()));
    const auto result = std::exchange(m_doneAfterSaving, std::nullopt);
    if (result && written)
        done(*result);
}

void ReportDialog::print()
{
    whenReady([this] { printLaid(); });
}

void ReportDialog::printLaid()
{
    Printing *printing = m_findPrinting();
    if (!printing)
        return say(tr("This computer cannot print from Nape; save the report as PDF and print that."));
    const LaidReport laid = *m_laid;
    const PrintOutcome outcome = printing->print(
        this, {.title = laid.document->title,
               .paper = pageSize(laid.pages->paper()),
               .pages = laid.pages->count(),
               .paint = [pages = laid.pages](QPainter &painter, const QRectF &sheet, int page) {
                   pages->paint(painter, sheet, page);
               }});
    say(outcome == PrintOutcome::Failed
            ? tr("The printer did not take the report; save it as PDF and print that, or try again.")
            : QString());
    if (!keepWords())
        say(wordsAreNotKept());
}

QString ReportDialog::wordsAreNotKept()
{
    return tr("Your own words could not be kept in the diary.");
}

bool ReportDialog::keepWords()
{
    const QString words = m_choices->ownWords();
    // What could not be read may still be there: it is not written over.
    if (!m_keptWords || words == *m_keptWords)
        return true;
    if (!m_store.setSetting(keys::reportWords, words))
        return false;
    m_keptWords = words;
    return true;
}

void ReportDialog::done(int result)
{
    // Whether it was saved is still to be said.
    if (m_isSaving) {
        m_doneAfterSaving = result;
        return;
    }
    if (!keepWords() && !std::exchange(m_isWarned, true))
        return say(tr("%1 Copy them if you need them, and close again.").arg(wordsAreNotKept()));
    QDialog::done(result);
}

void ReportDialog::say(const QString &sentence)
{
    QStringList sentences{m_wordsNotice, sentence};
    sentences.removeAll(QString());
    m_message->setText(sentences.join(u' '));
    m_message->setVisible(!sentences.isEmpty());
}

void ReportDialog::restyle()
{
    m_heading->setFont(Appearance::font(2, QFont::DemiBold));
    updateColumns();
}

void ReportDialog::updateColumns()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 110;
    // In a low window two halves above each other would show nothing of either.
    const bool isStacked = isNarrow && height() > width();
    const auto direction = isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_columns->direction() != direction)
        m_columns->setDirection(direction);
    m_columns->setStretch(0, isNarrow ? 1 : 2);
    m_columns->setStretch(1, isNarrow ? 1 : 3);
}

void ReportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    updateColumns();
}

} // namespace nape
