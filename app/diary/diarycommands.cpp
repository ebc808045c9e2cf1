// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarycommands.h"

#include "core/diary/ongoing.h"

#include <QPointer>
#include <QUndoStack>

namespace nape
{

namespace
{

using Change = std::function<Result<void>(DiaryStore &)>;

/// A change and its opposite. It was already done when it is pushed, so that a failure leaves no trace.
class DiaryCommand : public QUndoCommand
{
public:
    DiaryCommand(DiaryCommands *owner, DiaryStore &store, const QString &text, Change change, Change opposite,
                 const std::optional<StepPlace> &place)
        : QUndoCommand(text),
          m_owner(owner),
          m_store(store),
          m_change(std::move(change)),
          m_opposite(std::move(opposite)),
          m_place(place)
    {
    }

    void redo() override
    {
        if (m_isDone)
            return;
        run(m_change, true);
    }
    void undo() override { run(m_opposite, false); }
    const std::optional<StepPlace> &place() const { return m_place; }

protected:
    /// What is done then, is done by this step.
    void takeOver(const DiaryCommand &later) { m_change = later.m_change; }

private:
    QPointer<DiaryCommands> m_owner;
    DiaryStore &m_store;
    Change m_change;
    Change m_opposite;
    std::optional<StepPlace> m_place;
    bool m_isDone = true;

    void run(const Change &step, bool isDoneAfterwards)
    {
        if (const auto done = step(m_store); !done) {
            setObsolete(true);
            if (m_owner)
                Q_EMIT m_owner->failed(done.error());
            return;
        }
        m_isDone = isDoneAfterwards;
    }
};

/// Rated anew before anything else is done, it is the same step.
class RatingCommand final : public DiaryCommand
{
public:
    using DiaryCommand::DiaryCommand;

    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *later) override
    {
        const auto *rating = static_cast<const RatingCommand *>(later);
        if (rating->text() != text() || rating->place() != place())
            return false;
        takeOver(*rating);
        return true;
    }
};

std::optional<StepPlace> whereIs(const Headache &headache)
{
    return StepPlace{headache.id.toString(), headache.start.localDay};
}

std::optional<StepPlace> whereIs(const Dose &dose)
{
    return StepPlace{dose.id.toString(), dose.taken.localDay};
}

std::optional<StepPlace> whereIs(const SessionRecord &session)
{
    return StepPlace{session.id.toString(), session.started.localDay};
}

std::optional<StepPlace> whereIs(const DayRecord &day)
{
    return StepPlace{day.day.toString(Qt::ISODate), day.day};
}

/// Everything else has no card in the list.
template <class Entry>
std::optional<StepPlace> whereIs(const Entry &)
{
    return std::nullopt;
}

template <class Entry>
Change saving(const Entry &entry)
{
    return [entry](DiaryStore &store) { return store.save(entry); };
}

template <class Id>
Change trashing(const Id &id)
{
    return [id](DiaryStore &store) { return store.moveToTrash(id); };
}

Change addingAgain(const DiaryEntries &added)
{
    return [added](DiaryStore &store) { return store.addAgain(added); };
}

Change takingBack(const DiaryEntries &added, const DiaryEntries &before = {})
{
    return [added, before](DiaryStore &store) { return store.takeBack(added, before); };
}

DiaryEntries only(const Headache &headache)
{
    return {.headaches = {headache}};
}

DiaryEntries only(const Dose &dose)
{
    return {.doses = {dose}};
}

DiaryEntries only(const Medicine &medicine)
{
    return {.medicines = {medicine}};
}

DiaryEntries only(const PreventiveCourse &course)
{
    return {.courses = {course}};
}

DiaryEntries only(const ExcludedPeriod &period)
{
    return {.excluded = {period}};
}

DiaryEntries only(const QuestionnaireRecord &questionnaire)
{
    return {.questionnaires = {questionnaire}};
}

DiaryEntries only(const Experiment &experiment)
{
    return {.experiments = {experiment}};
}

DiaryEntries only(const Routine &routine)
{
    return {.routines = {routine}};
}

template <class Id>
Change restoring(const Id &id)
{
    return [id](DiaryStore &store) { return store.restore(id); };
}

DiaryEntries together(const Dose &dose, const Medicine &medicine)
{
    DiaryEntries both;
    both.medicines = {medicine};
    both.doses = {dose};
    return both;
}

DiaryEntries together(const PreventiveCourse &course, const Medicine &medicine)
{
    DiaryEntries both;
    both.medicines = {medicine};
    both.courses = {course};
    return both;
}

/// Leaves alone what else was written about the experiment meanwhile.
Change ending(const ExperimentId &id, const std::optional<Moment> &at)
{
    return [id, at](DiaryStore &store) -> Result<void> {
        auto experiment = store.experiment(id);
        if (!experiment)
            return tl::unexpected(experiment.error());
        experiment->ended = at;
        return store.save(*experiment);
    };
}

template <class Id>
Result<void> moveToTrash(DiaryStore &store, const QString &text)
{
    const auto id = Id::fromString(text);
    return id ? store.moveToTrash(*id)
              : failure(ErrorCode::NotFound, store.file(), QStringLiteral("not an id"));
}

Result<void> moveToTrash(DiaryStore &store, const EntryRef &entry)
{
    switch (entry.kind) {
    case EntryKind::Headache:
        return moveToTrash<HeadacheId>(store, entry.id);
    case EntryKind::Dose:
        return moveToTrash<DoseId>(store, entry.id);
    case EntryKind::Session:
        return moveToTrash<SessionId>(store, entry.id);
    case EntryKind::Medicine:
        return moveToTrash<MedicineId>(store, entry.id);
    case EntryKind::PreventiveCourse:
        return moveToTrash<PreventiveCourseId>(store, entry.id);
    case EntryKind::ExcludedPeriod:
        return moveToTrash<ExcludedPeriodId>(store, entry.id);
    case EntryKind::Questionnaire:
        return moveToTrash<QuestionnaireId>(store, entry.id);
    case EntryKind::Experiment:
        return moveToTrash<ExperimentId>(store, entry.id);
    case EntryKind::Routine:
        return moveToTrash<RoutineId>(store, entry.id);
    }
    Q_UNREACHABLE();
}

} // namespace

DiaryCommands::DiaryCommands(DiaryStore &store, QUndoStack &stack, QObject *parent)
    : QObject(parent), m_store(store), m_stack(stack)
{
}

std::optional<StepPlace> placeOf(const QUndoCommand *step)
{
    const auto *command = dynamic_cast<const DiaryCommand *>(step);
    return command ? command->place() : std::nullopt;
}

Result<void> DiaryCommands::run(const QString &text, Step change, Step opposite,
                                const std::optional<StepPlace> &place)
{
    const auto done = change(m_store);
    return remember(done, text, std::move(change), std::move(opposite), place);
}

Result<void> DiaryCommands::remember(const Result<void> &done, const QString &text, Step redo, Step undo,
                                     const std::optional<StepPlace> &place)
{
    if (done)
        m_stack.push(new DiaryCommand(this, m_store, text, std::move(redo), std::move(undo), place));
    return done;
}

Result<void> DiaryCommands::runAdd(const QString &text, const DiaryEntries &added,
                                   const std::optional<StepPlace> &place)
{
    return remember(m_store.save(added), text, addingAgain(added), takingBack(added), place);
}

template <class Entry>
Result<void> DiaryCommands::runAdd(const QString &text, const Entry &entry)
{
    return remember(m_store.save(entry), text, addingAgain(only(entry)), takingBack(only(entry)),
                    whereIs(entry));
}

template <class Entry>
Result<void> DiaryCommands::runEdit(const QString &text, const Entry &before, const Entry &after)
{
    return before == after ? Result<void>() : run(text, saving(after), saving(before), whereIs(after));
}

template <class Entry>
Result<void> DiaryCommands::runRemove(const QString &text, const Entry &entry)
{
    return run(text, trashing(entry.id), restoring(entry.id), whereIs(entry));
}

// Each text completes "Undo …" and "Redo …".

Result<void> DiaryCommands::add(const Headache &headache)
{
    return runAdd(tr("log headache"), headache);
}

Result<void> DiaryCommands::edit(const Headache &before, const Headache &after)
{
    return runEdit(tr("edit headache"), before, after);
}

Result<void> DiaryCommands::change(const Headache &before, const Headache &after, const QString &text)
{
    return runEdit(text, before, after);
}

Result<void> DiaryCommands::end(const Headache &headache, const Moment &at)
{
    const Headache ended = over(headache, at);
    if (auto done = validate(ended, at); !done)
        return done;
    return runEdit(tr("end of headache"), headache, ended);
}

Result<void> DiaryCommands::remove(const Headache &headache)
{
    return runRemove(tr("delete headache"), headache);
}

Result<void> DiaryCommands::remove(const SessionRecord &session)
{
    return runRemove(tr("delete session"), session);
}

Result<void> DiaryCommands::keep(const SessionRecord &before, const SessionRecord &after)
{
    return runEdit(tr("keep interrupted session"), before, after);
}

Result<void> DiaryCommands::rate(const SessionRecord &session, RatingMoment moment,
                                 const std::optional<Intensity> &intensity)
{
    SessionRecord rated = session;
    if (intensity)
        rated.ratings.insert(moment, *intensity);
    else
        rated.ratings.remove(moment);
    const QString text = moment == RatingMoment::HalfHour ? tr("pain half an hour after a session")
                                                          : tr("pain two hours after a session");
    const auto done = m_store.save(rated);
    if (done)
        m_stack.push(
            new RatingCommand(this, m_store, text, saving(rated), saving(session), whereIs(session)));
    return done;
}

Result<void> DiaryCommands::add(const Dose &dose, const std::optional<Medicine> &newMedicine)
{
    const QString text = tr("log medication");
    return newMedicine ? runAdd(text, together(dose, *newMedicine), whereIs(dose)) : runAdd(text, dose);
}

Result<void> DiaryCommands::edit(const Dose &before, const Dose &after,
                                 const std::optional<Medicine> &newMedicine)
{
    const QString text = tr("edit medication");
    return newMedicine ? run(text, saving(together(after, *newMedicine)),
                             takingBack(only(*newMedicine), only(before)), whereIs(after))
                       : runEdit(text, before, after);
}

Result<void> DiaryCommands::change(const Dose &before, const Dose &after, const QString &text)
{
    return runEdit(text, before, after);
}

Result<void> DiaryCommands::remove(const Dose &dose)
{
    return runRemove(tr("delete medication"), dose);
}

Result<void> DiaryCommands::add(const Medicine &medicine)
{
    return runAdd(tr("new medicine"), medicine);
}

Result<void> DiaryCommands::edit(const Medicine &before, const Medicine &after)
{
    return runEdit(tr("change medicine"), before, after);
}

Result<void> DiaryCommands::remove(const Medicine &medicine)
{
    return runRemove(tr("delete medicine"), medicine);
}

Result<void> DiaryCommands::add(const PreventiveCourse &course, const std::optional<Medicine> &newMedicine)
{
    const QString text = tr("new preventive");
    return newMedicine ? runAdd(text, together(course, *newMedicine), {}) : runAdd(text, course);
}

Result<void> DiaryCommands::edit(const PreventiveCourse &before, const PreventiveCourse &after,
                                 const std::optional<Medicine> &newMedicine)
{
    const QString text = tr("change preventive");
    return newMedicine ? run(text, saving(together(after, *newMedicine)),
                             takingBack(only(*newMedicine), only(before)))
                       : runEdit(text, before, after);
}

Result<void> DiaryCommands::remove(const PreventiveCourse &course)
{
    return runRemove(tr("delete preventive"), course);
}

Result<void> DiaryCommands::add(const ExcludedPeriod &period)
{
    return runAdd(tr("new period left out"), period);
}

Result<void> DiaryCommands::edit(const ExcludedPeriod &before, const ExcludedPeriod &after)
{
    return runEdit(tr("change period left out"), before, after);
}

Result<void> DiaryCommands::remove(const ExcludedPeriod &period)
{
    return runRemove(tr("delete period left out"), period);
}

Result<void> DiaryCommands::add(const QuestionnaireRecord &questionnaire)
{
    return runAdd(tr("new questionnaire"), questionnaire);
}

Result<void> DiaryCommands::edit(const QuestionnaireRecord &before, const QuestionnaireRecord &after)
{
    return runEdit(tr("change questionnaire"), before, after);
}

Result<void> DiaryCommands::remove(const QuestionnaireRecord &questionnaire)
{
    return runRemove(tr("delete questionnaire"), questionnaire);
}

Result<void> DiaryCommands::add(const Experiment &experiment)
{
    // Done again, it comes out of the bin with the turns that it had.
    return runAdd(tr("begin experiment"), experiment);
}

Result<void> DiaryCommands::end(const Experiment &experiment, const Moment &at)
{
    return run(tr("end of experiment"), ending(experiment.id, at), ending(experiment.id, experiment.ended));
}

Result<void> DiaryCommands::remove(const Experiment &experiment)
{
    return runRemove(tr("delete experiment"), experiment);
}

Result<void> DiaryCommands::setDay(const DayRecord &before, const DayRecord &after, const QString &text)
{
    return runEdit(text, before, after);
}

Result<void> DiaryCommands::setDays(const QList<DayChange> &changes, const QString &text)
{
    DiaryEntries before;
    DiaryEntries after;
    for (const DayChange &change : changes) {
        before.days.append(change.before);
        after.days.append(change.after);
    }
    return before == after ? Result<void>()
                           : run(text, saving(after), saving(before), whereIs(after.days.last()));
}

Result<void> DiaryCommands::restore(const EntryRef &entry)
{
    return run(
        tr("restore from the bin"), [entry](DiaryStore &store) { return store.restore(entry); },
        [entry](DiaryStore &store) { return moveToTrash(store, entry); });
}

Result<void> DiaryCommands::add(const Routine &routine)
{
    return runAdd(tr("new routine"), routine);
}

Result<void> DiaryCommands::edit(const Routine &before, const Routine &after)
{
    return runEdit(tr("change routine"), before, after);
}

Result<void> DiaryCommands::remove(const Routine &routine)
{
    return runRemove(tr("delete routine"), routine);
}

Result<void> DiaryCommands::reorder(const QList<RoutineId> &before, const QList<RoutineId> &after)
{
    if (before == after)
        return {};
    const auto ordering = [](const QList<RoutineId> &order) {
        return [order](DiaryStore &store) { return store.setOrder(order); };
    };
    return run(tr("order of routines"), ordering(after), ordering(before));
}

} // namespace nape
