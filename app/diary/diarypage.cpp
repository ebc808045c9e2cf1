// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarypage.h"

#include "app/diary/calendarlegend.h"
#include "app/diary/diarywords.h"
#include "app/diary/entrydelegate.h"
#include "app/diary/hoursbeforecard.h"
#include "app/diary/monthcalendar.h"
#include "app/diary/noticebar.h"
#include "app/diary/ongoingcard.h"
#include "app/diary/searchbar.h"
#include "app/diary/yeartable.h"
#include "app/theme/columnscroll.h"
#include "app/theme/flowlayout.h"
#include "app/theme/napestyle.h"

#include <QAction>
#include <QHideEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QShortcut>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nape
{

using namespace std::chrono_literals;

namespace
{

/// A page must be there before anybody sees that the list stood still.
constexpr int foundAtOnce = 40;

} // namespace

DiaryPage::DiaryPage(DiaryStore &store, const Catalogue &catalogue, const Clock &clock,
                     const Appearance &appearance, Settings &settings, QUndoStack &undoStack, QWidget *parent)
    : QWidget(parent),
      m_store(store),
      m_catalogue(catalogue),
      m_clock(clock),
      m_appearance(appearance),
      m_undoStack(undoStack),
      m_desk(store, catalogue, clock, appearance, settings, undoStack, this),
      m_model(m_desk.words(), clock),
      m_loader(store.file(), clock),
      m_ongoing(new OngoingCard(catalogue, clock, appearance)),
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
    contentLayout->setContentsMargins(24, 16, 24, 24);
    contentLayout->setSpacing(16);
    contentLayout->addWidget(m_ongoing);
    contentLayout->addLayout(m_columns, 1);
    // What is noted most stays in sight however far the page is scrolled; what was said about it stands
    // below, where it comes and goes without moving the days.
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 16, 24, 0);
    head->addWidget(buildCaptureButtons());
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 0, 24, 8);
    foot->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    m_scroll = new ColumnScroll(content);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);

    m_minutes.setInterval(1min);
    m_minutes.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minutes, &QTimer::timeout, this, &DiaryPage::passMinute);
    connect(&m_store, &DiaryStore::changed, this, [this](ChangeSet what) {
        // A draft is kept while it is being typed; it is in no list.
        if (what != ChangeSet(Change::Settings))
            markStale();
    });
    connect(&m_desk, &CaptureDesk::said, this, [this](const QString &sentence, bool canUndo) {
        // Elsewhere the window says it.
        if (isVisible())
            m_notice->say(sentence, canUndo ? tr("Undo") : QString());
    });
    connect(&m_desk, &CaptureDesk::headacheSaved, this, [this](const Headache &headache, bool isNew) {
        if (isNew)
            endSearch();
        reveal(headache);
        if (isNew)
            Q_EMIT headacheLogged(headache);
    });
    connect(&m_desk, &CaptureDesk::doseSaved, this, [this](const Dose &dose, bool isNew) {
        if (isNew)
            endSearch();
        reveal(dose);
        if (isNew)
            Q_EMIT medicationLogged(dose);
    });
    connect(&m_loader, &DiaryLoader::found, this, &DiaryPage::showFound);
    connect(&m_loader, &DiaryLoader::tallied, this, [this](const RangeTally &tally, const DayRange &range) {
        m_year->show(range.first.year(), marksOf(tally, range, m_calendar->today()), m_calendar->today());
        m_year->setCurrentDay(m_calendar->currentDay());
    });
    connect(&m_loader, &DiaryLoader::failed, this,
            [this](const Error &error) { m_notice->say(sentence(error)); });
    connect(&m_model, &DiaryModel::moreWanted, this,
            [this](const FoundPage::Mark &mark) { m_loader.find(m_search->search(), foundAtOnce, mark); });
    connect(new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, m_search, &SearchBar::focusWords);
    connect(&m_undoStack, &QUndoStack::indexChanged, m_notice, &NoticeBar::clear);
    connect(m_notice, &NoticeBar::buttonClicked, this, &DiaryPage::undo);
    // It stays for slow readers, until the person goes on.
    connect(m_calendar, &MonthCalendar::chosenDayChanged, m_notice, &NoticeBar::clear);
    connect(m_calendar, &MonthCalendar::monthChanged, m_notice, &NoticeBar::clear);
    connect(m_search, &SearchBar::changed, m_notice, &NoticeBar::clear);
    connect(m_yearButton, &QPushButton::clicked, m_notice, &NoticeBar::clear);
    for (QAction *action : {m_logAction, m_medicationAction, m_checkInAction, m_editAction})
        connect(action, &QAction::triggered, m_notice, &NoticeBar::clear);
    const auto onOngoing = [this](auto signal, auto action) {
        connect(m_ongoing, signal, this, [this, action] {
            if (const auto headache = m_ongoing->headache())
                (m_desk.*action)(*headache);
            goOnFrom(m_ongoing);
        });
    };
    onOngoing(&OngoingCard::strongerClicked, &CaptureDesk::noteStronger);
    onOngoing(&OngoingCard::weakerClicked, &CaptureDesk::noteWeaker);
    onOngoing(&OngoingCard::movedClicked, &CaptureDesk::askWhereItMoved);
    onOngoing(&OngoingCard::medicineClicked, &CaptureDesk::noteMedicineTaken);
    connect(m_ongoing, &OngoingCard::otherMedicineClicked, &m_desk, &CaptureDesk::logMedication);
    onOngoing(&OngoingCard::overClicked, &CaptureDesk::end);
    onOngoing(&OngoingCard::editClicked, qOverload<const Headache &>(&CaptureDesk::edit));
    connect(&m_appearance, &Appearance::changed, this, &DiaryPage::updateFonts);
    updateFonts();
    updateActions();
}

void DiaryPage::buildActions()
{
    m_logAction = new QAction(tr("Log headache"), this);
    m_logAction->setObjectName(QStringLiteral("diaryLogHeadacheAction"));
    connect(m_logAction, &QAction::triggered, this, &DiaryPage::logHeadache);

    m_medicationAction = new QAction(tr("Log medication"), this);
    m_medicationAction->setObjectName(QStringLiteral("diaryLogMedicationAction"));
    connect(m_medicationAction, &QAction::triggered, &m_desk, &CaptureDesk::logMedication);

    m_checkInAction = new QAction(tr("Check in today"), this);
    m_checkInAction->setObjectName(QStringLiteral("diaryCheckInAction"));
    connect(m_checkInAction, &QAction::triggered, &m_desk, &CaptureDesk::checkInToday);

    m_editAction = new QAction(tr("Edit…"), this);
    m_editAction->setObjectName(QStringLiteral("editEntryAction"));
    connect(m_editAction, &QAction::triggered, this, &DiaryPage::editEntry);

    m_deleteAction = new QAction(tr("Delete"), this);
    m_deleteAction->setObjectName(QStringLiteral("deleteEntryAction"));
    m_deleteAction->setShortcut(QKeySequence(Qt::Key_Delete));
    // Only on the list itself: in a text field the key belongs to the text.
    m_deleteAction->setShortcutContext(Qt::WidgetShortcut);
    connect(m_deleteAction, &QAction::triggered, this, &DiaryPage::deleteEntry);

    m_repeatAction = new QAction(tr("Repeat this session"), this);
    m_repeatAction->setObjectName(QStringLiteral("repeatEntryAction"));
    m_repeatAction->setVisible(false);
    connect(m_repeatAction, &QAction::triggered, this, &DiaryPage::repeatEntry);
}

QWidget *DiaryPage::buildCalendar()
{
    m_calendar = new MonthCalendar(m_appearance);
    m_calendar->setToday(Moment::now(m_clock).localDay);
    m_calendar->setMonth(m_calendar->today());
    m_calendar->setCurrentDay(m_calendar->today());
    connect(m_calendar, &MonthCalendar::monthChanged, this, &DiaryPage::markStale);
    connect(m_calendar, &MonthCalendar::chosenDayChanged, this, &DiaryPage::showEntries);
    connect(m_calendar, &MonthCalendar::freeDayRequested, &m_desk, &CaptureDesk::confirmFree);

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
        connect(button, &QToolButton::clicked, this, [this, months] { stepMonths(months); });
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
    m_yearButton = new QPushButton(tr("Year"));
    m_yearButton->setObjectName(QStringLiteral("yearButton"));
    connect(m_yearButton, &QPushButton::clicked, this, [this] { showYear(!m_showsYear); });
    heading->addWidget(m_yearButton);
    m_year = new YearTable(m_appearance);
    m_year->hide();
    connect(m_year, &YearTable::dayOpened, this, &DiaryPage::showDay);

    auto *calendar = new QWidget;
    auto *layout = new QVBoxLayout(calendar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(heading);
    layout->addWidget(m_calendar, 1);
    layout->addWidget(m_year, 1);
    m_legend = new CalendarLegend(m_appearance);
    layout->addWidget(m_legend);
    return calendar;
}

QWidget *DiaryPage::buildCaptureButtons()
{
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    const auto add = [flow](QAction *action, const QString &objectName) {
        auto *button = new QPushButton(action->text());
        button->setObjectName(objectName);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        flow->addWidget(button);
        // The main one is higher.
        flow->setAlignment(button, Qt::AlignVCenter);
        return button;
    };
    m_logButton = add(m_logAction, QStringLiteral("diaryLogHeadacheButton"));
    setMainAction(m_logButton);
    add(m_medicationAction, QStringLiteral("diaryLogMedicationButton"));
    add(m_checkInAction, QStringLiteral("diaryCheckInButton"));
    return buttons;
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
    m_search = new SearchBar(m_desk.words(), m_clock);
    connect(m_search, &SearchBar::changed, this, &DiaryPage::showEntries);
    m_hoursBefore = new QWidget;
    auto *before = new QVBoxLayout(m_hoursBefore);
    before->setContentsMargins(0, 0, 0, 0);
    before->setSpacing(8);

    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("entriesList"));
    m_list->setAccessibleName(tr("Entries"));
    m_list->setModel(&m_model);
    auto *delegate = new EntryDelegate(m_appearance, m_list);
    m_list->setItemDelegate(delegate);
    // Before the list lays itself out anew.
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, delegate, &EntryDelegate::forgetHeights);
    connect(&m_model, &QAbstractItemModel::dataChanged, delegate, &EntryDelegate::forgetHeights);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(0);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->addActions({m_repeatAction, m_editAction, m_deleteAction});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list, &QListView::activated, this, &DiaryPage::editEntry);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DiaryPage::updateActions);

    m_dayCheckIn = new QWidget;
    auto *answerDay = new QPushButton(tr("Sleep, factors and note of this day…"));
    answerDay->setObjectName(QStringLiteral("answerDayButton"));
    connect(answerDay, &QPushButton::clicked, this, [this] { m_desk.checkIn(m_calendar->chosenDay()); });
    m_freeDayButton = new QPushButton(tr("Free of headache"));
    m_freeDayButton->setObjectName(QStringLiteral("freeDayButton"));
    connect(m_freeDayButton, &QPushButton::clicked, this, [this] {
        if (const auto day = m_calendar->chosenDay())
            m_desk.confirmFree(*day);
    });
    auto *dayFlow = new FlowLayout(m_dayCheckIn);
    dayFlow->addWidget(m_freeDayButton);
    dayFlow->addWidget(answerDay);

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
    auto *repeat = actionButton(m_repeatAction, QStringLiteral("repeatEntryButton"));
    // What is no session cannot be repeated; the room is left to what is.
    repeat->setVisible(m_repeatAction->isVisible());
    connect(m_repeatAction, &QAction::visibleChanged, repeat,
            [this, repeat] { repeat->setVisible(m_repeatAction->isVisible()); });
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(repeat);
    bottom->addWidget(actionButton(m_editAction, QStringLiteral("editEntryButton")));
    bottom->addWidget(actionButton(m_deleteAction, QStringLiteral("deleteEntryButton")));

    auto *entries = new QWidget;
    auto *layout = new QVBoxLayout(entries);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_search);
    layout->addLayout(top);
    layout->addWidget(m_dayCheckIn);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(bottom);
    layout->addWidget(m_hoursBefore);
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
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_list->doItemsLayout();
    fitList();
    updateColumns();
}

void DiaryPage::updateColumns()
{
    // A year wants the whole width.
    const bool isNarrow = m_showsYear || width() < fontMetrics().averageCharWidth() * 100;
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
    const auto focus = qScopeGuard([this, before = focusInPage()] { goOnFrom(before); });
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
    if (*ongoing)
        m_ongoing->setHeadache(**ongoing, m_desk.medicineWords(**ongoing));
    else
        m_ongoing->clear();
    reloadYear();
    showEntries();
    updateTimer();
}

void DiaryPage::nameMonth()
{
    const QDate month = m_calendar->grid().month();
    m_monthLabel->setText(m_showsYear ? QLocale().toString(month, QStringLiteral("yyyy"))
                                      : DiaryWords::monthText(month));
}

void DiaryPage::showEntries()
{
    const auto focus = qScopeGuard([this, before = focusInPage()] { goOnFrom(before); });
    const auto *entry = currentEntry();
    const QString current = entry ? DiaryModel::idOf(*entry) : QString();

    const auto day = m_calendar->chosenDay();
    nameMonth();
    m_listHeading->setText(day           ? DiaryWords::dayText(*day)
                           : m_showsYear ? DiaryWords::monthText(m_calendar->grid().month())
                                         : tr("The whole month"));
    m_wholeMonthButton->setVisible(day.has_value());
    m_dayCheckIn->setVisible(day && *day <= m_calendar->today());
    const auto state = day ? m_calendar->marksOn(*day).state : DayMarks::State::Future;
    m_freeDayButton->setVisible(state == DayMarks::State::NotAnswered);
    if (m_search->isActive())
        return look();
    m_loader.stopFinding();
    m_model.show(m_excerpt, day ? DayRange{*day, *day} : m_calendar->grid().monthRange());
    finishEntries(current);
}

void DiaryPage::finishEntries(const QString &current)
{
    const auto day = m_calendar->chosenDay();
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (isEmpty && m_search->isActive())
        m_empty->setText(m_search->fault().isEmpty() ? tr("Nothing was found in the diary.")
                                                     : m_search->fault());
    else if (isEmpty && day)
        m_empty->setText(tr("Nothing noted on this day."));
    else if (isEmpty)
        m_empty->setText(tr("Nothing noted this month.\n\n"
                            "When a headache comes, Log headache and how strong it is are enough. "
                            "Everything else can wait."));
    if (!current.isEmpty())
        select(m_model.rowOf(current));
    fitList();
    showHoursBefore();
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
    m_editAction->setEnabled(entry && !std::holds_alternative<SessionRecord>(*entry));
    m_deleteAction->setEnabled(entry);
    m_repeatAction->setVisible(entry && std::holds_alternative<SessionRecord>(*entry));
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

/// What was there stays until there is an answer, so that nothing flickers with each letter.
void DiaryPage::look()
{
    m_dayCheckIn->hide();
    m_wholeMonthButton->hide();
    if (!m_search->fault().isEmpty()) {
        m_loader.stopFinding();
        return showFound({}, DiaryLoader::Part::First);
    }
    if (!m_model.isFound())
        m_listHeading->setText(tr("Looking in the whole diary…"));
    m_loader.find(m_search->search(), foundAtOnce);
}

void DiaryPage::showFound(const FoundPage &page, DiaryLoader::Part part)
{
    if (part == DiaryLoader::Part::Next) {
        m_model.appendFound(page);
        return nameFound(page);
    }
    const auto *entry = currentEntry();
    const QString current = entry ? DiaryModel::idOf(*entry) : QString();
    const auto medicines = m_store.allMedicines();
    if (!medicines)
        return m_notice->say(sentence(medicines.error()));
    QHash<MedicineId, Medicine> names;
    for (const Medicine &medicine : *medicines)
        names.insert(medicine.id, medicine);
    m_model.showFound(page, names);
    nameFound(page);
    finishEntries(current);
}

/// With the last page it is known how many there are.
void DiaryPage::nameFound(const FoundPage &last)
{
    const int count = m_model.rowCount();
    m_listHeading->setText(last.next ? tr("More than %n found in the whole diary", nullptr, count)
                                     : tr("%n found in the whole diary", nullptr, count));
}

bool DiaryPage::isLoading() const
{
    return m_search->isWaiting() || m_loader.isLoading();
}

/// What came before each headache that began on the chosen day.
void DiaryPage::showHoursBefore()
{
    while (QLayoutItem *item = m_hoursBefore->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto day = m_calendar->chosenDay();
    if (!day || m_search->isActive())
        return;
    const bool hasAttack = std::ranges::any_of(
        m_excerpt.headaches, [&](const Headache &headache) { return headache.start.localDay == *day; });
    const auto terms = m_desk.words().get();
    if (!hasAttack || !terms)
        return;
    const auto noted = RangeEntries::load(m_store, {day->addDays(-2), *day});
    if (!noted)
        return m_notice->say(sentence(noted.error()));
    for (const Headache &headache : noted->headaches) {
        if (headache.start.localDay == *day)
            m_hoursBefore->layout()->addWidget(
                new HoursBeforeCard(HoursBefore::of(headache, *noted), **terms, m_catalogue, m_appearance));
    }
}

void DiaryPage::showYear(bool on)
{
    m_showsYear = on;
    m_yearButton->setText(on ? tr("Month") : tr("Year"));
    m_year->setVisible(on);
    m_calendar->setVisible(!on);
    const auto rename = [this](const QString &objectName, const QString &name) {
        auto *arrow = findChild<QToolButton *>(objectName);
        arrow->setAccessibleName(name);
        arrow->setToolTip(name);
    };
    rename(QStringLiteral("previousMonthButton"), on ? tr("Previous year") : tr("Previous month"));
    rename(QStringLiteral("nextMonthButton"), on ? tr("Next year") : tr("Next month"));
    updateColumns();
    reloadYear();
    showEntries();
}

void DiaryPage::reloadYear()
{
    if (!m_showsYear)
        return;
    const int year = m_calendar->grid().month().year();
    m_loader.tally({QDate(year, 1, 1), QDate(year, 12, 31)});
}

void DiaryPage::stepMonths(int months)
{
    m_calendar->turnTo(m_calendar->grid().month().addMonths(m_showsYear ? months * 12 : months),
                       std::nullopt);
}

void DiaryPage::showDay(const QDate &day)
{
    m_calendar->setChosenDay(day);
}

void DiaryPage::showOngoing()
{
    const auto headache = m_ongoing->headache();
    if (!headache)
        return;
    reveal(*headache);
    m_scroll->ensureWidgetVisible(m_ongoing);
    m_ongoing->setFocus(Qt::OtherFocusReason);
}

void DiaryPage::logHeadache()
{
    m_desk.logHeadache(std::exchange(m_places, {}));
}

/// What was looked for would hide what is new.
void DiaryPage::endSearch()
{
    if (m_search->isActive())
        m_search->clear();
}

void DiaryPage::reveal(const Headache &headache)
{
    const auto day = m_calendar->chosenDay();
    const bool isSeen =
        day && *day >= headache.start.localDay && *day <= headache.lastDay(m_calendar->today());
    if (!isSeen)
        turnTo(headache.start.localDay);
    select(m_model.rowOf(headache.id));
}

/// Calendar and list stay in step: one day where a day is shown, the month where the month is.
void DiaryPage::turnTo(const QDate &day)
{
    m_calendar->turnTo(day, m_calendar->chosenDay() ? std::optional(day) : std::nullopt);
    m_calendar->setCurrentDay(day);
}

void DiaryPage::reveal(const Dose &dose)
{
    turnTo(dose.taken.localDay);
    select(m_model.rowOf(dose.id));
}

void DiaryPage::reveal(const StepPlace &place)
{
    const auto chosen = m_calendar->chosenDay();
    // Days themselves have a card only where they are alone.
    const bool isDay = place.id == place.day.toString(Qt::ISODate);
    const bool staysChosen = chosen == place.day || (!chosen && !isDay);
    m_calendar->turnTo(place.day, staysChosen ? chosen : isDay ? std::optional(place.day) : std::nullopt);
    select(m_model.rowOf(place.id));
}

void DiaryPage::showStep(const QString &sentence, const QUndoCommand *step)
{
    if (const auto place = placeOf(step))
        reveal(*place);
    if (const QModelIndex current = m_list->currentIndex(); current.isValid()) {
        m_scroll->widget()->layout()->activate();
        m_list->scrollTo(current);
        const QRect row = m_list->visualRect(current);
        const QPoint middle = m_list->viewport()->mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(middle.x(), middle.y(), 0, row.height() / 2);
    }
    m_notice->say(sentence);
}

void DiaryPage::undo()
{
    const QString text = m_undoStack.undoText();
    m_undoStack.undo();
    if (m_undoStack.redoText() != text)
        return; // it did not work, and that was said
    showStep(tr("Undone: %1.").arg(text), m_undoStack.command(m_undoStack.index()));
    goOnFrom(m_notice->button());
}

QWidget *DiaryPage::focusInPage() const
{
    QWidget *focused = window()->focusWidget();
    return focused && isAncestorOf(focused) ? focused : nullptr;
}

/// Where a keyboard goes on whose button has gone: never somewhere by chance.
void DiaryPage::goOnFrom(QWidget *gone)
{
    if (!gone || (gone->isVisible() && gone->isEnabled()))
        return;
    QWidget *next = m_showsYear ? static_cast<QWidget *>(m_year) : m_calendar;
    if (m_notice->button()->isVisible())
        next = m_notice->button();
    else if (m_list->isVisible() && currentEntry())
        next = m_list;
    next->setFocus(Qt::OtherFocusReason);
}

/// The entries of one day stand there as a whole, and the page scrolls; those of a month scroll by
/// themselves.
void DiaryPage::fitList()
{
    constexpr int mostRows = 30;
    int height = fontMetrics().height() * 12;
    if (m_calendar->chosenDay() && m_model.rowCount() <= mostRows && !m_search->isActive()) {
        height = 2 * m_list->frameWidth();
        for (int row = 0; row < m_model.rowCount(); ++row)
            height += m_list->sizeHintForIndex(m_model.index(row)).height();
    }
    m_list->setMinimumHeight(height);
}

void DiaryPage::select(int row)
{
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
}

void DiaryPage::editEntry()
{
    const DiaryEntry *current = currentEntry();
    if (!current)
        return;
    const DiaryEntry entry = *current;
    if (const auto *headache = std::get_if<Headache>(&entry))
        m_desk.edit(*headache);
    else if (const auto *dose = std::get_if<Dose>(&entry))
        m_desk.edit(*dose);
    else if (const auto *day = std::get_if<DayRecord>(&entry))
        m_desk.checkIn(day->day);
}

void DiaryPage::deleteEntry()
{
    // A copy: the list is filled anew while the entry is on its way out.
    const DiaryEntry *current = currentEntry();
    if (!current)
        return;
    // On with its neighbour, by its id: a search shows what was deleted until it has looked again.
    const int row = m_list->currentIndex().row();
    const int next = row + 1 < m_model.rowCount() ? row + 1 : row - 1;
    const QString neighbour = next >= 0 ? DiaryModel::idOf(m_model.entry(next)) : QString();
    m_desk.remove(DiaryEntry(*current));
    select(m_model.rowOf(neighbour));
    (m_list->isVisible() ? static_cast<QWidget *>(m_list) : m_calendar)->setFocus(Qt::OtherFocusReason);
}

void DiaryPage::repeatEntry()
{
    const DiaryEntry *current = currentEntry();
    if (const auto *session = current ? std::get_if<SessionRecord>(current) : nullptr)
        Q_EMIT repeatRequested(SessionRecord(*session));
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
    if (!event->spontaneous())
        m_notice->clear();
    m_minutes.stop();
}

} // namespace nape
