// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/patternsection.h"

#include "app/insights/patternwords.h"
#include "app/insights/periodchoice.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

PatternSection::PatternSection(const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"patterns"_s, tr("Patterns"), appearance, parent),
      m_lead(addText(u"patternsLeadLabel"_s)),
      m_matches(new QWidget),
      m_othersButton(new QPushButton(tr("Show the other patterns"))),
      m_others(new QWidget)
{
    m_matches->setObjectName(u"patternMatches"_s);
    m_others->setObjectName(u"otherPatterns"_s);
    for (QWidget *column : {m_matches, m_others}) {
        auto *layout = new QVBoxLayout(column);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(24);
    }
    m_othersButton->setObjectName(u"otherPatternsButton"_s);
    m_othersButton->setCheckable(true);
    connect(m_othersButton, &QPushButton::toggled, m_others, &QWidget::setVisible);
    m_others->hide();
    // The headings have a font of their own.
    connect(&appearance, &Appearance::changed, this, [this] {
        if (state() == State::Ready && m_judgement.hasHeadaches)
            show(Judgement(m_judgement));
    });
    auto *row = new QWidget;
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(0, 0, 0, 0);
    rowLayout->addWidget(m_othersButton);
    rowLayout->addStretch(1);
    addPart(m_matches);
    addPart(row);
    addPart(m_others);
    addHowCounted(
        tr("Each condition is ticked if enough entries meet it, open if they do not, and unknown if it was "
           "not "
           "asked or answered with “not sure”. What was never noted does not count as nearly met. Infrequent "
           "is less than a day a month, lately and over all months that are answered by 80 %. Patterns that "
           "depend on days per month are not judged unless "
           "each of the last three whole months is answered by 80 %.\n\n"
           "Source: ICHD-3, Cephalalgia 2018, in our words. Rules: %1.")
            .arg(patternRules));
}

void PatternSection::fill(QWidget *column, const QList<PatternMatch> &patterns)
{
    while (QLayoutItem *item = column->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PatternMatch &match : patterns) {
        auto *card = new QWidget;
        card->setObjectName(u"pattern_%1"_s.arg(match.code));
        auto *grid = new QGridLayout(card);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(1, 1);
        const auto label = [](const QString &words) {
            auto *made = new QLabel(words);
            made->setWordWrap(true);
            return made;
        };
        auto *sentence = label(PatternWords::sentence(match));
        sentence->setFont(Appearance::font(0, QFont::DemiBold));
        grid->addWidget(sentence, 0, 0, 1, 2);
        int row = 1;
        const auto add = [&](const QString &state, const QString &words) {
            // Read one after the other: "ticked", and what.
            grid->addWidget(new QLabel(state), row, 0, Qt::AlignTop);
            grid->addWidget(label(words), row, 1);
            ++row;
        };
        for (const Criterion &criterion : match.criteria)
            add(PatternWords::state(criterion.state), PatternWords::criterion(criterion));
        add(PatternWords::state(Tick::Unknown), PatternWords::onlyYourDoctor());
        if (match.code == "1.4.1"_L1 && match.level == MatchLevel::Full)
            grid->addWidget(label(tr("An attack of more than three days needs medical help.")), row, 0, 1, 2);
        column->layout()->addWidget(card);
    }
}

void PatternSection::show(const Judgement &judgement)
{
    m_judgement = judgement;
    if (!judgement.hasHeadaches) {
        showMessage(tr("Not enough entries yet.\n\nWhat your entries resemble is compared after the first "
                       "headache you log."));
        return;
    }
    const QList<PatternMatch> &patterns = judgement.patterns;
    QList<PatternMatch> matches;
    QList<PatternMatch> others;
    for (const PatternMatch &match : patterns) {
        const bool isMatch = match.level == MatchLevel::Full || match.level == MatchLevel::Probable ||
                             match.reason == NotJudgedReason::AttacksNotApart;
        (isMatch ? matches : others).append(match);
    }
    QStringList lead{
        //: %1 a date
        tr("From all entries up to %1, wherever the period begins. This is not a diagnosis; it may help you "
           "and your doctor to talk.")
            .arg(PeriodWords::day(judgement.upTo))};
    if (matches.isEmpty())
        lead.append(tr("Your entries do not resemble any of the patterns that can be compared so far."));
    // Nothing said is easily taken for "no".
    for (const NotJudgedReason reason : {NotJudgedReason::MonthsNotInDiary, NotJudgedReason::TooFewAnswered,
                                         NotJudgedReason::TooFewCycles}) {
        QStringList names;
        for (const PatternMatch &match : patterns) {
            if (match.level == MatchLevel::NotJudged && match.reason == reason)
                names.append(PatternWords::name(match.code));
        }
        if (!names.isEmpty())
            //: %1 names of patterns, %2 why
            lead.append(
                tr("Not compared yet: %1 – %2.").arg(names.join(u", "_s), PatternWords::reason(reason)));
    }
    for (const PatternMatch &match : patterns) {
        if (match.reason == NotJudgedReason::NeverNoted)
            lead.append(PatternWords::sentence(match));
    }
    say(m_lead, lead.join(u"\n\n"_s));
    fill(m_matches, matches);
    fill(m_others, others);
    m_matches->setVisible(!matches.isEmpty());
    setState(State::Ready);
}

} // namespace nape
