// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/ratingcard.h"

#include "app/diary/diarywords.h"
#include "app/diary/intensityslider.h"
#include "app/session/announce.h"
#include "app/theme/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace nape
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Later than this, the answer is a memory.
constexpr std::chrono::milliseconds nowLasts = 20min;

} // namespace

RatingCard::RatingCard(RatingDesk &desk, const Catalogue &catalogue, const Appearance &appearance,
                       QWidget *parent)
    : Card(appearance, parent),
      m_desk(desk),
      m_catalogue(catalogue),
      m_question(wrappedLabel(u"ratingQuestionLabel"_s)),
      m_answer(new QPushButton(tr("Answer"))),
      m_close(new QPushButton),
      m_pain(new IntensitySlider(tr("Pain after the session"), appearance)),
      m_state(wrappedLabel(u"ratingStateLabel"_s))
{
    setObjectName(u"ratingCard"_s);
    setAccessibleName(tr("Rating after a session"));
    m_answer->setObjectName(u"answerRatingButton"_s);
    m_close->setObjectName(u"closeRatingButton"_s);
    m_pain->setObjectName(u"laterPainSlider"_s);
    m_state->setForegroundRole(QPalette::PlaceholderText);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_question, 1);
    line->addSpacing(8);
    line->addWidget(m_answer);
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_pain);
    layout->addWidget(m_state);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_answer, &QPushButton::clicked, this, &RatingCard::openScale);
    connect(m_close, &QPushButton::clicked, &m_desk, &RatingDesk::putOff);
    connect(m_pain, &IntensitySlider::intensityChosen, this, &RatingCard::save);
    connect(m_pain, &IntensitySlider::intensityCleared, this, [this] { save(std::nullopt); });
    connect(&m_desk, &RatingDesk::changed, this, &RatingCard::showCurrent);
    showCurrent();
}

void RatingCard::showCurrent()
{
    const auto session = m_desk.session();
    if (m_desk.current() && session) {
        m_question->setText(question(*m_desk.current(), *session));
        m_pain->setIntensity(std::nullopt);
        m_pain->hide();
        m_state->hide();
        m_answer->show();
        m_close->setText(tr("Not now"));
        announce(m_question, m_question->text());
    }
    Q_EMIT wantedChanged();
}

QString RatingCard::question(const LaterRating &rating, const SessionRecord &session) const
{
    const QString technique = m_catalogue.name(session.technique);
    const bool isNow = m_desk.now().utcMs - rating.due.utcMs <= nowLasts.count();
    const bool isHalfHour = rating.moment == RatingMoment::HalfHour;
    if (isNow) {
        return isHalfHour ? tr("%1, half an hour ago: how much does it hurt now?", "technique").arg(technique)
                          : tr("%1, two hours ago: how much does it hurt now?", "technique").arg(technique);
    }
    const QString time = QLocale().toString(rating.due.local().time(), QLocale::ShortFormat);
    return isHalfHour ? tr("%1: how much did it hurt half an hour later, at %2?", "technique, time of day")
                            .arg(technique, time)
                      : tr("%1: how much did it hurt two hours later, at %2?", "technique, time of day")
                            .arg(technique, time);
}

void RatingCard::openScale()
{
    m_answer->hide();
    m_pain->show();
    m_pain->setFocus(Qt::OtherFocusReason);
}

void RatingCard::save(std::optional<Intensity> intensity)
{
    const auto saved = m_desk.rate(intensity);
    m_state->setHidden(saved.has_value());
    if (!saved) {
        m_state->setText(sentence(saved.error()));
        return announce(m_state, m_state->text());
    }
    m_close->setText(tr("Done"));
    Q_EMIT said(intensity
                    //: %1 "7, severe"
                    ? tr("Noted: pain %1.").arg(DiaryWords::intensityText(*intensity))
                    : tr("Taken back: nothing is noted."));
}

} // namespace nape
