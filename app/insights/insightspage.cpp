// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/insightspage.h"

#include "app/insights/monthchart.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace nape
{

namespace
{

constexpr int usualMonths = 12;
constexpr int allMonths = 0;

} // namespace

InsightsPage::InsightsPage(DiaryStore &store, const Clock &clock, const Appearance &appearance,
                           QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_appearance(appearance),
      m_loader(store.file(), clock),
      m_message(new QLabel)
{
    setObjectName(QStringLiteral("insightsPage"));
    m_message->setObjectName(QStringLiteral("insightsMessageLabel"));
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);

    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(24, 24, 24, 24);
    contentLayout->setSpacing(16);
    contentLayout->addWidget(buildHead());
    contentLayout->addWidget(m_message, 1);
    contentLayout->addWidget(buildNumbers(), 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(&m_loader, &SummaryLoader::loaded, this, &InsightsPage::showSummaries);
    connect(&m_loader, &SummaryLoader::failed, this,
            [this](const Error &error) { showMessage(sentence(error)); });
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what & Change::Headaches)
            markStale();
    });
    connect(&m_appearance, &Appearance::changed, this, &InsightsPage::updateFonts);
    updateFonts();
}

QWidget *InsightsPage::buildHead()
{
    m_heading = new QLabel(tr("Month by month"));
    m_heading->setObjectName(QStringLiteral("insightsHeadingLabel"));
    m_period = new QComboBox;
    m_period->setObjectName(QStringLiteral("periodCombo"));
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("3 months"), 3);
    m_period->addItem(tr("6 months"), 6);
    m_period->addItem(tr("12 months"), usualMonths);
    m_period->addItem(tr("All"), allMonths);
    m_period->setCurrentIndex(m_period->findData(usualMonths));
    connect(m_period, &QComboBox::currentIndexChanged, this, &InsightsPage::markStale);

    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading, 1);
    layout->addWidget(m_period);
    return head;
}

QWidget *InsightsPage::buildNumbers()
{
    m_chart = new MonthChart(m_appearance);
    m_chartScroll = new QScrollArea;
    m_chartScroll->setWidget(m_chart);
    m_chartScroll->setWidgetResizable(true);
    m_chartScroll->setFrameShape(QFrame::NoFrame);
    m_chartScroll->setFocusPolicy(Qt::NoFocus);
    m_chartScroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The newest month is the one to begin with; without this a long chart opens years ago.
    connect(m_chartScroll->horizontalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { showCurrentMonth(m_chart->currentMonth()); });

    auto *key = new QLabel(tr("Bars: headache days. Dots: mean pain, 0–10."));
    key->setObjectName(QStringLiteral("chartKeyLabel"));
    key->setWordWrap(true);
    auto *honesty = new QLabel(tr("Days without an entry are not known to be free of headache, "
                                  "so the true numbers are at least these."));
    honesty->setObjectName(QStringLiteral("atLeastLabel"));
    honesty->setWordWrap(true);

    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("monthTable"));
    m_table->setAccessibleName(tr("Headache days and mean pain by month"));
    m_table->setModel(&m_model);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MonthTableModel::Month, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    connect(m_chart, &MonthChart::currentMonthChanged, this, &InsightsPage::showCurrentMonth);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_chart->setCurrentMonth(index.row());
            });

    auto *picture = new QVBoxLayout;
    picture->setSpacing(8);
    picture->addWidget(key);
    picture->addWidget(m_chartScroll, 1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addLayout(picture, 3);
    m_columns->addWidget(m_table, 2);

    m_numbers = new QWidget;
    auto *layout = new QVBoxLayout(m_numbers);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(m_columns, 1);
    layout->addWidget(honesty);
    m_numbers->hide();
    return m_numbers;
}

void InsightsPage::updateFonts()
{
    m_heading->setFont(Appearance::font(1, QFont::DemiBold));
    // A whole row of the accent would be the brightest thing of the page; the chosen month only needs a tint.
    QPalette calm = QApplication::palette();
    calm.setColor(QPalette::Highlight, m_appearance.colours().hover);
    calm.setColor(QPalette::HighlightedText, m_appearance.colours().text);
    m_table->setPalette(calm);
    m_table->setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    m_table->setMinimumHeight(fontMetrics().height() * 12);
    m_table->horizontalHeader()->setMinimumHeight(std::max(32, fontMetrics().height() + 12));
    m_table->verticalHeader()->setDefaultSectionSize(std::max(32, fontMetrics().height() + 12));
    updateColumns();
}

void InsightsPage::updateColumns()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 185;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_columns->direction() != direction)
        m_columns->setDirection(direction);
}

void InsightsPage::markStale()
{
    m_isStale = true;
    if (isVisible())
        reload();
}

void InsightsPage::reload()
{
    m_isStale = false;
    m_today = Moment::now(m_clock).localDay;
    const QDate thisMonth(m_today.year(), m_today.month(), 1);
    const int months = m_period->currentData().toInt();
    m_loader.load(months == allMonths ? std::nullopt : std::optional(thisMonth.addMonths(1 - months)),
                  m_today);
}

void InsightsPage::showSummaries(const QList<MonthSummary> &summaries)
{
    if (summaries.isEmpty()) {
        showMessage(
            m_period->currentData().toInt() == allMonths
                ? tr("Not enough entries yet.\n\nThe numbers appear here after the first headache you log.")
                : tr("Not enough entries yet.\n\nNo headache was noted in this period. "
                     "That does not mean that there was none."));
        return;
    }
    m_message->hide();
    m_numbers->show();
    m_model.setSummaries(summaries);
    m_chart->setSummaries(summaries);
    showCurrentMonth(m_chart->currentMonth());
}

void InsightsPage::showMessage(const QString &message)
{
    m_numbers->hide();
    m_message->setText(message);
    m_message->show();
}

void InsightsPage::showCurrentMonth(int month)
{
    if (month < 0 || month >= m_model.rowCount())
        return;
    m_table->setCurrentIndex(m_model.index(month, 0));
    m_table->scrollTo(m_model.index(month, 0));
    const MonthChartLayout layout = m_chart->chartLayout();
    const QRectF column = layout.months[month].column;
    m_chartScroll->ensureVisible(static_cast<int>(column.center().x()), 0, static_cast<int>(column.width()),
                                 0);
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateColumns();
}

void InsightsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale || m_today != Moment::now(m_clock).localDay)
        reload();
}

} // namespace nape
