// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/safety/healthprofile.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

class QVBoxLayout;

namespace nape
{

class AnswerRow;
class ElapsedBox;
class PlacesField;
class SafetyDesk;

/// One question of the health profile with why it is asked and a way to answer it. Each answer is kept at
/// once.
class ProfileQuestionField final : public QWidget
{
    Q_OBJECT

public:
    ProfileQuestionField(const ProfileQuestion &question, SafetyDesk &desk, const Appearance &appearance,
                         QWidget *parent = nullptr);

    ~ProfileQuestionField() override;

    const ProfileQuestion &question() const { return m_question; }
    /// Shows what the desk knows now.
    void refresh();
    void focusAnswer();

Q_SIGNALS:
    /// It could not be written down; one sentence.
    void failed(const QString &sentence);

private:
    const ProfileQuestion m_question;
    SafetyDesk &m_desk;
    const Appearance &m_appearance;
    QLabel *m_words;
    QLabel *m_note; ///< what follows from the answer, where that is everything
    AnswerRow *m_answer = nullptr;
    ElapsedBox *m_number = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_choosePlaces = nullptr;
    QLabel *m_placesText = nullptr;
    PlacesField *m_places = nullptr; ///< made when asked for: it holds a whole map
    QList<QPushButton *> m_fewPlaces;

    QWidget *createControl();
    QWidget *createNumber();
    QWidget *createPlaces();
    void openPlaces();
    QList<Place> possiblePlaces() const;
    void setPlaces(const QList<Place> &places);
    void keep(const std::function<void(HealthProfile &)> &change);
    void refreshNote();
};

} // namespace nape
