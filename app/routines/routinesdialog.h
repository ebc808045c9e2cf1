// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"
#include "core/catalogue/catalogue.h"
#include "core/session/routine.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace nape
{

class ItemList;

/// Own routines: made, named, copied, put in order, thrown away. Every change is kept at once and can be
/// undone; there is nothing to save.
class RoutinesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog and the commands on the stack.
    RoutinesDialog(const Catalogue &catalogue, DiaryStore &store, const Clock &clock, QUndoStack &undo,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    /// The dialog has closed; begin with it.
    void startRequested(const nape::Routine &routine);

private:
    const Catalogue &m_catalogue;
    DiaryStore &m_store;
    const Clock &m_clock;
    QUndoStack &m_undo;
    DiaryCommands m_commands;
    QList<Routine> m_routines;

    ItemList *m_list;
    QWidget *m_editor;
    QLineEdit *m_name;
    ItemList *m_items;
    QComboBox *m_technique;
    QComboBox *m_place;
    QSpinBox *m_minutes;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_total;
    QLabel *m_notice;
    QPushButton *m_undoButton;
    QPushButton *m_start;
    bool m_isFilling = false; ///< fields take their values from the routine, not the other way round

    QWidget *createRoutines();
    QWidget *createEditor();
    void connectItems();
    void reload();
    void showRoutine();
    void showItem();
    void fillPlaces(const TechniqueKey &technique);

    const Routine *current() const;
    QString wordsFor(const RoutineItem &item) const;
    /// Writes the changed routine and shows it, with this item chosen.
    void keep(const Routine &changed, int item);
    void addRoutine(Routine routine);
    void removeRoutine(int row);
    void addItem();
    void changeItem();
    void removeItem(int row);
    void say(const QString &sentence, bool canUndo);
    bool report(const Result<void> &written);
};

} // namespace nape
