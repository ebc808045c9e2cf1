// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/diarystore.h"

#include <QObject>

class QUndoStack;

namespace nape
{

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
    Result<void> end(const Headache &headache, const Moment &at);
    Result<void> remove(const Headache &headache);
    Result<void> remove(const SessionRecord &session);

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
};

} // namespace nape
