// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/aftersession.h"

#include "app/diary/intensityslider.h"
#include "app/session/announce.h"
#include "app/session/goingon.h"
#include "app/session/sessionwords.h"
#include "app/theme/napestyle.h"
#include "app/theme/wrappedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>

namespace nape
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// So long a key may still have been meant for the player.
constexpr std::chrono::milliseconds settling = 1s;

constexpr int columnWidth = 640; // longer lines are hard to follow with a headache

} // namespace

AfterSession::AfterSession(const Catalogue &catalogue, const Appearance &appearance, const Clock &clock,
                           QWidget *parent)
    : QWidget(parent),
      m_catalogue(catalogue),
      m_clock(clock),
      m_heading(wrappedLabel(u"afterSessionHeading"_s)),
      m_rules(wrappedLabel(u"stopRulesLabel"_s)),
      m_change(wrappedLabel(u"painChangeLabel"_s)),
      m_message(wrappedLabel(u"afterSessionMessageLabel"_s)),
      m_pain(new IntensitySlider(tr("Pain now"), appearance)),
      m_done(new QPushButton(tr("Done"))),
      m_logHeadache(new QPushButton(tr("Log this headache…"))),
      m_goOn(new QPushButton(tr("Go on with it")))
{
    m_pain->setObjectName(u"painAfterSlider"_s);
    m_done->setObjectName(u"sessionDoneButton"_s);
    m_logHeadache->setObjectName(u"logThisHeadacheButton"_s);
    m_goOn->setObjectName(u"goOnSessionButton"_s);
    setMainAction(m_done);
    m_change->setForegroundRole(QPalette::PlaceholderText);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->hide();

    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *words = new QVBoxLayout(column);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(24);
    words->addStretch(1);
    words->addWidget(m_heading);
    words->addWidget(m_rules);
    words->addWidget(m_pain);
    words->addWidget(m_change);
    words->addWidget(m_message);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(16);
    actions->addWidget(m_done);
    actions->addWidget(m_goOn);
    actions->addWidget(m_logHeadache);
    actions->addStretch(1);
    words->addLayout(actions);
    words->addStretch(2);

    auto *content = new QWidget;
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(24, 24, 24, 24);
    centred->addStretch(1);
    centred->addWidget(column, 100);
    centred->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_pain, &IntensitySlider::intensityChosen, this, [this](Intensity intensity) {
        showChange(intensity);
        Q_EMIT rated(intensity);
    });
    connect(m_pain, &IntensitySlider::intensityCleared, this, [this] {
        showChange(std::nullopt);
        Q_EMIT ratingCleared();
    });
    for (QWidget *widget : QList<QWidget *>{m_pain, m_done, m_goOn, m_logHeadache})
        widget->installEventFilter(this);
    connect(m_done, &QPushButton::clicked, this, &AfterSession::doneClicked);
    connect(m_goOn, &QPushButton::clicked, this, &AfterSession::goOnClicked);
    connect(m_logHeadache, &QPushButton::clicked, this, &AfterSession::logHeadacheClicked);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &AfterSession::doneClicked);
    }
    connect(&appearance, &Appearance::changed, this, &AfterSession::restyle);
    restyle();
}

void AfterSession::restyle()
{
    m_heading->setFont(Appearance::font(3, QFont::DemiBold));
    m_rules->setFont(Appearance::font(1));
    // Large enough to hit, not so large that it glares.
    m_done->setMinimumWidth(QFontMetrics(Appearance::font(0)).horizontalAdvance(m_done->text()) + 160);
}

void AfterSession::showSession(const SessionRecord &session, bool mayGoOn)
{
    const auto before = session.ratings.constFind(RatingMoment::Before);
    m_before = before == session.ratings.constEnd() ? std::nullopt : std::optional(*before);
    m_pain->setIntensity(std::nullopt);
    setMessage({});

    const bool worse = session.outcome == SessionOutcome::Worse;
    if (worse)
        m_heading->setText(m_catalogue.text(u"tip.stop.title"_s));
    else if (session.outcome == SessionOutcome::Finished)
        m_heading->setText(tr("Well done. Rest a little."));
    else
        m_heading->setText(tr("Stopped after %1.").arg(words::duration(session.totalDone())));
    m_rules->setText(worse ? m_catalogue.text(u"tip.stop.text"_s) : QString());
    m_rules->setVisible(worse);
    // One that is already in the diary was tied to the session when it began.
    m_logHeadache->setVisible(!session.headache);
    // A wrong key ends a session easily; one that made it worse had better not go on.
    m_goOn->setVisible(mayGoOn);
    showChange(std::nullopt);

    awaitFreshKey();
    m_pain->setFocus(Qt::OtherFocusReason);
    announce(m_heading, worse ? m_rules->text() : m_heading->text());
}

void AfterSession::setDimmed(bool dimmed)
{
    m_pain->setDimmed(dimmed);
}

void AfterSession::awaitFreshKey()
{
    m_settledAt = m_clock.steady() + settling;
    m_awaitsFreshKey = true;
}

/// One key too many, or one still held down. A digit is no key of the player: it is meant, and so is what
/// follows it.
bool AfterSession::isLateKey(const QKeyEvent &key)
{
    const bool isDigit = key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9;
    if (isDigit || (!key.isAutoRepeat() && m_clock.steady() >= m_settledAt))
        m_awaitsFreshKey = false;
    return m_awaitsFreshKey;
}

bool AfterSession::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        const bool isWayOut = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab ||
                              (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0;
        if (!isWayOut && isLateKey(key)) {
            event->accept(); // as an override: no shortcut either
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AfterSession::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void AfterSession::showChange(std::optional<Intensity> now)
{
    QString words;
    if (m_before && now) {
        const int change = now->value() - m_before->value();
        if (change < 0)
            words = tr("%n points less than before.", nullptr, -change);
        else if (change > 0)
            words = tr("%n points more than before.", nullptr, change);
        else
            words = tr("The same as before.");
    } else if (m_before) {
        words = tr("Before the session it was %1.").arg(QLocale().toString(m_before->value()));
    } else if (now) {
        words = tr("Saved.");
    }
    m_change->setText(words);
    m_change->setVisible(!words.isEmpty());
}

} // namespace nape
