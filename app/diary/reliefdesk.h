// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/diarystore.h"

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
    /// Both must outlive the desk.
    ReliefDesk(DiaryStore &store, const Clock &clock, QObject *parent = nullptr);

    struct Question {
        Dose dose;
        Medicine medicine;
    };
    const std::optional<Question> &current() const { return m_current; }
    /// Saved at once. It stays the current one, so that a wrong click can be mended, until putOff().
    Result<void> answer(int relief, const QString &sideEffects);
    /// Done with it, or not now.
    void putOff();
    void refresh();
    /// False while nothing will be due: no timer wakes the computer.
    bool isWaiting() const { return m_timer.isActive(); }
    Moment now() const { return Moment::now(m_clock); }

Q_SIGNALS:
    /// Another dose is the current one, or none.
    void changed();
    /// A time has come while the program was running.
    void becameDue();

private:
    DiaryStore &m_store;
    const Clock &m_clock;
    QTimer m_timer;
    std::optional<Question> m_current;
    bool m_isAnswered = false; ///< the current one
    QList<DoseId> m_putOff;

    void waitForNext();
};

} // namespace nape
