// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/profilequestionfield.h"

#include "app/diary/diarywords.h"
#include "app/diary/placesfield.h"
#include "app/safety/answerrow.h"
#include "app/safety/elapsedbox.h"
#include "app/safety/safetydesk.h"
#include "app/theme/flowlayout.h"
#include "app/theme/wrappedlabel.h"
#include "core/safety/questionsbehind.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

/// More than this are chosen on the map.
constexpr int fewPlaces = 12;

} // namespace

ProfileQuestionField::ProfileQuestionField(const ProfileQuestion &question, SafetyDesk &desk,
                                           const Appearance &appearance, QWidget *parent)
    : QWidget(parent), m_question(question), m_desk(desk), m_appearance(appearance)
{
    const QString key = question.key.toString();
    setObjectName(u"profileQuestion_"_s + key);
    const Catalogue &catalogue = desk.catalogue();
    m_words = wrappedWords(catalogue.text(u"profile."_s + key + u".question"_s));
    m_words->setObjectName(u"profileQuestionLabel_"_s + key);
    auto *why = wrappedWords(catalogue.text(u"profile."_s + key + u".why"_s));
    why->setForegroundRole(QPalette::PlaceholderText);
    m_note = wrappedWords({});
    m_note->setObjectName(u"profileNote_"_s + key);
    setAccessibleName(m_words->text());
    setAccessibleDescription(why->text());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_words);
    layout->addWidget(why);
    layout->addSpacing(4);
    layout->addWidget(createControl());
    layout->addWidget(m_note);
    const auto restyle = [this] { m_words->setFont(Appearance::font(0, QFont::DemiBold)); };
    connect(&appearance, &Appearance::changed, this, restyle);
    restyle();
    refresh();
}

/// A number that was being typed when everything closes was not given.
ProfileQuestionField::~ProfileQuestionField()
{
    if (m_number)
        m_number->blockSignals(true);
}

QWidget *ProfileQuestionField::createControl()
{
    switch (m_question.kind) {
    case QuestionKind::Elapsed:
        return createNumber();
    case QuestionKind::Places:
        return createPlaces();
    case QuestionKind::Answer:
    case QuestionKind::Choice:
        break;
    }
    m_answer = new AnswerRow(m_words->text(), {Answer::Yes, Answer::No, Answer::NotSure});
    m_answer->setObjectName(u"answerRow_"_s + m_question.key.toString());
    connect(m_answer, &AnswerRow::answered, this, [this](std::optional<Answer> answer) {
        keep([&](HealthProfile &profile) { profile.setAnswer(m_question.key, answer); });
    });
    return m_answer;
}

QWidget *ProfileQuestionField::createNumber()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    m_number = new ElapsedBox(m_question);
    m_number->setObjectName(u"elapsedBox_"_s + m_question.key.toString());
    m_number->setAccessibleName(m_words->text());
    m_clear = new QPushButton(tr("Not answered"));
    m_clear->setObjectName(u"clearButton_"_s + m_question.key.toString());
    m_clear->setAccessibleDescription(m_words->text());
    layout->addWidget(m_number);
    layout->addWidget(m_clear);
    connect(m_number, &ElapsedBox::amountChanged, this, [this](std::optional<int> amount) {
        keep([&](HealthProfile &profile) {
            profile.setElapsed(m_question.key, amount, *m_question.unit, m_desk.now());
        });
        m_clear->setVisible(amount.has_value());
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_number->setValue(m_number->minimum());
        m_number->setFocus(Qt::OtherFocusReason);
    });
    return row;
}

QList<Place> ProfileQuestionField::possiblePlaces() const
{
    QList<Place> places;
    for (const RegionKey &key : m_question.regions) {
        for (const Side side : m_desk.catalogue().region(key)->sides)
            places.append({key, side});
    }
    return places;
}

QWidget *ProfileQuestionField::createPlaces()
{
    auto *box = new QWidget;
    const QList<Place> possible = possiblePlaces();
    if (!possible.isEmpty() && possible.size() <= fewPlaces) {
        auto *row = new FlowLayout(box);
        for (const Place &place : possible) {
            auto *button = new QPushButton(m_desk.catalogue().name(place));
            button->setObjectName(u"placeButton_"_s + place.toString());
            button->setAccessibleDescription(m_words->text());
            button->setCheckable(true);
            row->addWidget(button);
            m_fewPlaces.append(button);
            connect(button, &QPushButton::toggled, this, [this, place](bool on) {
                QList<Place> places = m_desk.profile().places(m_question.key, m_desk.catalogue());
                places.removeAll(place);
                if (on)
                    places.append(place);
                setPlaces(places);
            });
        }
        return box;
    }
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_placesText = wrappedWords({});
    m_choosePlaces = new QPushButton(tr("Choose places…"));
    m_choosePlaces->setObjectName(u"choosePlacesButton_"_s + m_question.key.toString());
    m_choosePlaces->setAccessibleDescription(m_words->text());
    auto *row = new QHBoxLayout;
    row->addWidget(m_choosePlaces);
    row->addWidget(m_placesText, 1);
    column->addLayout(row);
    connect(m_choosePlaces, &QPushButton::clicked, this, &ProfileQuestionField::openPlaces);
    return box;
}

void ProfileQuestionField::openPlaces()
{
    const bool opens = !m_places || m_places->isHidden();
    if (!m_places) {
        m_places = new PlacesField(m_desk.catalogue(), m_appearance);
        m_places->setObjectName(u"placesField_"_s + m_question.key.toString());
        m_places->setMinimumHeight(fontMetrics().height() * 24);
        m_places->setPlaces(m_desk.profile().places(m_question.key, m_desk.catalogue()));
        m_choosePlaces->parentWidget()->layout()->addWidget(m_places);
        m_choosePlaces->parentWidget()->layout()->addWidget(m_places->regionsList());
        connect(m_places, &PlacesField::placesChanged, this, [this] { setPlaces(m_places->places()); });
    }
    m_places->setVisible(opens);
    m_places->regionsList()->setVisible(opens);
    m_choosePlaces->setText(opens ? tr("Close") : tr("Choose places…"));
}

void ProfileQuestionField::setPlaces(const QList<Place> &places)
{
    keep([&](HealthProfile &profile) { profile.setPlaces(m_question.key, places); });
}

void ProfileQuestionField::keep(const std::function<void(HealthProfile &)> &change)
{
    HealthProfile profile = m_desk.profile();
    change(profile);
    if (const auto saved = m_desk.save(profile); !saved)
        Q_EMIT failed(sentence(saved.error()));
    refresh();
}

void ProfileQuestionField::refresh()
{
    const HealthProfile &profile = m_desk.profile();
    if (m_answer)
        m_answer->setAnswer(profile.answer(m_question.key));
    if (m_number && !m_number->hasFocus()) {
        m_number->setAmount(profile.elapsed(m_question.key, *m_question.unit, m_desk.now()));
    }
    if (m_clear)
        m_clear->setVisible(m_number->amount().has_value());
    if (m_question.kind == QuestionKind::Places) {
        const QList<Place> places = profile.places(m_question.key, m_desk.catalogue());
        for (QPushButton *button : std::as_const(m_fewPlaces)) {
            const bool wasBlocked = button->blockSignals(true);
            const auto place = Place::fromString(button->objectName().section(u'_', 1));
            button->setChecked(place && places.contains(*place));
            button->blockSignals(wasBlocked);
        }
        if (m_placesText)
            m_placesText->setText(places.isEmpty() ? tr("None chosen")
                                                   : DiaryWords::placesText(places, m_desk.catalogue()));
    }
    refreshNote();
}

/// Only where the answer closes everything: that must be explained where it was given.
void ProfileQuestionField::refreshNote()
{
    QStringList words;
    const Catalogue &catalogue = m_desk.catalogue();
    for (const Reason &reason : m_desk.assessment().blockingEverything()) {
        const SafetyRule *rule = catalogue.rule(reason.rule);
        const QuestionsBehind behind = questionsBehind(*rule, catalogue, m_desk.profile(), m_desk.now());
        if (behind.given.contains(m_question.key)) {
            words.append(catalogue.text(u"rule."_s + rule->key.toString() + u".message"_s));
            words.append(catalogue.text(u"rule."_s + rule->key.toString() + u".instead"_s));
        }
    }
    m_note->setText(words.join(u' '));
    m_note->setVisible(!words.isEmpty());
}

void ProfileQuestionField::focusAnswer()
{
    if (m_answer)
        m_answer->focusFirst();
    else if (m_number)
        m_number->setFocus(Qt::OtherFocusReason);
    else if (m_choosePlaces)
        m_choosePlaces->setFocus(Qt::OtherFocusReason);
    else if (!m_fewPlaces.isEmpty())
        m_fewPlaces.first()->setFocus(Qt::OtherFocusReason);
}

} // namespace nape
