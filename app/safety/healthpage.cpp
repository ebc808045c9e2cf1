// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/healthpage.h"

#include "app/safety/card.h"
#include "app/safety/profilequestionfield.h"
#include "app/safety/safetydesk.h"
#include "app/theme/columnscroll.h"
#include "app/theme/napestyle.h"
#include "app/theme/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int columnLetters = 96; // longer lines are hard to follow with a headache

} // namespace

HealthPage::HealthPage(SafetyDesk &desk, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_appearance(appearance),
      m_heading(wrappedWords(tr("About you"))),
      m_intro(wrappedWords(
          tr("What you answer here decides what is offered and how gently. Every question can be left "
             "out: then Nape stays on the careful side. Your answers stay in your diary on this "
             "computer and can be changed at any time."))),
      m_fault(wrappedWords({}))
{
    setObjectName(u"healthPage"_s);
    setAccessibleName(m_heading->text());
    m_heading->setObjectName(u"healthHeading"_s);
    m_fault->setObjectName(u"healthFaultLabel"_s);
    m_fault->hide();

    auto *column = new QWidget;
    auto *words = new QVBoxLayout(column);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(16);
    words->addWidget(m_heading);
    words->addWidget(m_intro);
    addQuestions(words);
    words->addStretch(1);

    auto *content = new QWidget;
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(24, 16, 24, 16);
    centred->addStretch(1);
    centred->addWidget(column, 100);
    centred->addStretch(1);

    auto *done = new QPushButton(tr("Done"));
    done->setObjectName(u"healthDoneButton"_s);
    setMainAction(done);
    connect(done, &QPushButton::clicked, this, &HealthPage::doneClicked);
    auto *saved = wrappedWords(tr("Each answer is saved at once."));
    saved->setForegroundRole(QPalette::PlaceholderText);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(24, 8, 24, 16);
    bar->setSpacing(16);
    bar->addWidget(done);
    bar->addWidget(saved, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new ColumnScroll(content), 1);
    layout->addWidget(m_fault);
    layout->addLayout(bar);

    auto *escape = new QShortcut(Qt::Key_Escape, this);
    connect(escape, &QShortcut::activated, this, &HealthPage::doneClicked);
    connect(&desk, &SafetyDesk::changed, this, &HealthPage::refresh);
    connect(&appearance, &Appearance::changed, this, [this, column] {
        column->setMaximumWidth(columnLetters * fontMetrics().averageCharWidth());
        restyle();
    });
    column->setMaximumWidth(columnLetters * fontMetrics().averageCharWidth());
    restyle();
    refresh();
}

/// The fields go first: one that has the focus gives it up in the middle of that, and must find nobody
/// half-gone to tell.
HealthPage::~HealthPage()
{
    qDeleteAll(m_fields);
}

void HealthPage::addQuestions(QVBoxLayout *column)
{
    const Catalogue &catalogue = m_desk.catalogue();
    QString group;
    QVBoxLayout *lines = nullptr;
    for (const ProfileQuestion &question : catalogue.profileQuestions()) {
        if (question.time != QuestionTime::Lasting)
            continue;
        if (question.group != group) {
            group = question.group;
            auto *title = wrappedWords(catalogue.text(u"profilegroup."_s + group + u".title"_s));
            auto *card = new Card(m_appearance);
            card->setAccessibleName(title->text());
            lines = new QVBoxLayout(card);
            lines->setContentsMargins(20, 16, 20, 20);
            lines->setSpacing(24);
            lines->addWidget(title);
            column->addWidget(card);
            m_titles.append(title);
        }
        auto *field = new ProfileQuestionField(question, m_desk, m_appearance);
        lines->addWidget(field);
        m_fields.append(field);
        connect(field, &ProfileQuestionField::failed, this, [this](const QString &sentence) {
            m_fault->setText(sentence);
            m_fault->show();
        });
    }
}

void HealthPage::focusFirst()
{
    m_fields.first()->focusAnswer();
}

void HealthPage::refresh()
{
    for (ProfileQuestionField *field : std::as_const(m_fields)) {
        field->refresh();
        const auto &of = field->question().of;
        field->setVisible(!of || m_desk.profile().answer(*of) == Answer::Yes);
    }
}

void HealthPage::restyle()
{
    m_heading->setFont(Appearance::font(2, QFont::DemiBold));
    for (QLabel *title : std::as_const(m_titles))
        title->setFont(Appearance::font(1, QFont::DemiBold));
}

} // namespace nape
