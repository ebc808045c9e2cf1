// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarypage.h"

#include "app/diary/calendarlegend.h"
#include "app/diary/diarywords.h"
#include "app/diary/entrydelegate.h"
#include "app/diary/headachedialog.h"
#include "app/diary/monthcalendar.h"
#include "app/diary/noticebar.h"
#include "app/diary/ongoingcard.h"
#include "app/theme/napestyle.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace nape
{

using namespace std::chrono_literals;

DiaryPage::DiaryPage(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                     const Appearance &appearance, QUndoStack &undoStack, QWidget *parent)
    : QWidget(parent),
      m_store(store),
      m_catalogue(catalogue),
      m_clock(clock),
      m_appearance(appearance),
      m_undoStack(undoStack),
      m_commands(store, undoStack),
      m_model(catalogue, clock),
      m_ongoing(new OngoingCard(clock, appearance)),
      m_notice(new NoticeBar(appearance))
{
    setObjectName(QStringLiteral("diaryPage"));
    buildActions();

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addWidget(buildCalendar(), 5);
    m_columns->addWidget(buildEntries(), 6);

    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(24, 24, 24, 24);
    contentLayout->setSpacing(16);
    contentLayout->addWidget(m_ongoing);
    contentLayout->addWidget(m_notice);
    contentLayout->addLayout(m_columns, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    m_minutes.setInterval(1min);
    m_minutes.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minutes, &QTimer::timeout, this, &DiaryPage::passMinute);
    connect(&m_store, &DiaryStore::changed, this, &DiaryPage::markStale);
    connect(&m_commands, &DiaryCommands::failed, this,
            [this](const Error &error) { m_notice->say(sentence(error)); });
    connect(&m_undoStack, &QUndoStack::indexChanged, m_notice, &NoticeBar::clear);
    connect(m_notice, &NoticeBar::buttonClicked, &m_undoStack, &QUndoStack::undo);
    connect(m_ongoing, &OngoingCard::overClicked, this, &DiaryPage::endOngoing);
    connect(m_ongoing, &OngoingCard::editClicked, this, [this] { openDialog(m_ongoing->headache()); });
    connect(&m_appearance, &Appearance::changed, this, &DiaryPage::updateFonts);
    updateFonts();
    updateActions();
}

void DiaryPage::buildActions()
{
    m_logAction = new QAction(tr("Log headache"), this);
    m_logAction->setObjectName(QStringLiteral("diaryLogHeadacheAction"));
    connect(m_logAction, &QAction::triggered, this, &DiaryPage::logHeadache);

    m_editAction = new QAction(tr("Edit…"), this);
    m_editAction->setObjectName(QStringLiteral("editEntryAction"));
    connect(m_editAction, &QAction::triggered, this, &DiaryPage::editEntry);

    m_deleteAction = new QAction(tr("Delete"), this);
    m_deleteAction->setObjectName(QStringLiteral("deleteEntryAction"));
    m_deleteAction->setShortcut(QKeySequence(Qt::Key_Delete));
    // Only on the list itself: in a text field the key belongs to the text.
    m_deleteAction->setShortcutContext(Qt::WidgetShortcut);
    connect(m_deleteAction, &QAction::triggered, this, &DiaryPage::deleteEntry);
}

QWidget *DiaryPage::buildCalendar()
{
    m_calendar = new MonthCalendar(m_appearance);
    m_calendar->setToday(Moment::now(m_clock).localDay);
    m_calendar->setMonth(m_calendar->today());
    m_calendar->setCurrentDay(m_calendar->today());
    connect(m_calendar, &MonthCalendar::monthChanged, this, &DiaryPage::markStale);
    connect(m_calendar, &MonthCalendar::chosenDayChanged, this, &DiaryPage::showEntries);

    m_monthLabel = new QLabel;
    m_monthLabel->setObjectName(QStringLiteral("monthLabel"));
    const auto arrow = [this](Qt::ArrowType type, const QString &name, const QString &objectName,
                              int months) {
        auto *button = new QToolButton;
        button->setObjectName(objectName);
        button->setArrowType(type);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumSize(36, 36);
        connect(button, &QToolButton::clicked, this, [this, months] {
            m_calendar->setChosenDay(std::nullopt);
            m_calendar->setMonth(m_calendar->grid().month().addMonths(months));
        });
        return button;
    };
    auto *today = new QPushButton(tr("Today"));
    today->setObjectName(QStringLiteral("todayButton"));
    connect(today, &QPushButton::clicked, this, [this] { showDay(m_calendar->today()); });

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_monthLabel, 1);
    heading->addWidget(arrow(Qt::LeftArrow, tr("Previous month"), QStringLiteral("previousMonthButton"), -1));
    heading->addWidget(arrow(Qt::RightArrow, tr("Next month"), QStringLiteral("nextMonthButton"), 1));
    heading->addWidget(today);

    auto *calendar = new QWidget;
    auto *layout = new QVBoxLayout(calendar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(heading);
    layout->addWidget(m_calendar, 1);
    layout->addWidget(new CalendarLegend(m_appearance));
    return calendar;
}

QWidget *DiaryPage::buildEntries()
{
    m_listHeading = new QLabel;
    m_listHeading->setObjectName(QStringLiteral("entriesHeadingLabel"));
    m_listHeading->setWordWrap(true);
    m_wholeMonthButton = new QPushButton(tr("Whole month"));
    m_wholeMonthButton->setObjectName(QStringLiteral("wholeMonthButton"));
    connect(m_wholeMonthButton, &QPushButton::clicked, this,
            [this] { m_calendar->setChosenDay(std::nullopt); });
    auto *log = new QPushButton(tr("Log headache"));
    log->setObjectName(QStringLiteral("diaryLogHeadacheButton"));
    setMainAction(log);
    connect(log, &QPushButton::clicked, m_logAction, &QAction::trigger);

    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("entriesList"));
    m_list->setAccessibleName(tr("Entries"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EntryDelegate(m_appearance, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(0);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->addActions({m_editAction, m_deleteAction});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list, &QListView::activated, this, &DiaryPage::editEntry);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DiaryPage::updateActions);

    m_empty = new QLabel;
    m_empty->setObjectName(QStringLiteral("emptyLabel"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);

    const auto actionButton = [](QAction *action, const QString &objectName) {
        auto *button = new QPushButton(action->text());
        button->setObjectName(objectName);
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
        return button;
    };

    auto *top = new QHBoxLayout;
    top->addWidget(m_listHeading, 1);
    top->addWidget(m_wholeMonthButton);
    top->addWidget(log);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(actionButton(m_editAction, QStringLiteral("editEntryButton")));
    bottom->addWidget(actionButton(m_deleteAction, QStringLiteral("deleteEntryButton")));

    auto *entries = new QWidget;
    auto *layout = new QVBoxLayout(entries);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(bottom);
    return entries;
}

std::optional<QDate> DiaryPage::chosenDay() const
{
    return m_calendar->chosenDay();
}

void DiaryPage::updateFonts()
{
    m_monthLabel->setFont(Appearance::font(1, QFont::DemiBold));
    m_listHeading->setFont(Appearance::font(1, QFont::DemiBold));
    m_list->setMinimumHeight(fontMetrics().height() * 12);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_list->doItemsLayout();
    updateColumns();
}

void DiaryPage::updateColumns()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 100;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_columns->direction() != direction)
        m_columns->setDirection(direction);
}

void DiaryPage::markStale()
{
    m_isStale = true;
    if (isVisible())
        reload();
}

void DiaryPage::reload()
{
    m_isStale = false;
    m_calendar->setToday(Moment::now(m_clock).localDay);
    const DayRange range = m_calendar->grid().range();
    auto excerpt = RangeEntries::load(m_store, range);
    if (!excerpt) {
        m_notice->say(sentence(excerpt.error()));
        return;
    }
    const auto ongoing = m_store.ongoingHeadache();
    if (!ongoing) {
        m_notice->say(sentence(ongoing.error()));
        return;
    }
    m_excerpt = *std::move(excerpt);
    m_calendar->setMarks(marksOf(m_excerpt, range, m_calendar->today()));
    m_ongoing->setHeadache(*ongoing);
    showEntries();
    updateTimer();
}

void DiaryPage::showEntries()
{
    std::optional<HeadacheId> current;
    if (const auto *entry = currentEntry()) {
        if (const auto *headache = std::get_if<Headache>(entry))
            current = headache->id;
    }

    const auto day = m_calendar->chosenDay();
    const QString month = DiaryWords::monthText(m_calendar->grid().month());
    m_monthLabel->setText(month);
    m_listHeading->setText(day ? DiaryWords::dayText(*day) : tr("The whole month"));
    m_wholeMonthButton->setVisible(day.has_value());
    m_model.show(m_excerpt, day ? DayRange{*day, *day} : m_calendar->grid().monthRange());

    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (isEmpty && day)
        m_empty->setText(tr("Nothing noted on this day."));
    else if (isEmpty)
        m_empty->setText(tr("Nothing noted this month.\n\n"
                            "When a headache comes, Log headache and how strong it is are enough. "
                            "Everything else can wait."));
    if (current && m_model.rowOf(*current) >= 0)
        m_list->setCurrentIndex(m_model.index(m_model.rowOf(*current)));
    updateActions();
}

const DiaryEntry *DiaryPage::currentEntry() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_model.rowCount() ? &m_model.entry(index.row()) : nullptr;
}

void DiaryPage::updateActions()
{
    const DiaryEntry *entry = currentEntry();
    m_editAction->setEnabled(entry && std::holds_alternative<Headache>(*entry));
    m_deleteAction->setEnabled(entry);
}

void DiaryPage::updateTimer()
{
    const bool isNeeded = isVisible() && m_ongoing->headache();
    if (isNeeded && !m_minutes.isActive())
        m_minutes.start();
    else if (!isNeeded)
        m_minutes.stop();
}

void DiaryPage::passMinute()
{
    if (Moment::now(m_clock).localDay != m_calendar->today()) {
        reload();
        return;
    }
    m_ongoing->refreshTime();
    m_model.refreshRunning();
}

void DiaryPage::showDay(const QDate &day)
{
    m_calendar->setMonth(day);
    m_calendar->setChosenDay(day);
}

void DiaryPage::logHeadache()
{
    openDialog(std::nullopt);
}

void DiaryPage::openDialog(const std::optional<Headache> &edited)
{
    // One that was just closed may still be waiting for its deletion.
    if (m_dialog && m_dialog->isVisible()) {
        m_dialog->activateWindow();
        return;
    }
    HeadacheDialog *dialog = nullptr;
    if (edited)
        dialog = new HeadacheDialog(
            *edited, m_catalogue, m_clock, m_appearance,
            [this, before = *edited](const Headache &after) { return m_commands.edit(before, after); },
            window());
    else
        dialog = new HeadacheDialog(
            std::exchange(m_places, {}), m_catalogue, m_clock, m_appearance,
            [this](const Headache &headache) { return m_commands.add(headache); }, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HeadacheDialog::saved, this, [this, isNew = !edited](const Headache &headache) {
        reveal(headache);
        if (isNew)
            Q_EMIT headacheLogged(headache);
    });
    m_dialog = dialog;
    dialog->open();
}

void DiaryPage::reveal(const Headache &headache)
{
    const auto day = m_calendar->chosenDay();
    const bool isSeen =
        day && *day >= headache.start.localDay && *day <= headache.lastDay(m_calendar->today());
    if (!isSeen) {
        m_calendar->setChosenDay(std::nullopt);
        m_calendar->setMonth(headache.start.localDay);
    }
    if (const int row = m_model.rowOf(headache.id); row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
}

void DiaryPage::editEntry()
{
    const DiaryEntry *entry = currentEntry();
    if (!entry)
        return;
    if (const auto *headache = std::get_if<Headache>(entry))
        openDialog(*headache);
}

void DiaryPage::deleteEntry()
{
    const DiaryEntry *current = currentEntry();
    if (!current)
        return;
    // A copy: the list is filled anew while the entry is on its way out.
    const DiaryEntry entry = *current;
    if (const auto *headache = std::get_if<Headache>(&entry))
        report(m_commands.remove(*headache), tr("The headache was deleted."));
    else
        report(m_commands.remove(std::get<SessionRecord>(entry)), tr("The session was deleted."));
}

void DiaryPage::endOngoing()
{
    if (const auto headache = m_ongoing->headache())
        report(m_commands.end(*headache, Moment::now(m_clock)), tr("Good. Its end was noted."));
}

void DiaryPage::report(const Result<void> &done, const QString &sentenceIfDone)
{
    if (done)
        m_notice->say(sentenceIfDone, tr("Undo"));
    else
        m_notice->say(sentence(done.error()));
}

bool DiaryPage::event(QEvent *event)
{
    // A day may have passed while the window was out of sight.
    if (event->type() == QEvent::WindowActivate && isVisible() &&
        Moment::now(m_clock).localDay != m_calendar->today())
        reload();
    return QWidget::event(event);
}

void DiaryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateColumns();
}

void DiaryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale || Moment::now(m_clock).localDay != m_calendar->today())
        reload();
    m_ongoing->refreshTime();
    m_model.refreshRunning();
    updateTimer();
}

void DiaryPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_minutes.stop();
}

} // namespace nape
