// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/diarycommands.h"
#include "app/safety/card.h"
#include "core/catalogue/catalogue.h"

class QLabel;
class QPushButton;

namespace nape
{

/// At the start of the program: a session that was cut off, by a crash or because the program had to end. For
/// some minutes it can go on where it stopped; else it is kept in the diary with what was done, or discarded
/// (into the trash).
class UnfinishedSessionCard : public Card
{
    Q_OBJECT

public:
    /// All but the session must outlive the card.
    UnfinishedSessionCard(const SessionRecord &session, DiaryCommands &commands, const Catalogue &catalogue,
                          const Clock &clock, const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Answered, and the answer is in the diary.
    void done();
    /// What became of it, as a step that can be undone.
    void said(const QString &sentence);
    /// Whoever hears it asks first whether it may; the card is not done before the session has begun.
    void goOnRequested(const nape::SessionRecord &session);

private:
    SessionRecord m_session;
    DiaryCommands &m_commands;
    const Clock &m_clock;
    QLabel *m_words;
    QPushButton *m_goOn;
    QString m_question;

    void showWhetherItCanGoOn();
    void keep();
    void answer(const Result<void> &written, const QString &said);
};

} // namespace nape
