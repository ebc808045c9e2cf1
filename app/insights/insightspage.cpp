// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/insightspage.h"

#include "app/fields/datefield.h"
#include "app/insights/dayssection.h"
#include "app/insights/experimentsection.h"
#include "app/insights/haltdialog.h"
#include "app/insights/haltsection.h"
#include "app/insights/heatmapsection.h"
#include "app/insights/helpsection.h"
#include "app/insights/medicinesection.h"
#include "app/insights/patternsection.h"
#include "app/insights/trendsection.h"
#include "app/insights/triggersection.h"
#include "app/platform/dialogs.h"
#include "app/session/announce.h"
#include "app/theme/columnscroll.h"
#include "app/theme/flowlayout.h"
#include "resources/resources.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QLoggingCategory>
#include <QPainter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

Q_LOGGING_CATEGORY(logInsights, "nape.insights")

constexpr std::array allKinds{PeriodChoice::Kind::Last30Days,   PeriodChoice::Kind::ThisMonth,
                              PeriodChoice::Kind::LastMonth,    PeriodChoice::Kind::ThreeMonths,
                              PeriodChoice::Kind::TwelveMonths, PeriodChoice::Kind::All,
                              PeriodChoice::Kind::OwnDates};

DateField *dateField(const QString &name, const QString &words)
{
    auto *field = new DateField(words);
    field->setObjectName(name);
    field->setToolTip(words);
    field->hide();
    return field;
}

/// The chosen subject has a bar of its own: a tint alone is hardly seen in the darkest palette.
class SubjectDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!(option.state & QStyle::State_Selected))
            return;
        constexpr int barWidth = 4;
        const QRect bar = QStyle::visualRect(
            option.direction, option.rect,
            QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())).adjusted(0, 4, 0, -4));
        painter->fillRect(bar, option.palette.color(QPalette::BrightText));
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->state & QStyle::State_Selected)
            option->font.setWeight(QFont::DemiBold);
    }
};

} // namespace

InsightsPage::InsightsPage(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                           const Appearance &appearance, QUndoStack &undo, QWidget *parent)
    : QWidget(parent),
      m_store(store),
      m_catalogue(catalogue),
      m_clock(clock),
      m_appearance(appearance),
      m_loader(store.file(), clock),
      m_commands(store, undo)
{
    setObjectName(u"insightsPage"_s);
    if (auto terms = DiaryCatalogue::load(resources::catalogueFolder(), catalogue))
        m_terms = std::make_unique<DiaryCatalogue>(std::move(*terms));
    else
        qCWarning(logInsights).noquote() << terms.error().subject;

    m_list = new QListWidget;
    m_list->setObjectName(u"insightsSubjectList"_s);
    m_list->setAccessibleName(tr("Subjects"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new SubjectDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_subjects = new QComboBox;
    m_subjects->setObjectName(u"insightsSubjectCombo"_s);
    m_subjects->setAccessibleName(tr("Subject"));
    m_subjectRow = new QWidget;
    auto *subjectLayout = new QHBoxLayout(m_subjectRow);
    subjectLayout->setContentsMargins(24, 0, 24, 8);
    auto *subject = new QLabel(tr("Subject"));
    subject->setBuddy(m_subjects);
    subjectLayout->addWidget(subject);
    subjectLayout->addWidget(m_subjects);
    subjectLayout->addStretch(1);
    m_stack = new QStackedWidget;
    buildSections();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        m_subjects->setCurrentIndex(row);
    });
    connect(m_subjects, &QComboBox::currentIndexChanged, m_list,
            [this](int row) { m_list->setCurrentRow(row); });
    m_list->setCurrentRow(0);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_list);
    m_columns->addWidget(m_subjectRow);
    m_columns->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addLayout(m_columns, 1);

    connectLoader();
    connect(&m_store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what && !m_isWritingTurns)
            markStale();
    });
    connect(&m_commands, &DiaryCommands::failed, this,
            [this](const Error &error) { dialogs::tell(this, sentence(error)); });
    // "Today" ends while the page is looked at. It may ring late after the computer slept; whoever comes back
    // to the window is served at once.
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_midnight, &QTimer::timeout, this, &InsightsPage::refresh);
    connect(&m_appearance, &Appearance::changed, this, &InsightsPage::updateFonts);
    updateFonts();
}

InsightsPage::~InsightsPage() = default;

QWidget *InsightsPage::buildHead()
{
    m_heading = new QLabel(tr("Insights"));
    m_heading->setObjectName(u"insightsHeadingLabel"_s);
    m_dates = new QLabel;
    m_dates->setObjectName(u"insightsDatesLabel"_s);
    m_choice = new QComboBox;
    m_choice->setObjectName(u"periodCombo"_s);
    m_choice->setAccessibleName(tr("Period"));
    for (const PeriodChoice::Kind kind : allKinds)
        m_choice->addItem(PeriodWords::name(kind), int(kind));
    m_choice->setCurrentIndex(m_choice->findData(int(m_request.choice.kind)));
    m_from = dateField(u"periodFromEdit"_s, tr("First day"));
    m_to = dateField(u"periodToEdit"_s, tr("Last day"));
    m_fault = new QLabel(tr("The first day is after the last one."));
    m_fault->setObjectName(u"periodFaultLabel"_s);
    m_fault->hide();
    m_report = new QPushButton(tr("Report for my doctor"));
    m_report->setObjectName(u"doctorReportButton"_s);
    // Before the first numbers it is not known which days are meant.
    m_report->setEnabled(false);

    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        const auto kind = PeriodChoice::Kind(m_choice->currentData().toInt());
        if (kind == PeriodChoice::Kind::OwnDates && !m_request.choice.own.first.isValid()) {
            const QSignalBlocker fromBlocker(m_from);
            const QSignalBlocker toBlocker(m_to);
            const QDate today = Moment::now(m_clock).localDay;
            m_from->setDate(m_period.days() > 0 ? m_period.first : today.addDays(-29));
            m_to->setDate(m_period.days() > 0 ? m_period.last : today);
        }
        chooseFromFields();
    });
    for (DateField *field : {m_from, m_to})
        connect(field, &DateField::dateChanged, this, &InsightsPage::chooseFromFields);
    connect(m_report, &QPushButton::clicked, this, [this] { Q_EMIT reportRequested(m_period); });

    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(24);
    layout->addWidget(m_heading, 0, Qt::AlignTop);
    auto *controls = new QWidget;
    auto *flow = new FlowLayout(controls);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    auto *period = new QLabel(tr("Period"));
    period->setBuddy(m_choice);
    period->setMinimumHeight(m_choice->sizeHint().height());
    for (QWidget *each :
         {static_cast<QWidget *>(period), static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_from),
          static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_fault), static_cast<QWidget *>(m_dates),
          static_cast<QWidget *>(m_report)})
        flow->addWidget(each);
    layout->addWidget(controls, 1);
    return head;
}

void InsightsPage::buildSections()
{
    add(m_days = new DaysSection(m_appearance));
    add(m_medicine = new MedicineSection(m_terms.get(), m_appearance));
    add(m_help = new HelpSection(m_catalogue, m_appearance));
    add(m_triggers = new TriggerSection(m_terms.get(), m_appearance));
    add(m_trend = new TrendSection(m_appearance));
    add(m_places = new HeatMapSection(m_catalogue, m_appearance));
    add(m_patterns = new PatternSection(m_appearance));
    add(m_halt = new HaltSection(m_appearance));
    add(m_experiment = new ExperimentSection(m_catalogue, m_appearance));
    connect(m_halt, &HaltSection::answerRequested, this, &InsightsPage::answerHalt);
    connect(m_experiment, &ExperimentSection::startRequested, this, &InsightsPage::startExperiment);
    connect(m_halt, &HaltSection::editRequested, this, &InsightsPage::editHalt);
    connect(m_halt, &HaltSection::removeRequested, this,
            [this](const QuestionnaireRecord &questionnaire) { report(m_commands.remove(questionnaire)); });
    connect(m_experiment, &ExperimentSection::endRequested, this, &InsightsPage::endExperiment);
    connect(m_trend, &TrendSection::measureChosen, this, [this](DayMeasure measure) {
        m_request.measure = measure;
        reloadTrend();
    });
    connect(m_trend, &TrendSection::splitChosen, this, [this](const std::optional<QDate> &split) {
        m_request.split = split;
        reloadTrend();
    });
}

void InsightsPage::add(InsightsSection *section)
{
    m_sections.append(section);
    m_stack->addWidget(new ColumnScroll(section));
    connect(section, &InsightsSection::allEntriesWanted, this,
            [this] { setChoice({.kind = PeriodChoice::Kind::All, .own = m_request.choice.own}); });
    m_list->addItem(section->heading());
    m_subjects->addItem(section->heading());
}

void InsightsPage::showSection(const QString &name)
{
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i]->objectName() == name + "Section"_L1)
            m_list->setCurrentRow(static_cast<int>(i));
    }
}

void InsightsPage::connectLoader()
{
    connect(&m_loader, &InsightsLoader::daysReady, this, [this](const DayNumbers &days) {
        m_period = days.period;
        m_report->setEnabled(true);
        m_dates->setText(PeriodWords::fromTo(m_period));
        for (InsightsSection *section : m_sections)
            section->setMoreSince(days.firstDay && *days.firstDay < m_period.first ? days.firstDay
                                                                                   : std::nullopt);
        m_days->show(days);
    });
    connect(&m_loader, &InsightsLoader::medicineReady, this,
            [this](const MedicineNumbers &medicine) { m_medicine->show(medicine); });
    connect(&m_loader, &InsightsLoader::wholeDiaryReady, this, &InsightsPage::showWhole);
    connect(&m_loader, &InsightsLoader::placesReady, this,
            [this](const PainPlaces &places) { m_places->show(places); });
    connect(&m_loader, &InsightsLoader::trendReady, this,
            [this](const TrendNumbers &trend) { m_trend->show(trend); });
    connect(&m_loader, &InsightsLoader::helpReady, this,
            [this](const WhatHelps &help) { m_help->show(help); });
    connect(&m_loader, &InsightsLoader::triggersReady, this,
            [this](const TriggerFindings &triggers) { m_triggers->show(triggers); });
    connect(&m_loader, &InsightsLoader::failed, this, &InsightsPage::fail);
}

void InsightsPage::setChoice(const PeriodChoice &choice)
{
    {
        const QSignalBlocker choiceBlocker(m_choice);
        const QSignalBlocker fromBlocker(m_from);
        const QSignalBlocker toBlocker(m_to);
        m_choice->setCurrentIndex(m_choice->findData(int(choice.kind)));
        if (choice.own.first.isValid())
            m_from->setDate(choice.own.first);
        if (choice.own.last.isValid())
            m_to->setDate(choice.own.last);
    }
    chooseFromFields();
}

void InsightsPage::chooseFromFields()
{
    const auto kind = PeriodChoice::Kind(m_choice->currentData().toInt());
    const bool isOwn = kind == PeriodChoice::Kind::OwnDates;
    m_from->setVisible(isOwn);
    m_to->setVisible(isOwn);
    m_dates->setVisible(!isOwn);
    const bool isFaulty = isOwn && m_from->date() > m_to->date();
    if (isFaulty && !m_fault->isVisible())
        announce(m_fault, m_fault->text());
    m_fault->setVisible(isFaulty);
    // What was looked at stays until the dates are put right.
    if (isFaulty)
        return;
    const QDate earliest(1900, 1, 1);
    PeriodChoice choice{.kind = kind, .own = m_request.choice.own};
    if (isOwn)
        choice.own = {std::max(earliest, m_from->date()), std::max(earliest, m_to->date())};
    if (choice == m_request.choice)
        return;
    m_request.choice = choice;
    m_request.split.reset();
    markStale();
}

void InsightsPage::markStale()
{
    m_isStale = true;
    m_loader.cancel();
    for (InsightsSection *section : m_sections)
        section->setState(InsightsSection::State::Working);
    m_medicine->forgetOveruse();
    m_dates->clear();
    if (isVisible())
        reload();
}

void InsightsPage::reloadTrend()
{
    m_trend->showWorking();
    if (m_isStale)
        return;
    // The others stay true. Those that are still being worked out have to be begun anew.
    if (m_loader.isLoading())
        m_loader.load(m_request);
    else
        m_loader.loadTrend(m_request);
}

void InsightsPage::reload()
{
    m_isStale = false;
    const Moment now = Moment::now(m_clock);
    m_today = now.localDay;
    const QDateTime tomorrow = m_today.addDays(1).startOfDay(now.local().timeZone());
    m_midnight.start(
        std::chrono::milliseconds(std::max<qint64>(0, tomorrow.toMSecsSinceEpoch() - now.utcMs) + 1'000));
    m_loader.load(m_request);
}

void InsightsPage::refresh()
{
    if (!isVisible())
        return;
    if (m_isStale)
        reload();
    else if (m_today.isValid() && m_today != Moment::now(m_clock).localDay)
        markStale();
}

void InsightsPage::fail(const Error &error)
{
    // Tried again when the page or the window is come back to.
    m_isStale = true;
    for (InsightsSection *section : m_sections) {
        if (section->state() == InsightsSection::State::Working)
            section->showMessage(sentence(error));
    }
}

void InsightsPage::showWhole(const WholeDiaryNumbers &whole)
{
    m_medicine->setOveruse(whole.judgement.overuse);
    m_patterns->show(whole.judgement);
    m_halt->show(whole.questionnaires);
    m_experiment->show(whole.experiments);
    // Written down, so that a turn stays with its session whatever is changed in the diary later. What is
    // shown already holds it.
    for (const ExperimentNumbers &each : whole.experiments) {
        if (each.isNews) {
            const QScopedValueRollback rollback(m_isWritingTurns, true);
            report(m_store.save(each.experiment));
        }
    }
}

void InsightsPage::answerHalt()
{
    if (!m_terms)
        return;
    HaltDialog dialog(*m_terms, m_clock, this);
    if (dialog.exec() == QDialog::Accepted)
        report(m_commands.add(dialog.record()));
}

void InsightsPage::editHalt(const QuestionnaireRecord &questionnaire)
{
    if (!m_terms)
        return;
    HaltDialog dialog(*m_terms, m_clock, this);
    dialog.setRecord(questionnaire);
    if (dialog.exec() == QDialog::Accepted && dialog.record() != questionnaire)
        report(m_commands.edit(questionnaire, dialog.record()));
}

void InsightsPage::endExperiment(const Experiment &experiment)
{
    if (dialogs::ask(this, tr("An experiment that ends before all turns are done says nothing."),
                     tr("End the experiment")))
        report(m_commands.end(experiment, Moment::now(m_clock)));
}

void InsightsPage::startExperiment(const TechniqueKey &first, const TechniqueKey &second,
                                   RatingMoment outcome)
{
    const QLocale locale;
    //: %1 number of attacks, %2 and %3 techniques
    const QString what =
        tr("For your next %1 attacks the program draws which of the two comes first: %2 or %3. "
           "It then stands on the Relief page, and here.")
            .arg(locale.toString(usualTurns), m_catalogue.name(first), m_catalogue.name(second));
    if (!dialogs::ask(this, what, tr("Start the experiment")))
        return;
    report(m_commands.add(plannedExperiment(ExperimentId::create(m_clock), first, second, outcome, usualTurns,
                                            QRandomGenerator::global()->generate(), Moment::now(m_clock))));
}

void InsightsPage::report(const Result<void> &written)
{
    if (!written)
        dialogs::tell(this, sentence(written.error()));
}

void InsightsPage::updateFonts()
{
    m_heading->setFont(Appearance::font(2, QFont::DemiBold));
    QPalette quiet = QApplication::palette();
    quiet.setColor(QPalette::WindowText, m_appearance.colours().quietText);
    m_dates->setPalette(quiet);
    m_dates->setMinimumHeight(m_choice->sizeHint().height());
    QPalette ground = QApplication::palette();
    ground.setColor(QPalette::Base, m_appearance.colours().window);
    // A whole row of the accent would be the brightest thing of the page.
    ground.setColor(QPalette::Highlight, m_appearance.colours().hover);
    ground.setColor(QPalette::HighlightedText, m_appearance.colours().text);
    m_list->setPalette(ground);
    m_list->setSpacing(2);
    const int rowHeight = std::max(32, fontMetrics().height() + 14);
    int widest = 0;
    const QFontMetrics chosen(Appearance::font(0, QFont::DemiBold));
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setSizeHint(QSize(0, rowHeight));
        widest = std::max(widest, chosen.horizontalAdvance(m_list->item(row)->text()));
    }
    m_list->setFixedWidth(widest + 56);
    updateColumns();
}

void InsightsPage::updateColumns()
{
    // Where the list would leave too little room, one line says the subject.
    const bool isNarrow = width() < m_list->width() + fontMetrics().averageCharWidth() * 90;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setContentsMargins(isNarrow ? 0 : 16, 0, 0, 0);
    m_list->setVisible(!isNarrow);
    m_subjectRow->setVisible(isNarrow);
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateColumns();
}

void InsightsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
    else
        refresh();
}

void InsightsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        updateFonts();
    else if (event->type() == QEvent::ActivationChange && isActiveWindow())
        refresh();
}

} // namespace nape
