// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"

#include <QObject>
#include <QTimer>

namespace nape
{

/// Knows which doses were taken two hours ago without a word how they helped, and wakes when the next one
/// becomes due. Everything but what was put off is read from the diary.
class ReliefDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the desk.
    ReliefDesk(DiaryStore &store, QUndoStack &undo, const Clock &clock, QObject *parent = nullptr);

    struct Question {
        Dose dose;
        Medicine medicine;
    };
    const std::optional<Question> &current() const { return m_current; }
    /// Saved at once, as a step that can be undone. It stays the current one, so that a wrong click can be
    /// mended, until putOff(), or for a minute if another dose waits.
    Result<void> answer(int relief, const QString &sideEffects);
    /// Somebody is still at it.
    void keepWaiting();
    /// Done with it, or not now.
    void putOff();
    void refresh();
    /// False while nothing will be due: no timer wakes the computer.
    bool isWaiting() const { return m_timer.isActive(); }
    Moment now() const { return Moment::now(m_clock); }

Q_SIGNALS:
    /// Another dose is the current one, or none, or its answer was undone.
    void changed();
    /// An answer could not be undone or redone.
    void failed(const nape::Error &error);
    /// A time has come while the program was running.
    void becameDue();

private:
    DiaryStore &m_store;
    DiaryCommands m_commands;
    const Clock &m_clock;
    QTimer m_timer;
    std::optional<Question> m_current;
    std::optional<qint64> m_answeredMs; ///< the current one, last touched then
    QList<DoseId> m_putOff;

    std::optional<DoseId> nextOf(const QList<Dose> &due) const;
    void waitForNext(const QList<Dose> &due);
    void followDiary();
};

} // namespace nape
