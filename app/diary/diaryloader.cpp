// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/diaryloader.h"

#include "core/store/diaryreader.h"

#include <utility>

namespace nape
{

DiaryLoader::DiaryLoader(const QString &file, const Clock &clock, QObject *parent)
    : QObject(parent), m_file(file), m_clock(clock)
{
    m_thread.setMaxThreadCount(1);
    // No thread waits about for nothing.
    m_thread.setExpiryTimeout(1000);
}

DiaryLoader::~DiaryLoader()
{
    ++m_search;
    ++m_tally;
    m_thread.waitForDone();
}

void DiaryLoader::find(const DiarySearch &search, int most, const std::optional<FoundPage::Mark> &mark)
{
    ask(m_search, [this, search, most, mark](const DiaryReader &reader) {
        return reader.search(search, most, mark).map([&](const FoundPage &page) -> Answering {
            const Part part = mark ? Part::Next : Part::First;
            return [this, page, part] { Q_EMIT found(page, part); };
        });
    });
}

void DiaryLoader::stopFinding()
{
    ++m_search;
}

void DiaryLoader::tally(const DayRange &range)
{
    ask(m_tally, [this, range](const DiaryReader &reader) {
        return reader.tally(range).map([&](const RangeTally &tally) -> Answering {
            return [this, tally, range] { Q_EMIT tallied(tally, range); };
        });
    });
}

void DiaryLoader::ask(Question &question, std::function<Result<Answering>(const DiaryReader &)> work)
{
    const int asked = ++question;
    ++m_open;
    // This object outlives the work: its destructor waits for it.
    m_thread.start([this, &question, asked, work = std::move(work)] {
        const auto answer = [&]() -> Result<Answering> {
            if (question != asked)
                return Answering();
            const auto reader = DiaryReader::open(m_file, m_clock);
            if (!reader)
                return tl::unexpected(reader.error());
            return work(**reader);
        }();
        QMetaObject::invokeMethod(
            this,
            [this, &question, asked, answer] {
                --m_open;
                if (question != asked)
                    return;
                if (answer)
                    (*answer)();
                else
                    Q_EMIT failed(answer.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace nape
