// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/diarystore.h"

#include <QDate>
#include <QObject>

#include <functional>
#include <optional>

class QUndoCommand;
class QUndoStack;

namespace nape
{

/// Which entry of the diary's list a step is about, and the day on which it stands.
struct StepPlace {
    QString id; ///< of a day its date
    QDate day;

    friend bool operator==(const StepPlace &, const StepPlace &) = default;
};
std::optional<StepPlace> placeOf(const QUndoCommand *step);

/// The door through which the window changes the diary, so that every change can be undone. A change is
/// written first and remembered only if that worked: the stack never holds a step that did not happen.
class DiaryCommands : public QObject
{
    Q_OBJECT

public:
    /// `store` and `stack` must outlive this object and the commands on the stack.
    DiaryCommands(DiaryStore &store, QUndoStack &stack, QObject *parent = nullptr);

    Result<void> add(const Headache &headache);
    Result<void> edit(const Headache &before, const Headache &after);
    /// A quick action; `text` completes "Undo …".
    Result<void> change(const Headache &before, const Headache &after, const QString &text);
    Result<void> end(const Headache &headache, const Moment &at);
    Result<void> remove(const Headache &headache);
    Result<void> remove(const SessionRecord &session);
    /// What was cut off and is kept as it is now.
    Result<void> keep(const SessionRecord &before, const SessionRecord &after);
    /// How it was half an hour or two hours after it; none takes that back. Rated again at once it stays one
    /// step: a slider passes many values.
    Result<void> rate(const SessionRecord &session, RatingMoment moment,
                      const std::optional<Intensity> &intensity);

    /// Together with its medicine if that is new as well: one step for both.
    Result<void> add(const Dose &dose, const std::optional<Medicine> &newMedicine = {});
    Result<void> edit(const Dose &before, const Dose &after, const std::optional<Medicine> &newMedicine = {});
    /// `text` completes "Undo …".
    Result<void> change(const Dose &before, const Dose &after, const QString &text);
    Result<void> remove(const Dose &dose);
    Result<void> add(const Medicine &medicine);
    Result<void> edit(const Medicine &before, const Medicine &after);
    Result<void> remove(const Medicine &medicine);
    /// Together with its medicine if that is new as well: one step for both.
    Result<void> add(const PreventiveCourse &course, const std::optional<Medicine> &newMedicine = {});
    Result<void> edit(const PreventiveCourse &before, const PreventiveCourse &after,
                      const std::optional<Medicine> &newMedicine = {});
    Result<void> remove(const PreventiveCourse &course);
    Result<void> add(const ExcludedPeriod &period);
    Result<void> edit(const ExcludedPeriod &before, const ExcludedPeriod &after);
    Result<void> remove(const ExcludedPeriod &period);

    Result<void> add(const QuestionnaireRecord &questionnaire);
    Result<void> edit(const QuestionnaireRecord &before, const QuestionnaireRecord &after);
    Result<void> remove(const QuestionnaireRecord &questionnaire);
    /// Only the person's own steps stand here. Which session took which turn follows from the diary; it is
    /// written beside the stack, and no step takes it back.
    Result<void> add(const Experiment &experiment);
    Result<void> end(const Experiment &experiment, const Moment &at);
    Result<void> remove(const Experiment &experiment);

    /// What is said about a day; `text` completes "Undo …". A day without a record was not answered.
    Result<void> setDay(const DayRecord &before, const DayRecord &after, const QString &text);
    struct DayChange {
        DayRecord before;
        DayRecord after;
    };
    /// Several days as one step: all of them or none.
    Result<void> setDays(const QList<DayChange> &changes, const QString &text);
    /// Out of the bin.
    Result<void> restore(const EntryRef &entry);

    Result<void> add(const Routine &routine);
    Result<void> edit(const Routine &before, const Routine &after);
    Result<void> remove(const Routine &routine);
    Result<void> reorder(const QList<RoutineId> &before, const QList<RoutineId> &after);

Q_SIGNALS:
    /// An undo or redo did not work; it was dropped and the diary is as it was.
    void failed(const nape::Error &error);

private:
    DiaryStore &m_store;
    QUndoStack &m_stack;

    /// Does `change` now, and remembers it only if that worked.
    using Step = std::function<Result<void>(DiaryStore &)>;
    Result<void> run(const QString &text, Step change, Step opposite,
                     const std::optional<StepPlace> &place = {});
    /// The same for what is `done`, and is redone in another way than it was done first.
    Result<void> remember(const Result<void> &done, const QString &text, Step redo, Step undo,
                          const std::optional<StepPlace> &place);
    Result<void> runAdd(const QString &text, const DiaryEntries &added,
                        const std::optional<StepPlace> &place);
    template <class Entry>
    Result<void> runAdd(const QString &text, const Entry &entry);
    template <class Entry>
    Result<void> runEdit(const QString &text, const Entry &before, const Entry &after);
    template <class Entry>
    Result<void> runRemove(const QString &text, const Entry &entry);
};

} // namespace nape
