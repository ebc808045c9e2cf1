// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/routines/routinesdialog.h"

#include "app/routines/itemlist.h"
#include "app/theme/appearance.h"
#include "app/theme/napestyle.h"
#include "core/session/sessionplanner.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

QLabel *heading(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setFont(Appearance::font(0, QFont::DemiBold));
    label->setBuddy(buddy);
    return label;
}

QList<Place> placesIn(const Region &region)
{
    QList<Place> places;
    for (const Side side : region.sides)
        places.append({region.key, side});
    return places;
}

} // namespace

RoutinesDialog::RoutinesDialog(const Catalogue &catalogue, DiaryStore &store, const Clock &clock,
                               QUndoStack &undo, QWidget *parent)
    : QDialog(parent),
      m_catalogue(catalogue),
      m_store(store),
      m_clock(clock),
      m_undo(undo),
      m_commands(store, undo),
      m_list(new ItemList(this)),
      m_name(new QLineEdit(this)),
      m_items(new ItemList(this)),
      m_technique(new QComboBox(this)),
      m_place(new QComboBox(this)),
      m_minutes(new QSpinBox(this)),
      m_add(new QPushButton(tr("Add technique"), this)),
      m_remove(new QPushButton(tr("Remove"), this)),
      m_total(new QLabel(this)),
      m_notice(new QLabel(this)),
      m_undoButton(new QPushButton(tr("Undo"), this)),
      m_start(new QPushButton(tr("Start session"), this))
{
    setObjectName(u"routinesDialog"_s);
    setWindowTitle(tr("My routines"));
    setMinimumSize(640, 480);
    resize(840, 600);
    setMainAction(m_start);

    m_notice->setObjectName(u"routineNotice"_s);
    m_notice->setWordWrap(true);
    m_undoButton->setObjectName(u"undoRoutineButton"_s);
    m_start->setObjectName(u"startRoutineButton"_s);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeRoutinesButton"_s);
    for (QPushButton *button : {m_add, m_remove, m_undoButton, close, m_start})
        button->setAutoDefault(false);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(createRoutines(), 2);
    m_editor = createEditor();
    columns->addWidget(m_editor, 3);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_notice, 1);
    bottom->addWidget(m_undoButton);
    bottom->addWidget(close);
    bottom->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addLayout(bottom);

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (!current())
            return;
        const Routine routine = *current();
        accept();
        Q_EMIT startRequested(routine);
    });
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        m_undo.undo();
        say({}, false);
    });
    connect(&m_commands, &DiaryCommands::failed, this,
            [this](const Error &error) { say(sentence(error), false); });
    connect(&store, &DiaryStore::changed, this, [this](ChangeSet what) {
        if (what.testFlag(Change::Routines))
            reload();
    });
    connectItems();
    say({}, false);
    reload();
}

QWidget *RoutinesDialog::createRoutines()
{
    m_list->setObjectName(u"routineList"_s);
    m_list->setAccessibleName(tr("My routines"));
    auto *add = new QPushButton(tr("New"), this);
    add->setObjectName(u"newRoutineButton"_s);
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(u"copyRoutineButton"_s);
    auto *remove = new QPushButton(tr("Delete"), this);
    remove->setObjectName(u"deleteRoutineButton"_s);
    for (QPushButton *button : {add, copy, remove})
        button->setAutoDefault(false);

    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("My routines"), m_list));
    layout->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {add, copy, remove})
        buttons->addWidget(button);
    layout->addLayout(buttons);

    const auto copyRow = [this](int row) {
        if (row < 0 || row >= m_routines.size())
            return;
        Routine routine = m_routines.at(row);
        //: a copy of the routine "Evening": "Evening (copy)"
        routine.name = tr("%1 (copy)").arg(routine.name);
        addRoutine(routine);
    };
    connect(add, &QPushButton::clicked, this, [this] {
        addRoutine({RoutineId::create(m_clock), tr("New routine"), {}});
        m_name->setFocus(Qt::OtherFocusReason);
        m_name->selectAll();
    });
    connect(copy, &QPushButton::clicked, this, [this, copyRow] { copyRow(m_list->currentRow()); });
    connect(remove, &QPushButton::clicked, this, [this] { removeRoutine(m_list->currentRow()); });
    connect(m_list, &ItemList::copyRequested, this, copyRow);
    connect(m_list, &ItemList::removeRequested, this, &RoutinesDialog::removeRoutine);
    connect(m_list, &ItemList::moveRequested, this, [this](int from, int to) {
        QList<RoutineId> before;
        for (const Routine &routine : std::as_const(m_routines))
            before.append(routine.id);
        QList<RoutineId> after = before;
        after.move(from, to);
        if (report(m_commands.reorder(before, after)))
            m_list->setCurrentRow(to);
    });
    connect(m_list, &ItemList::currentRowChanged, this, &RoutinesDialog::showRoutine);
    return column;
}

QWidget *RoutinesDialog::createEditor()
{
    m_name->setObjectName(u"routineNameField"_s);
    m_name->setAccessibleName(tr("Name of the routine"));
    m_name->setMaxLength(80);
    m_items->setObjectName(u"routineItemList"_s);
    m_items->setAccessibleName(tr("Techniques in their order"));
    m_technique->setObjectName(u"routineTechniqueBox"_s);
    m_technique->setAccessibleName(tr("Technique"));
    for (const Technique &technique : m_catalogue.techniques())
        m_technique->addItem(m_catalogue.name(technique.key), technique.key.toString());
    m_place->setObjectName(u"routinePlaceBox"_s);
    m_place->setAccessibleName(tr("Where"));
    m_minutes->setObjectName(u"routineMinutesBox"_s);
    m_minutes->setAccessibleName(tr("Minutes"));
    m_minutes->setKeyboardTracking(false);
    m_minutes->setRange(int(SessionPlanner::shortest.count()), int(SessionPlanner::mostHandWork.count()));
    //: behind a number of minutes
    m_minutes->setSuffix(tr(" min"));
    m_add->setObjectName(u"addRoutineItemButton"_s);
    m_remove->setObjectName(u"removeRoutineItemButton"_s);
    m_total->setObjectName(u"routineTotalLabel"_s);
    m_total->setWordWrap(true);
    for (QComboBox *box : {m_technique, m_place}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }

    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Name"), m_name));
    layout->addWidget(m_name);
    layout->addSpacing(8);
    layout->addWidget(heading(tr("Techniques in their order"), m_items));
    layout->addWidget(m_items, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Technique"), m_technique);
    form->addRow(tr("Where"), m_place);
    form->addRow(tr("Minutes"), m_minutes);
    layout->addLayout(form);
    layout->addWidget(m_total);
    return column;
}

void RoutinesDialog::connectItems()
{
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        if (!current() || name.isEmpty() || name == current()->name)
            return;
        Routine changed = *current();
        changed.name = name;
        keep(changed, m_items->currentRow());
    });
    connect(m_add, &QPushButton::clicked, this, &RoutinesDialog::addItem);
    connect(m_remove, &QPushButton::clicked, this, [this] { removeItem(m_items->currentRow()); });
    connect(m_items, &ItemList::currentRowChanged, this, &RoutinesDialog::showItem);
    connect(m_items, &ItemList::removeRequested, this, &RoutinesDialog::removeItem);
    connect(m_items, &ItemList::copyRequested, this, [this](int row) {
        Routine changed = *current();
        changed.items.insert(row + 1, changed.items.at(row));
        keep(changed, row + 1);
    });
    connect(m_items, &ItemList::moveRequested, this, [this](int from, int to) {
        Routine changed = *current();
        changed.items.move(from, to);
        keep(changed, to);
    });
    connect(m_technique, &QComboBox::currentIndexChanged, this, [this] {
        if (m_isFilling)
            return;
        // Another technique: its own usual length, and where it hurts.
        const TechniqueKey key(m_technique->currentData().toString());
        if (key.isEmpty())
            return;
        m_isFilling = true;
        fillPlaces(key);
        m_minutes->setValue(m_catalogue.technique(key)->minutes);
        m_isFilling = false;
        changeItem();
    });
    connect(m_place, &QComboBox::currentIndexChanged, this, &RoutinesDialog::changeItem);
    connect(m_minutes, &QSpinBox::valueChanged, this, &RoutinesDialog::changeItem);
}

const Routine *RoutinesDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_routines.size() ? &m_routines.at(row) : nullptr;
}

void RoutinesDialog::reload()
{
    const std::optional<RoutineId> before = current() ? std::optional(current()->id) : std::nullopt;
    const int row = std::max(0, m_list->currentRow());
    auto routines = m_store.routines();
    if (!routines)
        return say(sentence(routines.error()), false);
    m_routines = *routines;
    QStringList names;
    int chosen = row;
    for (const Routine &routine : std::as_const(m_routines)) {
        if (routine.id == before)
            chosen = int(names.size());
        names.append(routine.name);
    }
    m_list->setRows(names, chosen);
}

void RoutinesDialog::showRoutine()
{
    const Routine *routine = current();
    m_editor->setEnabled(routine);
    m_start->setEnabled(routine && !routine->items.isEmpty());
    m_name->setText(routine ? routine->name : QString());
    QStringList rows;
    for (const RoutineItem &item : routine ? routine->items : QList<RoutineItem>())
        rows.append(wordsFor(item));
    m_items->setRows(rows, std::max(0, m_items->currentRow()));

    QString total;
    if (!routine) {
        total = tr("Make a routine with “New”.");
    } else if (routine->items.isEmpty()) {
        total = tr("Nothing in it yet.");
    } else {
        total = tr("%n minutes in all.", nullptr, int(routine->length().count()));
        if (routine->length() > SessionPlanner::longest)
            total += u' ' + tr("A session takes at most %n minutes; what comes after is left out.", nullptr,
                               int(SessionPlanner::longest.count()));
    }
    m_total->setText(total);
}

QString RoutinesDialog::wordsFor(const RoutineItem &item) const
{
    const int minutes = int(item.length.count());
    if (!m_catalogue.technique(item.technique))
        return tr("“%1” is not there any more, %n min", nullptr, minutes).arg(item.technique.toString());
    const QString name = m_catalogue.name(item.technique);
    if (item.places.isEmpty()) {
        return m_catalogue.technique(item.technique)->needsPlace()
                   ? tr("%1, where it hurts, %n min", nullptr, minutes).arg(name)
                   : tr("%1, %n min", nullptr, minutes).arg(name);
    }
    QStringList places;
    for (const Place &place : item.places) {
        const QString region = m_catalogue.name(place.region);
        if (!places.contains(region))
            places.append(region);
    }
    return tr("%1, %2, %n min", "technique, places, minutes", minutes)
        .arg(name, locale().createSeparatedList(places));
}

/// "Where it hurts", then the regions for which the technique is made.
void RoutinesDialog::fillPlaces(const TechniqueKey &key)
{
    m_place->clear();
    const Technique *technique = m_catalogue.technique(key);
    const bool needsPlace = technique && technique->needsPlace();
    m_place->setEnabled(needsPlace);
    m_place->addItem(needsPlace ? tr("Where it hurts") : tr("Nowhere in particular"), QString());
    if (!needsPlace)
        return;
    for (const Region &region : m_catalogue.regions()) {
        if (m_catalogue.mayBeTarget(region.key) && m_catalogue.techniquesFor(region.key).contains(technique))
            m_place->addItem(m_catalogue.name(region.key), region.key.toString());
    }
}

void RoutinesDialog::showItem()
{
    const Routine *routine = current();
    const int row = m_items->currentRow();
    const bool any = routine && row >= 0 && row < routine->items.size();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_technique, m_place, m_minutes, m_remove})
        widget->setEnabled(any);
    if (!any)
        return;
    const RoutineItem &item = routine->items.at(row);
    m_isFilling = true;
    m_technique->setCurrentIndex(m_technique->findData(item.technique.toString()));
    fillPlaces(item.technique);
    if (!item.places.isEmpty())
        m_place->setCurrentIndex(std::max(0, m_place->findData(item.places.first().region.toString())));
    m_minutes->setValue(int(item.length.count()));
    m_isFilling = false;
    // What is not there any more can only be taken out, or be made something else.
    const bool isKnown = m_technique->currentIndex() >= 0;
    m_place->setEnabled(isKnown && m_place->isEnabled());
    m_minutes->setEnabled(isKnown);
}

void RoutinesDialog::keep(const Routine &changed, int item)
{
    // A copy: writing it reads the list anew.
    const Routine before = *current();
    if (!report(m_commands.edit(before, changed)))
        return;
    m_items->setCurrentRow(item);
}

void RoutinesDialog::addRoutine(Routine routine)
{
    routine.id = RoutineId::create(m_clock);
    if (report(m_commands.add(routine)))
        m_list->setCurrentRow(m_list->count() - 1);
}

void RoutinesDialog::removeRoutine(int row)
{
    if (row < 0 || row >= m_routines.size())
        return;
    const Routine routine = m_routines.at(row);
    if (report(m_commands.remove(routine)))
        say(tr("“%1” is in the bin.").arg(routine.name), true);
}

void RoutinesDialog::addItem()
{
    if (!current())
        return;
    Routine changed = *current();
    const Technique &first = m_catalogue.techniques().first();
    changed.items.append({first.key, {}, std::chrono::minutes(first.minutes)});
    keep(changed, int(changed.items.size()) - 1);
    m_technique->setFocus(Qt::OtherFocusReason);
}

void RoutinesDialog::changeItem()
{
    const int row = m_items->currentRow();
    if (m_isFilling || !current() || row < 0 || m_technique->currentIndex() < 0)
        return;
    Routine changed = *current();
    RoutineItem &item = changed.items[row];
    item.technique = TechniqueKey(m_technique->currentData().toString());
    item.length = std::chrono::minutes(m_minutes->value());
    // Untouched, a routine that was made elsewhere keeps places that this list cannot name.
    const RegionKey region(m_place->currentData().toString());
    const bool isSame = !item.places.isEmpty() && item.places.first().region == region;
    if (!isSame)
        item.places = region.isEmpty() ? QList<Place>() : placesIn(*m_catalogue.region(region));
    keep(changed, row);
}

void RoutinesDialog::removeItem(int row)
{
    if (!current() || row < 0 || row >= current()->items.size())
        return;
    Routine changed = *current();
    changed.items.removeAt(row);
    keep(changed, std::min(row, int(changed.items.size()) - 1));
    say(tr("The technique is taken out."), true);
}

void RoutinesDialog::say(const QString &sentence, bool canUndo)
{
    m_notice->setText(sentence);
    m_undoButton->setVisible(canUndo);
}

bool RoutinesDialog::report(const Result<void> &written)
{
    say(written ? QString() : sentence(written.error()), false);
    return written.has_value();
}

} // namespace nape
