// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/helpsection.h"

#include "app/charts/intervalchart.h"
#include "app/insights/numberwords.h"
#include "app/theme/wrappedlabel.h"
#include "core/statistics/enough.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

int leftOutOf(const QList<HelpFinding> &findings, SessionLeftOut why)
{
    int count = 0;
    for (const HelpFinding &finding : findings)
        count += finding.leftOut.value(why);
    return count;
}

/// Below three on either side not even a middle is shown.
bool isShown(const std::optional<OwnCourse> &own)
{
    return own && statistics::enough(statistics::Display::MedianChange,
                                     {.observations = std::min(own->effect.n, own->untreated),
                                      .attacks = std::min(own->effect.n, own->untreated)});
}

} // namespace

HelpSection::HelpSection(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"help"_s, tr("What helps me"), appearance, parent),
      m_catalogue(catalogue),
      m_lead(addText(u"helpWordsLabel"_s)),
      m_eachTechnique(new QWidget)
{
    m_eachTechnique->setObjectName(u"helpTechniqueWords"_s);
    auto *each = new QVBoxLayout(m_eachTechnique);
    each->setContentsMargins(0, 0, 0, 0);
    each->setSpacing(8);
    addPart(m_eachTechnique);
    m_techniques = addChart(u"helpTechniques"_s);
    m_placesHeading = addText(u"helpPlacesHeadingLabel"_s, Text::Heading);
    m_places = addChart(u"helpPlaces"_s);
    m_leftOut = addText(u"helpLeftOutLabel"_s, Text::Quiet);
    m_placesHeading->setText(tr("By place"));
    addHowCounted(
        tr("Pain after a session minus pain before it, the first session of each attack. The number is the "
           "middle of all (Hodges–Lehmann), the range the exact 95 % interval of signed ranks; it needs 6 "
           "sessions in 6 attacks, so before that nothing is put in order.\n\n"
           "Pain went down clearly means 30 % or 2 points less (Farrar and others, Pain 2001; not made for "
           "headache).\n\n"
           "Left out are own routines, sessions without both ratings, without pain, with acute medicine "
           "within two "
           "hours before or until the rating, and those within two hours of another session.\n\n"
           "A row of its own compares with your own attacks without treatment: the dot is the middle change "
           "from "
           "before sessions to 30 minutes or 2 hours after them, the diamond that of untreated attacks from "
           "the same "
           "pain, 30 to 120 minutes later. Sessions begin when pain is high, and high pain falls by itself. "
           "Before and after cannot "
           "show what the cause was."));
}

QString HelpSection::nameOf(const HelpFinding &finding, bool isPlace) const
{
    if (isPlace)
        return m_catalogue.name(RegionKey(finding.key));
    // Routines have no technique of their own.
    return finding.key.isEmpty() ? tr("Own routines") : m_catalogue.name(TechniqueKey(finding.key));
}

QString HelpSection::wordsFor(const QString &name, const HelpFinding &finding) const
{
    const QLocale locale;
    const QString sessions = tr("%n sessions", nullptr, finding.sessions());
    if (finding.sessions() == 0)
        //: %1 technique or place
        return tr("%1: no session can be counted yet.").arg(name);
    if (finding.isMedianTooEarly)
        return tr("%1: %2, too few to say anything. About %n more sessions until this can be said.", nullptr,
                  finding.sessionsMissing)
            .arg(name, sessions);
    const QString change = NumberWords::change(*finding.change.value, locale);
    if (!finding.change.interval)
        //: %2 change of pain, %3 "4 sessions"
        return tr("%1: pain changed by %2, %3, too few to judge. About %n more sessions until this "
                  "can "
                  "be said.",
                  nullptr, finding.sessionsMissing)
            .arg(name, change, sessions);
    QString words =
        //: %2 change of pain, %3 and %4 its likely range, %5 "12 sessions", %6 a share
        tr("%1: pain changed by %2, likely %3 to %4, %5. Pain went down clearly, by 30 % or 2 points, in %6.")
            .arg(name, change, NumberWords::decimal(finding.change.interval->lower, locale),
                 NumberWords::decimal(finding.change.interval->upper, locale), sessions,
                 NumberWords::share(finding.responders, locale));
    if (finding.worth) {
        switch (*finding.worth) {
        case statistics::Worth::Probable:
            words += u' ' + tr("That is probably worthwhile.");
            break;
        case statistics::Worth::Possible:
            words += u' ' + tr("That is possibly worthwhile.");
            break;
        case statistics::Worth::Unlikely:
            words += u' ' + tr("That is less than most people notice.");
            break;
        case statistics::Worth::NotClear:
            words += u' ' + tr("Whether it helps you is not clear yet.");
            break;
        }
    }
    if (!isShown(finding.own))
        return words + u' ' + tr("There are too few untreated attacks to compare it with.");
    const OwnCourse &own = *finding.own;
    words +=
        u' ' +
        //: %1 change of pain, %2 "12 sessions"
        tr("30 minutes to 2 hours later pain had changed by %1 (%2).")
            .arg(NumberWords::change(own.sessionsChange, locale), tr("%n sessions", nullptr, own.effect.n)) +
        u' ' +
        //: %1 change of pain; %n number of attacks
        tr("In %n attacks without treatment, from the same pain, it changed by %1 in that time.", nullptr,
           own.untreated)
            .arg(NumberWords::change(own.untreatedChange, locale));
    if (own.effect.interval)
        words += u' ' + tr("The difference is %1, likely %2 to %3.")
                            .arg(NumberWords::change(*own.effect.value, locale),
                                 NumberWords::decimal(own.effect.interval->lower, locale),
                                 NumberWords::decimal(own.effect.interval->upper, locale));
    return words;
}

ChartPtr HelpSection::chartOf(const QString &title, const QString &what, const QList<HelpFinding> &findings,
                              bool arePlaces) const
{
    const QLocale locale;
    const QString none = tr("–", "no such number");
    QList<IntervalChart::Row> rows;
    for (const HelpFinding &finding : findings) {
        const QString name = nameOf(finding, arePlaces);
        const bool hasValue = !finding.isMedianTooEarly && finding.change.value;
        QString range = none;
        if (finding.change.interval)
            //: ends of a range
            range = tr("%1 to %2")
                        .arg(NumberWords::decimal(finding.change.interval->lower, locale),
                             NumberWords::decimal(finding.change.interval->upper, locale));
        rows.append({.label = tr("%1 – %2", "name and number of sessions")
                                  .arg(name, tr("%n sessions", nullptr, finding.sessions())),
                     .value = hasValue ? finding.change.value : std::nullopt,
                     .interval = finding.change.interval,
                     .other = {}, // that of untreated attacks is of another span of time: a row of its own
                     .sentence = wordsFor(name, finding),
                     .row = {name, locale.toString(finding.sessions()),
                             hasValue ? NumberWords::decimal(*finding.change.value, locale) : none, range,
                             NumberWords::share(finding.responders, locale), none}});
        if (!isShown(finding.own) || !hasValue)
            continue;
        const OwnCourse &own = *finding.own;
        const QString later = tr("%1, 30 minutes to 2 hours later").arg(name);
        rows.append({.label = tr("%1 – %2", "name and number of sessions")
                                  .arg(later, tr("%n sessions", nullptr, own.effect.n)),
                     .value = own.sessionsChange,
                     .interval = {},
                     .other = own.untreatedChange,
                     //: %1 technique or place, %2 and %4 changes of pain, %3 "12 sessions", %5 "7 attacks"
                     .sentence = tr("%1: changed by %2, %3; without treatment by %4, %5")
                                     .arg(later, NumberWords::change(own.sessionsChange, locale),
                                          tr("%n sessions", nullptr, own.effect.n),
                                          NumberWords::change(own.untreatedChange, locale),
                                          tr("%n attacks", nullptr, own.untreated)),
                     .row = {later, locale.toString(own.effect.n),
                             NumberWords::decimal(own.sessionsChange, locale), none, none,
                             tr("%1 (%2)", "change and number of attacks")
                                 .arg(NumberWords::decimal(own.untreatedChange, locale),
                                      tr("%n attacks", nullptr, own.untreated))}});
    }
    IntervalChart::Axis axis{.from = -8,
                             .to = 4,
                             .nothing = 0,
                             .marks = {-8, -6, -4, -2, 0, 2, 4},
                             .markWords = {},
                             .lower = tr("less pain afterwards"),
                             .upper = tr("more pain")};
    for (const double mark : axis.marks)
        axis.markWords.append((mark < 0 ? tr("−%1") : tr("%1")).arg(locale.toString(int(std::abs(mark)))));
    return std::make_shared<IntervalChart>(
        IntervalChart::Words{.title = title,
                             .dot = tr("change after sessions, with its likely range"),
                             .other = tr("own course without treatment"),
                             .columns = {what, tr("Sessions"), tr("Change, points"), tr("Likely range"),
                                         tr("Clearly less pain"), tr("Untreated, points")},
                             .hollow = tr("change without a likely range: too few, or half an hour and more "
                                          "later"),
                             .nothing = tr("too few sessions to say anything")},
        axis, rows);
}

/// A label for each, so that a screen reader reads one at a time.
void HelpSection::sayEach(const QList<HelpFinding> &findings)
{
    while (QLayoutItem *item = m_eachTechnique->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const HelpFinding &finding : findings) {
        if (finding.sessions() == 0)
            continue;
        QLabel *label = wrappedLabel(u"helpTechniqueLabel_"_s + finding.key);
        label->setText(wordsFor(nameOf(finding, false), finding));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_eachTechnique->layout()->addWidget(label);
    }
}

void HelpSection::show(const WhatHelps &help)
{
    setTooLittle(std::ranges::none_of(help.techniques, &HelpFinding::canBeRanked));
    if (help.techniques.isEmpty()) {
        showMessage(
            tr("Not enough yet: there is no session in this period.\n\nRate your pain before and after "
               "sessions, then this shows what changed."));
        return;
    }
    const bool canRank = std::ranges::any_of(help.techniques, &HelpFinding::canBeRanked);
    say(m_lead, canRank
                    ? tr("What clearly came with less pain stands on top. Headaches also ease by themselves.")
                    : tr("Not enough yet to put techniques in order. Headaches also ease by themselves."));
    sayEach(help.techniques);
    m_techniques->setChart(
        chartOf(tr("Change of pain by technique"), tr("Technique"), help.techniques, false));
    QList<HelpFinding> places = help.places;
    places.removeIf([](const HelpFinding &place) { return place.sessions() == 0; });
    m_placesHeading->setVisible(!places.isEmpty());
    m_places->setVisible(!places.isEmpty());
    m_places->setChart(chartOf(tr("Change of pain by place"), tr("Place"), places, true));
    const QLocale locale;
    const auto leftOut = [&](SessionLeftOut why) { return locale.toString(leftOutOf(help.techniques, why)); };
    say(m_leftOut,
        tr("Sessions left out: not rated %1, no pain %2, further ones of an attack %3, medicine %4, "
           "soon after another session %5, left-out days %6, "
           "own routines %7.")
            .arg(leftOut(SessionLeftOut::NotRated), leftOut(SessionLeftOut::NoPain),
                 leftOut(SessionLeftOut::SameAttack), leftOut(SessionLeftOut::Medicine),
                 leftOut(SessionLeftOut::AnotherSession), leftOut(SessionLeftOut::Excluded),
                 leftOut(SessionLeftOut::Routine)));
    setState(State::Ready);
}

} // namespace nape
