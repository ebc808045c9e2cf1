// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/base/result.h"
#include "core/safety/warningcheck.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace nape
{

class SafetyDesk;
class SignGroups;
class SignQuestion;

/// The card before the first session of an attack: the warning signs in groups, "None of these" as one click
/// for everything, and what to do if something is there. It takes the place of the pages, like the player of
/// a session.
class WarningSignsPage final : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose {
        BeforeSession, ///< somebody waits to begin
        OnRequest,     ///< from the menu
    };

    WarningSignsPage(SafetyDesk &desk, const Appearance &appearance, QWidget *parent = nullptr);
    ~WarningSignsPage() override;

    /// Nothing ticked, whatever was answered before.
    void ask(Purpose purpose);

Q_SIGNALS:
    /// The answers are kept, and a session may begin.
    void passed();
    /// Left without an answer, or with one after which there is no session.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Asked {
        std::optional<SignKey> sign;
        std::optional<QuestionKey> now;
        SignQuestion *question;
    };

    SafetyDesk &m_desk;
    const Appearance &m_appearance;
    Purpose m_purpose = Purpose::BeforeSession;
    QList<Asked> m_asked;

    QStackedLayout *m_views;
    QWidget *m_questions;
    QLabel *m_heading;
    QLabel *m_intro;
    SignGroups *m_groups = nullptr;
    QVBoxLayout *m_groupsRoom;
    QLabel *m_note;
    QPushButton *m_none;
    QPushButton *m_continue;
    QPushButton *m_back;

    QWidget *m_advice;
    QLabel *m_adviceHeading;
    QLabel *m_adviceText;
    QLabel *m_adviceSigns;
    QLabel *m_adviceFault;
    QPushButton *m_goOn;
    QPushButton *m_done;
    QPushButton *m_again;
    int m_adviceNotches = 3; ///< how large its heading is

    QWidget *createQuestions();
    QWidget *createAdvice();
    void fillGroups();
    void refreshButtons();
    void takeNone();
    void takeAnswers();
    void keep(const WarningCheck &check);
    void showAdvice(const WarningCheck &check, const Result<void> &saved);
    void restyle();
};

} // namespace nape
