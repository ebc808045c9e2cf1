// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/safety/warningsignspage.h"

#include "app/safety/safetydesk.h"
#include "app/safety/signgroups.h"
#include "app/safety/signquestion.h"
#include "app/session/announce.h"
#include "app/theme/columnscroll.h"
#include "app/theme/napestyle.h"
#include "app/theme/wrappedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLoggingCategory>
#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

Q_LOGGING_CATEGORY(safetyLog, "nape.safety")

constexpr int adviceWidth = 640; // longer lines are hard to follow with a headache

QPushButton *button(const QString &words, const QString &name)
{
    auto *made = new QPushButton(words);
    made->setObjectName(name);
    return made;
}

} // namespace

WarningSignsPage::WarningSignsPage(SafetyDesk &desk, const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_appearance(appearance),
      m_views(new QStackedLayout(this)),
      m_questions(createQuestions()),
      m_advice(createAdvice())
{
    setObjectName(u"warningSignsPage"_s);
    setAccessibleName(tr("Warning signs"));
    m_views->addWidget(m_questions);
    m_views->addWidget(m_advice);

    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setAutoRepeat(false);
    connect(escape, &QShortcut::activated, this, &WarningSignsPage::closed);
    connect(&appearance, &Appearance::changed, this, &WarningSignsPage::restyle);
    restyle();
}

WarningSignsPage::~WarningSignsPage() = default;

QWidget *WarningSignsPage::createQuestions()
{
    m_heading = wrappedLabel(u"warningSignsHeading"_s);
    m_heading->setText(tr("Before you begin: is one of these there?"));
    m_intro = wrappedLabel(u"warningSignsIntro"_s);
    m_intro->setText(tr("Some headaches need a doctor rather than a massage. Tick what is there now."));

    auto *room = new QWidget;
    m_groupsRoom = new QVBoxLayout(room);
    m_groupsRoom->setContentsMargins(0, 0, 8, 0);

    m_note = wrappedLabel(u"warningSignsNote"_s);
    m_none = button(tr("None of these"), u"noneOfTheseButton"_s);
    m_continue = button(tr("Continue"), u"warningSignsContinueButton"_s);
    m_back = button(tr("Back"), u"warningSignsBackButton"_s);
    setMainAction(m_none);
    setMainAction(m_continue);
    // A double click on "Start session" must not answer for the person.
    m_none->installEventFilter(this);
    m_continue->installEventFilter(this);
    connect(m_none, &QPushButton::clicked, this, &WarningSignsPage::takeNone);
    connect(m_continue, &QPushButton::clicked, this, &WarningSignsPage::takeAnswers);
    connect(m_back, &QPushButton::clicked, this, &WarningSignsPage::closed);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    buttons->addWidget(m_none);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_back);
    buttons->addWidget(m_note, 1);

    auto *view = new QWidget;
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_intro);
    layout->addSpacing(8);
    layout->addWidget(new ColumnScroll(room), 1);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    return view;
}

QWidget *WarningSignsPage::createAdvice()
{
    m_adviceHeading = wrappedLabel(u"adviceHeading"_s);
    m_adviceText = wrappedLabel(u"adviceText"_s);
    m_adviceSigns = wrappedLabel(u"adviceSigns"_s);
    m_adviceFault = wrappedLabel(u"adviceFault"_s);
    m_goOn = button(tr("Start session"), u"startDespiteAdviceButton"_s);
    m_done = button(tr("Done"), u"adviceDoneButton"_s);
    m_again = button(tr("Answer again"), u"answerAgainButton"_s);
    // Either may be the one main action, so both get its size from the beginning.
    setMainAction(m_goOn);
    setMainAction(m_done);
    connect(m_goOn, &QPushButton::clicked, this, &WarningSignsPage::passed);
    connect(m_done, &QPushButton::clicked, this, &WarningSignsPage::closed);
    connect(m_again, &QPushButton::clicked, this, [this] { ask(m_purpose); });
    m_goOn->installEventFilter(this);
    m_done->installEventFilter(this);

    auto *column = new QWidget;
    column->setMaximumWidth(adviceWidth);
    auto *words = new QVBoxLayout(column);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(24);
    words->addStretch(1);
    words->addWidget(m_adviceHeading);
    words->addWidget(m_adviceSigns);
    words->addWidget(m_adviceText);
    words->addWidget(m_adviceFault);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    buttons->addWidget(m_goOn);
    buttons->addWidget(m_done);
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    words->addLayout(buttons);
    words->addStretch(2);

    auto *content = new QWidget;
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(24, 24, 24, 24);
    centred->addStretch(1);
    centred->addWidget(column, 100);
    centred->addStretch(1);
    return new ColumnScroll(content);
}

void WarningSignsPage::ask(Purpose purpose)
{
    m_purpose = purpose;
    fillGroups();
    refreshButtons();
    m_views->setCurrentWidget(m_questions);
    m_none->setFocus(Qt::OtherFocusReason);
    announce(m_heading, m_heading->text());
}

/// Made anew each time: what was ticked an attack ago must not stand there as an answer.
void WarningSignsPage::fillGroups()
{
    delete m_groups;
    m_asked.clear();
    m_groups = new SignGroups(m_appearance);
    const Catalogue &catalogue = m_desk.catalogue();
    QMap<QString, QVBoxLayout *> groups;
    const auto groupOf = [&](const QString &words) {
        if (!groups.contains(words))
            groups.insert(words, m_groups->addGroup(catalogue.text(words + u".title"_s)));
        return groups.value(words);
    };
    const auto add = [&](QVBoxLayout *group, const Asked &asked) {
        group->addWidget(asked.question);
        m_asked.append(asked);
        connect(asked.question, &SignQuestion::changed, this, &WarningSignsPage::refreshButtons);
    };
    for (const WarningSign &sign : catalogue.warningSigns()) {
        add(groupOf(u"signgroup."_s + sign.group),
            {sign.key, {}, new SignQuestion(catalogue, sign, m_appearance)});
    }
    // What changes from day to day goes with them: it opens or closes some ways of help.
    for (const ProfileQuestion &question : catalogue.profileQuestions()) {
        if (question.time == QuestionTime::Now && question.kind == QuestionKind::Answer) {
            add(groupOf(u"profilegroup."_s + question.group),
                {{}, question.key, new SignQuestion(catalogue, question, m_appearance)});
        }
    }
    m_groups->arrange();
    m_groupsRoom->addWidget(m_groups);
    m_groups->show();
}

void WarningSignsPage::refreshButtons()
{
    const bool anyTicked =
        std::ranges::any_of(m_asked, [](const Asked &asked) { return asked.question->isTicked(); });
    const bool hadFocus = m_none->hasFocus() || m_continue->hasFocus();
    m_none->setVisible(!anyTicked);
    m_continue->setVisible(anyTicked);
    if (hadFocus)
        (anyTicked ? m_continue : m_none)->setFocus(Qt::OtherFocusReason);
    m_note->setText(anyTicked ? QString()
                              : tr("“None of these” does not mean that nothing is wrong. When in doubt, ask "
                                   "a doctor."));
}

void WarningSignsPage::takeNone()
{
    WarningCheck check;
    for (const Asked &asked : std::as_const(m_asked)) {
        if (asked.sign)
            check.signs.insert(*asked.sign, Answer::No);
        else
            check.now.insert(*asked.now, Answer::No);
    }
    keep(check);
}

void WarningSignsPage::takeAnswers()
{
    WarningCheck check;
    for (const Asked &asked : std::as_const(m_asked)) {
        if (asked.question->isIncomplete()) {
            m_note->setText(tr("Please answer the question below the line that you ticked."));
            asked.question->focusIncomplete();
            announce(m_note, m_note->text());
            return;
        }
        if (asked.sign) {
            check.signs.insert(*asked.sign, asked.question->answer());
            check.signs.insert(asked.question->followUps());
        } else if (asked.now) {
            check.now.insert(*asked.now, asked.question->answer());
        }
    }
    keep(check);
}

void WarningSignsPage::keep(const WarningCheck &check)
{
    const auto saved = m_desk.add(check.signs, check.now);
    if (!saved)
        qCWarning(safetyLog).noquote() << "warning signs not saved:" << saved.error().detail;
    // Nobody in pain reads a page that says "nothing"; the card has said what it does not mean.
    if (check.urgency(m_desk.catalogue()) == Urgency::None && m_purpose == Purpose::BeforeSession)
        Q_EMIT passed();
    else
        showAdvice(check, saved);
}

void WarningSignsPage::showAdvice(const WarningCheck &check, const Result<void> &saved)
{
    const Catalogue &catalogue = m_desk.catalogue();
    const Urgency urgency = check.urgency(catalogue);
    const QString words = u"urgency."_s + toKey(urgency);
    m_adviceHeading->setText(urgency == Urgency::Emergency ? m_desk.emergencyHeading()
                                                           : catalogue.text(words + u".title"_s));
    QString text = catalogue.text(words + u".text"_s);
    if (urgency == Urgency::Emergency && m_desk.emergencyNumber().isKnown())
        text += u"\n\n"_s + tr("Where you are, another number may be right: then call the local one.");
    m_adviceText->setText(text);

    QStringList advice;
    for (const WarningCheck::Raised &raised : check.raised(catalogue)) {
        // Only what is as urgent as the heading: who has to call now reads no more than that.
        const QString line = catalogue.text(u"sign."_s + raised.sign.toString() + u".advice"_s);
        if (raised.urgency == urgency && catalogue.warningSign(raised.sign)->urgency == urgency &&
            !advice.contains(line))
            advice.append(line);
    }
    m_adviceSigns->setText(advice.join(u"\n\n"_s));
    m_adviceSigns->setVisible(!advice.isEmpty());
    m_adviceFault->setText(saved ? QString() : sentence(saved.error()));
    m_adviceFault->setVisible(!saved);

    // From afar, and without reading twice.
    m_adviceNotches = urgency == Urgency::Emergency ? 5 : 3;
    restyle();

    const bool mayBegin = m_purpose == Purpose::BeforeSession && urgency <= Urgency::Soon;
    m_goOn->setVisible(mayBegin);
    m_done->setText(mayBegin ? tr("Not now") : tr("Done"));
    // The style reads the mark, and a page has one main action.
    m_goOn->setProperty("mainAction", mayBegin);
    m_done->setProperty("mainAction", !mayBegin);
    m_views->setCurrentWidget(m_advice);
    (mayBegin ? m_goOn : m_done)->setFocus(Qt::OtherFocusReason);
    announce(m_adviceHeading, m_adviceHeading->text() + u' ' + m_adviceText->text());
}

/// The second half of a double click on what stood there before is not meant for these buttons.
bool WarningSignsPage::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

void WarningSignsPage::restyle()
{
    m_heading->setFont(Appearance::font(2, QFont::DemiBold));
    m_adviceHeading->setFont(Appearance::font(m_adviceNotches, QFont::DemiBold));
    m_adviceText->setFont(Appearance::font(1));
    m_adviceSigns->setFont(Appearance::font(1));
    // Large enough to hit, not so large that it glares.
    const int width = QFontMetrics(Appearance::font(0)).horizontalAdvance(m_none->text()) + 96;
    for (QPushButton *main : {m_none, m_continue, m_goOn, m_done})
        main->setMinimumWidth(width);
}

} // namespace nape
