// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"
#include "core/store/diarystore.h"

#include <QWidget>

class QLabel;

namespace nape
{

/// At the start of the program: a session that was cut off by a crash or a power cut, to be kept in the diary
/// with what was done, or discarded (into the trash).
class UnfinishedSessionCard : public QWidget
{
    Q_OBJECT

public:
    UnfinishedSessionCard(const SessionRecord &session, DiaryStore &store, const Catalogue &catalogue,
                          const Clock &clock, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Answered, and the answer is in the diary.
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SessionRecord m_session;
    DiaryStore &m_store;
    const Clock &m_clock;
    const Appearance &m_appearance;
    QLabel *m_words;

    Result<void> keep();
    void answer(const Result<void> &written);
};

} // namespace nape
