// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/unfinishedsessioncard.h"

#include "app/session/goingon.h"
#include "app/session/sessionwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>

namespace nape
{

using namespace Qt::StringLiterals;

UnfinishedSessionCard::UnfinishedSessionCard(const SessionRecord &session, DiaryCommands &commands,
                                             const Catalogue &catalogue, const Clock &clock,
                                             const Appearance &appearance, QWidget *parent)
    : Card(appearance, parent),
      m_session(session),
      m_commands(commands),
      m_clock(clock),
      m_words(new QLabel),
      m_goOn(new QPushButton(tr("Go on")))
{
    setObjectName(u"unfinishedSessionCard"_s);
    setAccessibleName(tr("Interrupted session"));

    const QString day = QLocale().toString(session.started.localDay, QLocale::LongFormat);
    m_words->setObjectName(u"unfinishedSessionLabel"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_question = tr("Your last session (%1, %2) was interrupted after %3. Keep it in the diary?",
                    "technique, date, duration")
                     .arg(catalogue.name(session.technique), day, words::duration(session.totalDone()));
    m_words->setText(tr("Your session (%1) was interrupted after %2. It can go on where it stopped.",
                        "technique, duration")
                         .arg(catalogue.name(session.technique), words::duration(session.totalDone())));

    m_goOn->setObjectName(u"goOnButton"_s);
    m_goOn->setAccessibleName(tr("Go on with the interrupted session"));
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        // The minutes may have passed in a sleep, in which no timer runs.
        showWhetherItCanGoOn();
        if (!m_goOn->isHidden())
            Q_EMIT goOnRequested(m_session);
    });

    auto *keepButton = new QPushButton(tr("Keep"));
    keepButton->setObjectName(u"keepSessionButton"_s);
    connect(keepButton, &QPushButton::clicked, this, &UnfinishedSessionCard::keep);
    auto *discardButton = new QPushButton(tr("Discard"));
    discardButton->setObjectName(u"discardSessionButton"_s);
    connect(discardButton, &QPushButton::clicked, this,
            [this] { answer(m_commands.remove(m_session), tr("The session was deleted.")); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_words, 1);
    layout->addSpacing(8);
    layout->addWidget(m_goOn);
    layout->addWidget(keepButton);
    layout->addWidget(discardButton);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    showWhetherItCanGoOn();
}

void UnfinishedSessionCard::showWhetherItCanGoOn()
{
    const auto left = leftForGoingOn(m_session, m_clock);
    const bool can = left > std::chrono::milliseconds(0);
    m_goOn->setVisible(can);
    if (can)
        QTimer::singleShot(left, this, &UnfinishedSessionCard::showWhetherItCanGoOn);
    else
        m_words->setText(m_question);
}

/// When it really ended nobody knows; not before the last time that it was noted.
void UnfinishedSessionCard::keep()
{
    // One that ended with the program is in the diary as it should be.
    if (m_session.outcome != SessionOutcome::Running)
        return done();
    SessionRecord session = m_session;
    session.outcome = SessionOutcome::Stopped;
    const qint64 workedUntil =
        session.standing ? session.standing->atMs : session.started.utcMs + session.totalDone().count();
    const QTimeZone zone(session.started.zone);
    session.ended = Moment::at(workedUntil, zone.isValid() ? zone : m_clock.zone());
    answer(m_commands.keep(m_session, session), tr("The session is kept in the diary."));
}

void UnfinishedSessionCard::answer(const Result<void> &written, const QString &said)
{
    if (!written)
        return m_words->setText(sentence(written.error()));
    Q_EMIT done();
    Q_EMIT this->said(said);
}

} // namespace nape
