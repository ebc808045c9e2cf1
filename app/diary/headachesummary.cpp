// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/headachesummary.h"

#include "app/diary/diarywords.h"

namespace nape
{

namespace
{

constexpr qsizetype shortEnough = 80;
constexpr qsizetype mostNamed = 3;

QString listed(QStringList words)
{
    words.removeAll(QString());
    return words.join(HeadacheSummary::tr(", "));
}

/// Those that were there, each once though it may have been in more than one phase.
QStringList symptomNames(const Headache &headache, const DiaryCatalogue *terms)
{
    QStringList names;
    for (const Symptom &symptom : headache.symptoms) {
        const QString name = terms ? terms->symptomName(symptom.key) : symptom.key;
        if (symptom.answer == Answer::Yes && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace

QString HeadacheSummary::time(const Headache &headache, const QDate &today, bool isJustNow)
{
    const auto text = [&](const Moment &moment, Precision precision) {
        return DiaryWords::momentText(moment, precision, DiaryWords::dayBeside(moment.localDay, today));
    };
    const QString start = isJustNow ? tr("just now") : text(headache.start, headache.startPrecision);
    //: %1 start, %2 end of a headache
    return headache.end ? tr("%1 – %2").arg(start, text(*headache.end, headache.endPrecision))
                        : tr("%1, still going").arg(start);
}

QString HeadacheSummary::course(const Headache &headache)
{
    QStringList words;
    for (const PainReading &reading : headache.readings)
        words.append(QLocale().toString(reading.intensity.value()));
    QString text = words.join(tr(" → "));
    if (headache.averageIntensity)
        text = listed({text, tr("average %1").arg(QLocale().toString(headache.averageIntensity->value()))});
    return text;
}

QString HeadacheSummary::places(const Headache &headache, const DiaryCatalogue *terms)
{
    const bool hasOwn = std::ranges::any_of(headache.places, [](const PainPlace &place) {
        return place.intensity || !place.quality.isEmpty() || place.sinceMs || place.untilMs;
    });
    return listed({headache.quality.isEmpty() || !terms ? QString() : terms->qualityName(headache.quality),
                   hasOwn ? tr("details of places") : QString()});
}

QString HeadacheSummary::symptoms(const Headache &headache, const DiaryCatalogue *terms)
{
    const QStringList words = symptomNames(headache, terms);
    if (words.isEmpty() && !headache.symptoms.isEmpty())
        return tr("none of those asked");
    return listed(words);
}

QString HeadacheSummary::aura(const Headache &headache, const DiaryCatalogue *terms)
{
    QStringList words;
    for (const Aura &aura : headache.auras)
        words.append(terms ? terms->auraName(aura.kind) : aura.kind);
    return listed(words);
}

QString HeadacheSummary::effect(const Headache &headache)
{
    if (!headache.worseWithActivity)
        return {};
    switch (*headache.worseWithActivity) {
    case Answer::Yes:
        return tr("worse with activity");
    case Answer::No:
        return tr("not worse with activity");
    case Answer::NotSure:
        return tr("not sure");
    }
    Q_UNREACHABLE();
}

QString HeadacheSummary::triggers(const Headache &headache, const DiaryCatalogue *terms)
{
    QStringList words;
    for (const SuspectedTrigger &trigger : headache.triggers) {
        if (trigger.answer == Answer::Yes)
            words.append(terms ? terms->factorName(trigger.key) : trigger.key);
    }
    if (words.isEmpty() && !headache.triggers.isEmpty())
        return tr("none of those asked");
    return listed(words);
}

QString HeadacheSummary::losses(const Headache &headache, const DiaryCatalogue *terms)
{
    QStringList words;
    for (const Loss &loss : headache.losses) {
        const QString name = terms ? terms->lossName(loss.area) : loss.area;
        if (loss.hoursLost)
            //: %1 area of life, %2 hours lost
            words.append(tr("%1 %2 h").arg(name, QLocale().toString(*loss.hoursLost)));
        else if (loss.answer == Answer::Yes || loss.percentUsable)
            words.append(name);
    }
    if (words.isEmpty() && !headache.losses.isEmpty())
        return tr("none");
    return listed(words);
}

QString HeadacheSummary::note(const Headache &headache)
{
    const QString line = headache.note.trimmed().section(QLatin1Char('\n'), 0, 0);
    return line.size() > shortEnough ? line.left(shortEnough) + QStringLiteral("…") : line;
}

QString HeadacheSummary::signs(const Headache &headache, const DiaryCatalogue *terms)
{
    const QStringList names = symptomNames(headache, terms);
    QString symptoms = listed(names.mid(0, mostNamed));
    if (names.size() > mostNamed)
        //: %1 names of symptoms
        symptoms = tr("%1 and %n more", nullptr, static_cast<int>(names.size() - mostNamed)).arg(symptoms);
    if (headache.auras.isEmpty())
        return symptoms;
    //: %1 names of symptoms
    return symptoms.isEmpty() ? tr("With aura") : tr("With aura · %1").arg(symptoms);
}

} // namespace nape
