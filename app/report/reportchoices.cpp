// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportchoices.h"

#include "app/fields/datefield.h"
#include "app/insights/periodchoice.h"
#include "core/report/reportperiod.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

// What stands in the list of periods beside numbers of months.
constexpr int allOfDiary = 0;
constexpr int otherDates = -1;

DateField *dateField(const QString &objectName, const QString &name, const QDate &date)
{
    auto *field = new DateField(name);
    field->setObjectName(objectName);
    field->setDate(date);
    return field;
}

QLabel *labelFor(QWidget *buddy, const QString &words)
{
    auto *label = new QLabel(words);
    label->setBuddy(buddy);
    label->setWordWrap(true);
    return label;
}

} // namespace

ReportChoices::ReportChoices(const Clock &clock, const Appearance &appearance, QWidget *parent)
    : QScrollArea(parent), m_clock(clock), m_appearance(appearance)
{
    makePeriod();
    makePaper();
    makeParts();
    makeWords();
    lay();
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&m_appearance, &Appearance::changed, this, &ReportChoices::restyle);
    restyle();
}

void ReportChoices::makePeriod()
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

    connect(m_period, &QComboBox::currentIndexChanged, this, [this] {
        m_dates->setVisible(hasOwnDates());
        Q_EMIT contentChanged();
    });
    for (DateField *field : {m_from, m_to})
        connect(field, &DateField::dateChanged, this, &ReportChoices::contentChanged);
}

void ReportChoices::makePaper()
{
    m_paper = new QComboBox;
    m_paper->setObjectName(u"reportPaperCombo"_s);
    m_paper->addItem(tr("A4"), toKey(Paper::A4));
    m_paper->addItem(tr("Letter"), toKey(Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(toKey(usualPaper())));
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportChoices::paperChanged);
}

void ReportChoices::makeParts()
{
    m_details = new QCheckBox(tr("&Details: every headache, all tables"));
    m_details->setObjectName(u"reportDetailsCheck"_s);
    m_notes = new QCheckBox(tr("My &notes from the diary"));
    m_notes->setObjectName(u"reportNotesCheck"_s);
    for (QCheckBox *check : {m_details, m_notes})
        connect(check, &QCheckBox::toggled, this, &ReportChoices::contentChanged);
}

void ReportChoices::makeWords()
{
    m_words = new QPlainTextEdit;
    m_words->setObjectName(u"reportWordsEdit"_s);
    m_words->setTabChangesFocus(true);
    m_words->setPlaceholderText(tr("What your doctor should know, or what you would like to ask."));

    m_wordsNote = new QLabel;
    m_wordsNote->setObjectName(u"reportWordsNoteLabel"_s);
    m_wordsNote->setWordWrap(true);
    m_wordsNote->hide();

    connect(m_words, &QPlainTextEdit::textChanged, this, &ReportChoices::wordsTyped);
}

void ReportChoices::lay()
{
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
    setWidget(choices);
}

void ReportChoices::restyle()
{
    m_words->setMinimumHeight(fontMetrics().height() * 6);
}

bool ReportChoices::hasOwnDates() const
{
    return m_period->currentData().toInt() == otherDates;
}

bool ReportChoices::areDaysInOrder() const
{
    // What is still being typed may be taken back, and nothing tells of that.
    return !hasOwnDates() || m_from->completeDate() <= m_to->completeDate();
}

ReportOrder ReportChoices::order() const
{
    const QDate today = Moment::now(m_clock).localDay;
    const int months = m_period->currentData().toInt();
    ReportOrder order{.first = {},
                      .last = today,
                      .request = {.ownWords = ownWords(),
                                  .withDetails = m_details->isChecked(),
                                  .withNotes = m_notes->isChecked()},
                      .paper = paperFromKey(m_paper->currentData().toString()).value_or(Paper::A4)};
    if (hasOwnDates()) {
        order.first = std::min(m_from->completeDate(), today);
        order.last = std::min(m_to->completeDate(), today);
    } else if (months != allOfDiary) {
        order.first = lastMonths(today, months).first;
    }
    return order;
}

bool ReportChoices::reachesBeyond(const QDate &day) const
{
    return hasOwnDates() && m_to->completeDate() > day;
}

QString ReportChoices::ownWords() const
{
    return m_words->toPlainText();
}

void ReportChoices::setOwnWords(const QString &words)
{
    m_words->setPlainText(words);
}

void ReportChoices::showRoomForWords(const ReportPages *pages)
{
    QStringList sentences;
    if (pages && pages->ownWordsInFront())
        sentences.append(*pages->ownWordsInFront() > 0
                             ? tr("The first page holds %n letters; the rest stands on the second.", nullptr,
                                  static_cast<int>(*pages->ownWordsInFront()))
                             : tr("The first page is full; these words stand on the second."));
    if (pages && ownWords().trimmed().size() > longestOwnWords)
        sentences.append(
            tr("No more than %n letters are printed.", nullptr, static_cast<int>(longestOwnWords)));
    m_wordsNote->setText(sentences.join(u' '));
    m_wordsNote->setVisible(!sentences.isEmpty());
}

void ReportChoices::setPeriod(const Period &period)
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

} // namespace nape
