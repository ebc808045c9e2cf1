// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/base/answer.h"
#include "core/catalogue/catalogue.h"

#include <QMap>
#include <QWidget>

class QLabel;

namespace nape
{

class AnswerRow;
class TickLine;

/// One line of the warning-sign card. Not ticked means no; ticked, it asks "Yes" or "Not sure", and whatever
/// makes the sign more urgent.
class SignQuestion final : public QWidget
{
    Q_OBJECT

public:
    SignQuestion(const Catalogue &catalogue, const WarningSign &sign, const Appearance &appearance,
                 QWidget *parent = nullptr);
    /// A question about right now, which has no follow-ups.
    SignQuestion(const Catalogue &catalogue, const ProfileQuestion &question, const Appearance &appearance,
                 QWidget *parent = nullptr);

    bool isTicked() const;
    Answer answer() const;
    /// Of the follow-ups; empty where the sign is not there.
    QMap<SignKey, Answer> followUps() const;
    /// A ticked sign whose follow-ups wait for an answer.
    bool isIncomplete() const;
    void focusIncomplete();
    const TickLine &line() const { return *m_line; }

Q_SIGNALS:
    void changed();

private:
    struct FollowUp {
        SignKey key;
        AnswerRow *row;
    };

    const Catalogue &m_catalogue;
    QList<WarningFollowUp> m_asked;
    TickLine *m_line;
    QWidget *m_details = nullptr; ///< made when first ticked
    AnswerRow *m_surety = nullptr;
    QList<FollowUp> m_followUps;

    SignQuestion(const Catalogue &catalogue, const QString &words, const QString &name,
                 const QList<WarningFollowUp> &asked, const Appearance &appearance, QWidget *parent);
    void showDetails(bool shown);
    void createDetails();
};

} // namespace nape
