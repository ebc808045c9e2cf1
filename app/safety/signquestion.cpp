// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/signquestion.h"

#include "app/safety/answerrow.h"
#include "app/safety/tickline.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

SignQuestion::SignQuestion(const Catalogue &catalogue, const WarningSign &sign, const Appearance &appearance,
                           QWidget *parent)
    : SignQuestion(catalogue, catalogue.text(u"sign."_s + sign.key.toString() + u".question"_s),
                   sign.key.toString(), sign.followUps, appearance, parent)
{
}

SignQuestion::SignQuestion(const Catalogue &catalogue, const ProfileQuestion &question,
                           const Appearance &appearance, QWidget *parent)
    : SignQuestion(catalogue, catalogue.text(u"profile."_s + question.key.toString() + u".question"_s),
                   question.key.toString(), {}, appearance, parent)
{
}

SignQuestion::SignQuestion(const Catalogue &catalogue, const QString &words, const QString &name,
                           const QList<WarningFollowUp> &asked, const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_catalogue(catalogue), m_asked(asked), m_line(new TickLine(words, appearance))
{
    m_line->setObjectName(u"signLine_"_s + name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    connect(m_line, &TickLine::toggled, this, [this](bool on) {
        showDetails(on);
        Q_EMIT changed();
    });
}

bool SignQuestion::isTicked() const
{
    return m_line->isChecked();
}

Answer SignQuestion::answer() const
{
    if (!isTicked())
        return Answer::No;
    return m_surety->answer() == Answer::NotSure ? Answer::NotSure : Answer::Yes;
}

QMap<SignKey, Answer> SignQuestion::followUps() const
{
    QMap<SignKey, Answer> answers;
    if (!isTicked())
        return answers;
    for (const FollowUp &followUp : m_followUps) {
        if (const auto answer = followUp.row->answer())
            answers.insert(followUp.key, *answer);
    }
    return answers;
}

bool SignQuestion::isIncomplete() const
{
    return isTicked() && std::ranges::any_of(m_followUps, [](const FollowUp &followUp) {
               return !followUp.row->answer();
           });
}

void SignQuestion::focusIncomplete()
{
    for (const FollowUp &followUp : m_followUps) {
        if (!followUp.row->answer())
            return followUp.row->focusFirst();
    }
}

void SignQuestion::showDetails(bool shown)
{
    if (shown && !m_details)
        createDetails();
    if (shown && !m_surety->answer())
        m_surety->setAnswer(Answer::Yes);
    if (m_details)
        m_details->setVisible(shown);
}

void SignQuestion::createDetails()
{
    m_details = new QWidget(this);
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(38, 0, 8, 12);
    layout->setSpacing(8);

    // Ticking says yes; only doubt needs another click, and neither can be taken back to nothing.
    m_surety = new AnswerRow(m_line->text(), {Answer::Yes, Answer::NotSure});
    m_surety->setObjectName(m_line->objectName() + u"_surety"_s);
    m_surety->setAnswer(Answer::Yes);
    layout->addWidget(m_surety);
    connect(m_surety, &AnswerRow::answered, this, [this](std::optional<Answer> answer) {
        if (!answer)
            m_line->setChecked(false);
        Q_EMIT changed();
    });

    for (const WarningFollowUp &asked : std::as_const(m_asked)) {
        const QString words = m_catalogue.text(u"sign."_s + asked.key.toString() + u".question"_s);
        auto *label = new QLabel(words);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        auto *row = new AnswerRow(words, {Answer::Yes, Answer::No, Answer::NotSure});
        row->setObjectName(u"followUp_"_s + asked.key.toString());
        layout->addWidget(label);
        layout->addWidget(row);
        connect(row, &AnswerRow::answered, this, &SignQuestion::changed);
        m_followUps.append({asked.key, row});
    }
    static_cast<QVBoxLayout *>(this->layout())->addWidget(m_details);
}

} // namespace nape
