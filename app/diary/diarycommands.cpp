// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diarycommands.h"

#include <QPointer>
#include <QUndoStack>

#include <functional>

namespace nape
{

namespace
{

using Change = std::function<Result<void>(DiaryStore &)>;

/// A change and its opposite. It was already done when it is pushed, so that a failure leaves no trace.
class DiaryCommand final : public QUndoCommand
{
public:
    DiaryCommand(DiaryCommands *owner, DiaryStore &store, const QString &text, Change change, Change opposite)
        : QUndoCommand(text),
          m_owner(owner),
          m_store(store),
          m_change(std::move(change)),
          m_opposite(std::move(opposite))
    {
    }

    void redo() override
    {
        if (m_isDone)
            return;
        run(m_change, true);
    }
    void undo() override { run(m_opposite, false); }

private:
    QPointer<DiaryCommands> m_owner;
    DiaryStore &m_store;
    Change m_change;
    Change m_opposite;
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

template <class Id>
Change restoring(const Id &id)
{
    return [id](DiaryStore &store) { return store.restore(id); };
}

} // namespace

DiaryCommands::DiaryCommands(DiaryStore &store, QUndoStack &stack, QObject *parent)
    : QObject(parent), m_store(store), m_stack(stack)
{
}

Result<void> DiaryCommands::add(const Headache &headache)
{
    if (auto done = m_store.save(headache); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(
        new DiaryCommand(this, m_store, tr("log headache"), restoring(headache.id), trashing(headache.id)));
    return {};
}

Result<void> DiaryCommands::edit(const Headache &before, const Headache &after)
{
    if (before == after)
        return {};
    if (auto done = m_store.save(after); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(new DiaryCommand(this, m_store, tr("edit headache"), saving(after), saving(before)));
    return {};
}

Result<void> DiaryCommands::end(const Headache &headache, const Moment &at)
{
    Headache ended = headache;
    ended.end = at;
    ended.endPrecision = Precision::Exact;
    if (auto done = validate(ended, at); !done)
        return done;
    if (auto done = m_store.save(ended); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(new DiaryCommand(this, m_store, tr("end of headache"), saving(ended), saving(headache)));
    return {};
}

Result<void> DiaryCommands::remove(const Headache &headache)
{
    if (auto done = m_store.moveToTrash(headache.id); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(new DiaryCommand(this, m_store, tr("delete headache"), trashing(headache.id),
                                  restoring(headache.id)));
    return {};
}

Result<void> DiaryCommands::remove(const SessionRecord &session)
{
    if (auto done = m_store.moveToTrash(session.id); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(
        new DiaryCommand(this, m_store, tr("delete session"), trashing(session.id), restoring(session.id)));
    return {};
}

Result<void> DiaryCommands::add(const Routine &routine)
{
    if (auto done = m_store.save(routine); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(
        new DiaryCommand(this, m_store, tr("new routine"), restoring(routine.id), trashing(routine.id)));
    return {};
}

Result<void> DiaryCommands::edit(const Routine &before, const Routine &after)
{
    if (before == after)
        return {};
    if (auto done = m_store.save(after); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(new DiaryCommand(this, m_store, tr("change routine"), saving(after), saving(before)));
    return {};
}

Result<void> DiaryCommands::remove(const Routine &routine)
{
    if (auto done = m_store.moveToTrash(routine.id); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(
        new DiaryCommand(this, m_store, tr("delete routine"), trashing(routine.id), restoring(routine.id)));
    return {};
}

Result<void> DiaryCommands::reorder(const QList<RoutineId> &before, const QList<RoutineId> &after)
{
    if (before == after)
        return {};
    const auto ordering = [](const QList<RoutineId> &order) {
        return [order](DiaryStore &store) { return store.setOrder(order); };
    };
    if (auto done = m_store.setOrder(after); !done)
        return done;
    //: Completes "Undo …" and "Redo …"
    m_stack.push(new DiaryCommand(this, m_store, tr("order of routines"), ordering(after), ordering(before)));
    return {};
}

} // namespace nape
