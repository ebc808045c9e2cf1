// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/sessionscript.h"

#include "core/session/stepwords.h"
#include "core/session/workunit.h"

#include <QCoreApplication>

#include <algorithm>

namespace nape
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::SessionScript)
};

ScriptLine tone(milliseconds at, Cue cue)
{
    return {.at = at, .what = ScriptLine::What::Tone, .cue = cue};
}

ScriptLine line(milliseconds at, ScriptLine::What what, const QString &content)
{
    return {.at = at, .what = what, .content = content};
}

/// How a step makes itself heard as it begins. The first one follows the person's own click.
std::optional<Cue> beginning(const SessionPlan &plan, int step)
{
    if (step == 0)
        return std::nullopt;
    const PlannedStep &left = plan.steps.at(step - 1);
    const PlannedStep &entered = plan.steps.at(step);
    const bool changesSide =
        entered.kind == StepKind::SideChange ||
        (left.isWork() && entered.isWork() && left.step == entered.step && left.places != entered.places);
    return changesSide ? Cue::SideChange : Cue::StepChange;
}

/// Shown and said, however late.
void appendSafety(QList<ScriptLine> &lines, milliseconds at, const QString &words)
{
    for (const auto what : {ScriptLine::What::Notice, ScriptLine::What::Speech})
        lines.append({.at = at, .what = what, .content = words, .isSafety = true});
}

/// A pack to which time was added is looked at for longer.
QList<Reminder> remindersOf(const Catalogue &catalogue, const PlannedStep &step, milliseconds length)
{
    const Technique *technique = catalogue.technique(step.technique);
    if (!step.isPack() || !technique || length <= step.length)
        return step.reminders;
    PlannedStep longer = step;
    longer.length = std::chrono::floor<std::chrono::seconds>(length);
    return remindersFor(*technique, longer);
}

/// Press and release, in and out, or the beat of what goes round and round.
void appendRhythm(QList<ScriptLine> &lines, const PlannedStep &step, milliseconds length)
{
    if (!step.isWork())
        return;
    if (step.holdSeconds > 0) {
        const bool isBreath = step.motion == Motion::Breathe;
        const auto hold = std::chrono::seconds(step.holdSeconds);
        const auto period = hold + std::chrono::seconds(step.pauseSeconds);
        for (milliseconds at{0}; at < length; at += period) {
            lines.append(tone(at, isBreath ? Cue::BreatheIn : Cue::Press));
            if (at + hold < length)
                lines.append(tone(at + hold, isBreath ? Cue::BreatheOut : Cue::Release));
        }
    } else if (step.perMinute) {
        // The first beat would fall together with the tone of the change.
        for (int beat = 1;; ++beat) {
            const milliseconds at = milliseconds(1min) * beat / *step.perMinute;
            if (at >= length)
                return;
            lines.append(tone(at, Cue::Beat));
        }
    }
}

} // namespace

QString toKey(Cue cue)
{
    switch (cue) {
    case Cue::StepChange:
        return u"step_change"_s;
    case Cue::SideChange:
        return u"side_change"_s;
    case Cue::Press:
        return u"press"_s;
    case Cue::Release:
        return u"release"_s;
    case Cue::Beat:
        return u"beat"_s;
    case Cue::BreatheIn:
        return u"breathe_in"_s;
    case Cue::BreatheOut:
        return u"breathe_out"_s;
    case Cue::HalfTime:
        return u"half_time"_s;
    case Cue::Finished:
        return u"finished"_s;
    }
    Q_UNREACHABLE();
}

QList<ScriptLine> script::ofStep(const Catalogue &catalogue, const SessionPlan &plan, int step,
                                 milliseconds length)
{
    using enum ScriptLine::What;
    const PlannedStep &now = plan.steps.at(step);
    QList<ScriptLine> lines;
    if (const auto cue = beginning(plan, step))
        lines.append(tone(0ms, *cue));
    lines.append(line(0ms, Text, words::titleWithSide(catalogue, now)));
    lines.append(line(0ms, Picture, picture(now)));
    const bool packComesOff = step > 0 && plan.steps.at(step - 1).isPack();
    if (packComesOff)
        appendSafety(lines, 0ms, words::packComesOff());
    if (const QString words = words::spoken(catalogue, plan, step); !words.isEmpty())
        lines.append(line(0ms, Speech, words));
    appendRhythm(lines, now, length);
    for (const Reminder &reminder : remindersOf(catalogue, now, length)) {
        lines.append(tone(reminder.at, Cue::SideChange));
        appendSafety(lines, reminder.at, words::reminder(catalogue, reminder));
    }

    milliseconds begins{0};
    for (int before = 0; before < step; ++before)
        begins += plan.steps.at(before).length;
    // Time that is added does not move the half: it was half of what the person had set out to do.
    const milliseconds half = milliseconds(plan.length()) / 2 - begins;
    if (half >= 0ms && half < std::min<milliseconds>(now.length, length))
        lines.append(tone(half, Cue::HalfTime));
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ScriptLine &a, const ScriptLine &b) { return a.at < b.at; });
    return lines;
}

QList<ScriptLine> script::ofEnd(const SessionPlan &plan)
{
    QList<ScriptLine> lines{tone(0ms, Cue::Finished)};
    if (!plan.steps.isEmpty() && plan.steps.last().isPack())
        appendSafety(lines, 0ms, words::packComesOff());
    lines.append(line(0ms, ScriptLine::What::Speech, Words::tr("The session is over.")));
    return lines;
}

QList<ScriptLine> script::of(const Catalogue &catalogue, const SessionPlan &plan)
{
    QList<ScriptLine> all;
    milliseconds begins{0};
    const auto append = [&](QList<ScriptLine> lines) {
        for (ScriptLine &line : lines) {
            line.at += begins;
            all.append(line);
        }
    };
    for (int step = 0; step < plan.steps.size(); ++step) {
        append(ofStep(catalogue, plan, step, plan.steps.at(step).length));
        begins += plan.steps.at(step).length;
    }
    append(ofEnd(plan));
    return all;
}

QString script::picture(const PlannedStep &step)
{
    QStringList parts{step.isWork() ? toKey(step.motion) : toKey(step.kind)};
    if (step.isWork() && step.holdSeconds > 0)
        parts.append(u"%1+%2s"_s.arg(step.holdSeconds).arg(step.pauseSeconds));
    else if (step.isWork() && step.perMinute)
        parts.append(u"%1/min"_s.arg(*step.perMinute));
    for (const Place &place : step.places)
        parts.append(place.toString());
    return parts.join(u' ');
}

QString script::toText(const QList<ScriptLine> &lines)
{
    QString text;
    for (const ScriptLine &line : lines) {
        const auto ms = line.at.count();
        text += u"%1:%2.%3 "_s.arg(ms / 60'000)
                    .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
                    .arg(ms % 1000, 3, 10, QLatin1Char('0'));
        switch (line.what) {
        case ScriptLine::What::Tone:
            text += u"tone "_s + toKey(line.cue);
            break;
        case ScriptLine::What::Speech:
            text += u"speech "_s + line.content;
            break;
        case ScriptLine::What::Notice:
            text += u"notice "_s + line.content;
            break;
        case ScriptLine::What::Text:
            text += u"text "_s + line.content;
            break;
        case ScriptLine::What::Picture:
            text += u"picture "_s + line.content;
            break;
        }
        text += u'\n';
    }
    return text;
}

} // namespace nape
