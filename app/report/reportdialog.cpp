// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportdialog.h"

#include "app/fields/datefield.h"
#include "app/insights/periodchoice.h"
#include "app/platform/dialogs.h"
#include "app/platform/plugins.h"
#include "app/report/pagepreview.h"
#include "app/report/reportfile.h"
#include "app/report/reporthtml.h"
#include "app/report/reportplaintext.h"
#include "app/theme/napestyle.h"
#include "core/report/reportkeys.h"
#include "core/report/reportperiod.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

// What stands in the list of periods beside numbers of months.
constexpr int allOfDiary = 0;
constexpr int otherDates = -1;

constexpr double zoomStep = 1.25;

DateField *dateField(const QString &objectName, const QString &name, const QDate &date)
{
    auto *field = new DateField(name);
    field->setObjectName(objectName);
    field->setDate(date);
    return field;
}

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

QLabel *labelFor(QWidget *buddy, const QString &words)
{
    auto *label = new QLabel(words);
    label->setBuddy(buddy);
    label->setWordWrap(true);
    return label;
}

} // namespace

ReportDialog::ReportDialog(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                           const Appearance &appearance, QWidget *parent)
    : QDialog(parent),
      m_store(store),
      m_clock(clock),
      m_appearance(appearance),
      m_loader(store.file(), catalogue, clock),
      m_chooseFile(&dialogs::chooseReport),
      m_findPrinting([] { return plugins::load<Printing>(u"nape-print"_s); }),
      m_heading(new QLabel(tr("Report for my doctor"))),
      m_message(new QLabel)
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Report for my doctor"));
    m_heading->setObjectName(u"reportHeadingLabel"_s);
    m_message->setObjectName(u"reportMessageLabel"_s);
    m_message->setWordWrap(true);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    QWidget *choices = buildChoices();
    m_columns->addWidget(choices, 2);
    m_columns->addWidget(buildPreview(), 3);
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

QWidget *ReportDialog::buildChoices()
{
    const QDate today = Moment::now(m_clock).localDay;
    m_period = new QComboBox;
    m_period->setObjectName(u"reportPeriodCombo"_s);
    m_period->addItem(PeriodWords::name(PeriodChoice::Kind::ThreeMonths), usualReportMonths);
    m_period->addItem(tr("Last 6 months and this one"), 6);
    m_period->addItem(PeriodWords::name(PeriodChoice::Kind::TwelveMonths), 12);
    m_period->addItem(PeriodWords::name(PeriodChoice::Kind::All), allOfDiary);
    m_period->addItem(PeriodWords::name(PeriodChoice::Kind::OwnDates), otherDates);
    const Period usual = lastMonths(today, usualReportMonths);
    m_from = dateField(u"reportFromEdit"_s, tr("From"), usual.first);
    m_to = dateField(u"reportToEdit"_s, tr("To"), usual.last);
    m_dates = new QWidget;
    auto *dates = new QVBoxLayout(m_dates);
    dates->setContentsMargins(0, 0, 0, 0);
    dates->setSpacing(8);
    dates->addWidget(labelFor(m_from, tr("&From")));
    dates->addWidget(m_from);
    dates->addWidget(labelFor(m_to, tr("&To")));
    dates->addWidget(m_to);
    m_dates->hide();

    m_paper = new QComboBox;
    m_paper->setObjectName(u"reportPaperCombo"_s);
    m_paper->addItem(tr("A4"), toKey(Paper::A4));
    m_paper->addItem(tr("Letter"), toKey(Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(toKey(usualPaper())));

    m_details = new QCheckBox(tr("&Details: every headache, all tables"));
    m_details->setObjectName(u"reportDetailsCheck"_s);
    m_notes = new QCheckBox(tr("My &notes from the diary"));
    m_notes->setObjectName(u"reportNotesCheck"_s);
    m_words = new QPlainTextEdit;
    m_words->setObjectName(u"reportWordsEdit"_s);
    m_words->setTabChangesFocus(true);
    m_words->setPlaceholderText(tr("What your doctor should know, or what you would like to ask."));

    m_wordsNote = new QLabel;
    m_wordsNote->setObjectName(u"reportWordsNoteLabel"_s);
    m_wordsNote->setWordWrap(true);
    m_wordsNote->hide();

    auto *choices = new QWidget;
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(labelFor(m_period, tr("&Period")));
    layout->addWidget(m_period);
    layout->addWidget(m_dates);
    layout->addSpacing(8);
    layout->addWidget(labelFor(m_paper, tr("P&aper")));
    layout->addWidget(m_paper);
    layout->addSpacing(8);
    layout->addWidget(m_details);
    layout->addWidget(m_notes);
    layout->addSpacing(8);
    layout->addWidget(labelFor(m_words, tr("In my own &words")));
    layout->addWidget(m_words, 1);
    layout->addWidget(m_wordsNote);

    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        m_dates->setVisible(m_period->currentData().toInt() == otherDates);
        reload();
    });
    for (DateField *field : {m_from, m_to})
        connect(field, &DateField::dateChanged, this, &ReportDialog::reload);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportDialog::layAgain);
    for (QCheckBox *check : {m_details, m_notes})
        connect(check, &QCheckBox::toggled, this, &ReportDialog::reload);
    // Not at each letter: the page would dance.
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        m_typing.start();
        m_isWarned = false;
    });

    auto *scroll = new QScrollArea;
    scroll->setWidget(choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QWidget *ReportDialog::buildPreview()
{
    m_preview = new PagePreview(m_appearance);
    m_previewScroll = new QScrollArea;
    m_previewScroll->setObjectName(u"reportPreviewScroll"_s);
    m_previewScroll->setAccessibleName(tr("Preview"));
    m_previewScroll->setWidget(m_preview);
    m_previewScroll->setWidgetResizable(true);
    m_previewScroll->setFrameShape(QFrame::NoFrame);
    // So that the keyboard can scroll.
    m_previewScroll->setFocusPolicy(Qt::StrongFocus);
    m_previewScroll->viewport()->installEventFilter(this);
    // A bar that comes and goes would change the width, and that the height, and so on.
    m_previewScroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"reportTextEdit"_s);
    m_text->setAccessibleName(tr("Report as text"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_views = new QStackedWidget;
    m_views->addWidget(m_previewScroll);
    m_views->addWidget(m_text);
    m_previewNote = new QLabel;
    m_previewNote->setObjectName(u"reportPreviewNoteLabel"_s);
    m_previewNote->setWordWrap(true);
    m_previewNote->setForegroundRole(QPalette::PlaceholderText);

    auto *preview = new QWidget;
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_views, 1);
    layout->addWidget(buildPreviewRow());
    layout->addWidget(m_previewNote);
    return preview;
}

QWidget *ReportDialog::buildPreviewRow()
{
    m_asText = new QCheckBox(tr("Show as &text"));
    m_asText->setObjectName(u"reportAsTextCheck"_s);
    connect(m_asText, &QCheckBox::toggled, this, &ReportDialog::showText);
    const auto zoomButton = [this](const QString &sign, const QString &name, const QString &objectName,
                                   QKeySequence::StandardKey keys, double factor) {
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
    };
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
    m_words->setPlainText(*m_keptWords);
    m_typing.stop();
}

std::optional<ReportOrder> ReportDialog::order()
{
    const QDate today = Moment::now(m_clock).localDay;
    const int months = m_period->currentData().toInt();
    ReportOrder order{.first = {},
                      .last = today,
                      .request = {.ownWords = m_words->toPlainText(),
                                  .withDetails = m_details->isChecked(),
                                  .withNotes = m_notes->isChecked()},
                      .paper = paperFromKey(m_paper->currentData().toString()).value_or(Paper::A4)};
    if (months == otherDates) {
        // What is still being typed may be taken back, and nothing tells of that.
        if (m_from->completeDate() > m_to->completeDate()) {
            refuse(tr("The first day of the report is after the last one."));
            return std::nullopt;
        }
        order.first = std::min(m_from->completeDate(), today);
        order.last = std::min(m_to->completeDate(), today);
    } else if (months != allOfDiary) {
        order.first = lastMonths(today, months).first;
    }
    const auto check = m_store.lastWarningCheck();
    if (!check) {
        refuse(sentence(check.error()));
        return std::nullopt;
    }
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
    //: %1 a sentence about how much of the diary is answered
    const QString words =
        tr("%n pages. %1", nullptr, report.pages->count()).arg(report.document->completeness);
    m_preview->setPages(report.pages, words);
    showText();
    showWordsNote();
    const bool isToCome = m_period->currentData().toInt() == otherDates && m_to->completeDate() > report.made;
    say(isToCome ? tr("The report ends today: the days to come have no entries yet.") : QString());
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
    m_preview->setPages(nullptr, {});
    showText();
    showWordsNote();
    say(why);
    enableButtons();
}

void ReportDialog::showText()
{
    const bool isText = m_asText->isChecked();
    m_views->setCurrentWidget(isText ? static_cast<QWidget *>(m_text) : m_previewScroll);
    m_text->setPlainText(isText && m_laid ? reportPlainText(*m_laid->document) : QString());
}

void ReportDialog::showWordsNote()
{
    QStringList sentences;
    if (m_laid && m_laid->pages->ownWordsInFront())
        sentences.append(*m_laid->pages->ownWordsInFront() > 0
                             ? tr("The first page holds %n letters; the rest stands on the second.", nullptr,
                                  static_cast<int>(*m_laid->pages->ownWordsInFront()))
                             : tr("The first page is full; these words stand on the second."));
    if (m_laid && m_words->toPlainText().trimmed().size() > longestOwnWords)
        sentences.append(
            tr("No more than %n letters are printed.", nullptr, static_cast<int>(longestOwnWords)));
    m_wordsNote->setText(sentences.join(u' '));
    m_wordsNote->setVisible(!sentences.isEmpty());
}

void ReportDialog::zoom(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, 1.0, PagePreview::largestZoom);
    showZoom();
}

void ReportDialog::showZoom()
{
    m_preview->setZoom(m_zoom * zoomOf(m_appearance.textSize()), m_previewScroll->viewport()->width());
}

bool ReportDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_previewScroll->viewport()) {
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
    return QDialog::eventFilter(watched, event);
}

void ReportDialog::setPeriod(const Period &period)
{
    if (period.days() == 0)
        return;
    const QDate today = Moment::now(m_clock).localDay;
    for (int i = 0; i < m_period->count(); ++i) {
        const int months = m_period->itemData(i).toInt();
        if (months > 0 && lastMonths(today, months) == period)
            return m_period->setCurrentIndex(i);
    }
    m_from->setDate(period.first);
    m_to->setDate(period.last);
    m_period->setCurrentIndex(m_period->findData(otherDates));
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
    const QString words = m_words->toPlainText();
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
    m_previewNote->setText(tr("Shown in the colours of the window; printed and saved in colours for paper."));
    m_previewNote->setVisible(m_preview->isTinted());
    m_words->setMinimumHeight(fontMetrics().height() * 6);
    showZoom();
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
