// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/stepwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace nape::words
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::StepWords)
};

QString textKey(const StepKey &step, const QString &what)
{
    return u"step.%1.%2"_s.arg(step.toString(), what);
}

bool isOnlyOn(const PlannedStep &step, Side side)
{
    const Side other = side == Side::Left ? Side::Right : Side::Left;
    return std::none_of(step.places.begin(), step.places.end(),
                        [other](const Place &place) { return place.side == other; });
}

} // namespace

QString sides(const PlannedStep &step)
{
    const auto has = [&step](Side side) {
        return std::any_of(step.places.begin(), step.places.end(),
                           [side](const Place &place) { return place.side == side; });
    };
    const bool left = has(Side::Left);
    const bool right = has(Side::Right);
    if (left && right)
        return Words::tr("Both sides");
    if (left)
        return Words::tr("Left side");
    return right ? Words::tr("Right side") : QString();
}

QString howHard(const Catalogue &catalogue, int pressure)
{
    if (pressure == 0)
        return Words::tr("No pressure");
    return Words::tr("%1 pressure", "%1 is feather, light, moderate, firm")
        .arg(catalogue.text(u"pressure.%1.name"_s.arg(pressure)));
}

QString pressure(const Catalogue &catalogue, const PlannedStep &step)
{
    return howHard(catalogue, step.pressure);
}

QString title(const Catalogue &catalogue, const PlannedStep &step)
{
    switch (step.kind) {
    case StepKind::Work:
        break;
    case StepKind::GetReady:
        return Words::tr("Get ready");
    case StepKind::SideChange:
        return Words::tr("Other side");
    case StepKind::Rest:
        return Words::tr("Rest");
    }
    return catalogue.text(textKey(step.step, u"title"_s));
}

QString text(const Catalogue &catalogue, const PlannedStep &step)
{
    switch (step.kind) {
    case StepKind::Work:
        break;
    case StepKind::GetReady:
        return catalogue.text(u"technique.%1.position"_s.arg(step.technique.toString()));
    case StepKind::SideChange:
        return isOnlyOn(step, Side::Left) ? Words::tr("Now the left side.")
                                          : Words::tr("Now the right side.");
    case StepKind::Rest:
        return Words::tr("Stay where you are, in a dim room if you can. There is nothing more to do.");
    }
    return catalogue.text(textKey(step.step, u"text"_s));
}

QLocale language(const Catalogue &catalogue, const PlannedStep &step)
{
    switch (step.kind) {
    case StepKind::Work:
        return catalogue.languageOf(textKey(step.step, u"text"_s));
    case StepKind::GetReady:
        return catalogue.languageOf(u"technique.%1.position"_s.arg(step.technique.toString()));
    case StepKind::SideChange:
    case StepKind::Rest:
        break;
    }
    return programLanguage();
}

QLocale programLanguage()
{
    return QLocale(Words::tr("en", "the code of the language into which these words are put"));
}

QString titleWithSide(const Catalogue &catalogue, const PlannedStep &step)
{
    const QString side = sides(step);
    if (side.isEmpty() || !step.isWork())
        return title(catalogue, step);
    return Words::tr("%1, %2", "a step and its side: Top of the shoulder, left side")
        .arg(title(catalogue, step), side.front().toLower() + side.mid(1));
}

QString advice(const Catalogue &catalogue, const PlannedStep &step)
{
    const Technique *technique = step.isWork() ? catalogue.technique(step.technique) : nullptr;
    QStringList paragraphs;
    for (const Step &candidate : technique ? technique->steps : QList<Step>()) {
        if (candidate.isAdvice && candidate.motion == step.motion)
            paragraphs.append(catalogue.text(textKey(candidate.key, u"text"_s)));
    }
    return paragraphs.join(u"\n\n"_s);
}

QString packComesOff()
{
    return Words::tr("Take the pack off.");
}

QString reminder(const Catalogue &catalogue, const Reminder &reminder)
{
    return catalogue.text(textKey(reminder.advice, u"text"_s));
}

QString spoken(const Catalogue &catalogue, const SessionPlan &plan, int step)
{
    const PlannedStep &now = plan.steps.at(step);
    switch (now.kind) {
    case StepKind::Work:
        break;
    case StepKind::SideChange:
        return text(catalogue, now);
    case StepKind::GetReady:
    case StepKind::Rest:
        return Words::tr("%1. %2", "name of a step, how it is done")
            .arg(title(catalogue, now), text(catalogue, now));
    }
    if (step > 0 && plan.steps.at(step - 1).kind == StepKind::SideChange)
        return {};
    const bool isKnown =
        std::any_of(plan.steps.begin(), plan.steps.begin() + step,
                    [&now](const PlannedStep &before) { return before.isWork() && before.step == now.step; });
    const QString name =
        Words::tr("%1.", "the name of a step as a sentence").arg(titleWithSide(catalogue, now));
    return isKnown ? name
                   : Words::tr("%1 %2", "two sentences: a step's name, how it is done")
                         .arg(name, text(catalogue, now));
}

} // namespace nape::words
