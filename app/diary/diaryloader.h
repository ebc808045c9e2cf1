// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/diary/diaryentry.h"
#include "core/store/dayrange.h"
#include "core/store/rangetally.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace nape
{

class DiaryReader;

/// Reads beside the window's thread what takes longer than a picture of the window may: searches in the whole
/// diary, and years. The thread has a connection of its own, and only reads.
class DiaryLoader final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the loader and may be asked from its thread.
    DiaryLoader(const QString &file, const Clock &clock, QObject *parent = nullptr);
    ~DiaryLoader() override;

    enum class Part { First, Next };
    /// What an earlier question of the same kind has not answered yet it never will.
    void find(const DiarySearch &search, int most, const std::optional<FoundPage::Mark> &mark = {});
    void stopFinding();
    void tally(const DayRange &range);
    bool isLoading() const { return m_open > 0; }

Q_SIGNALS:
    void found(const nape::FoundPage &page, nape::DiaryLoader::Part part);
    void tallied(const nape::RangeTally &tally, const nape::DayRange &range);
    void failed(const nape::Error &error);

private:
    using Question = std::atomic<int>;
    using Answering = std::function<void()>;

    const QString m_file;
    const Clock &m_clock;
    QThreadPool m_thread; // of one, so that answers come in order
    Question m_search = 0;
    Question m_tally = 0;
    int m_open = 0; ///< questions that are not answered or dropped yet

    void ask(Question &question, std::function<Result<Answering>(const DiaryReader &)> work);
};

} // namespace nape
