// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/librarytext.h"

#include "app/library/techniquewords.h"

#include <QCoreApplication>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::LibraryPage)
};

QString element(const QString &name, const QString &words)
{
    return u"<%1>%2</%1>"_s.arg(name, words.toHtmlEscaped());
}

/// Blank lines part paragraphs, lines that begin with a dash are a list.
QString paragraphs(const QString &text)
{
    QString html;
    QString list;
    const auto closeList = [&] {
        if (!list.isEmpty())
            html += u"<ul>"_s + list + u"</ul>"_s;
        list.clear();
    };
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u"- "_s)) {
            list += element(u"li"_s, line.mid(2));
            continue;
        }
        closeList();
        html += element(u"p"_s, line);
    }
    closeList();
    return html;
}

/// "2 × 30 s per side · light · 20 per minute"
QString numbers(const Catalogue &catalogue, const Step &step)
{
    QStringList parts;
    if (step.repetitions > 1)
        parts.append(Words::tr("%1 × %2 s").arg(step.repetitions).arg(step.seconds));
    else if (step.seconds >= 120)
        parts.append(Words::tr("%n minute(s)", nullptr, step.seconds / 60));
    else
        parts.append(Words::tr("%1 s").arg(step.seconds));
    if (step.pauseSeconds > 0)
        parts.append(Words::tr("%1 s pause").arg(step.pauseSeconds));
    if (step.sides == StepSides::Each)
        parts.append(Words::tr("on each side"));
    if (step.perMinute)
        parts.append(Words::tr("%n per minute", nullptr, *step.perMinute));
    QString pressure = words::pressure(catalogue, step.highestPressure);
    if (step.lowestPressure != step.highestPressure)
        pressure = Words::tr("pressure from %1 to %2")
                       .arg(words::pressure(catalogue, step.lowestPressure), pressure);
    else
        pressure = Words::tr("pressure: %1").arg(pressure);
    if (step.highestPressure > 0)
        parts.append(pressure);
    if (step.isOptional)
        parts.append(Words::tr("optional"));
    return parts.join(u" · "_s);
}

QString sourceList(const Catalogue &catalogue, const QStringList &keys)
{
    QString items;
    for (const QString &key : keys) {
        if (const Source *source = catalogue.source(key))
            items += element(u"li"_s, source->citation);
    }
    return items.isEmpty() ? QString()
                           : element(u"h3"_s, Words::tr("Sources")) + u"<ul>"_s + items + u"</ul>"_s;
}

} // namespace

QString techniqueHtml(const Catalogue &catalogue, const Technique &technique)
{
    const QString key = u"technique."_s + technique.key.toString();
    QString html = element(u"h2"_s, catalogue.name(technique.key));
    html += paragraphs(catalogue.text(key + u".summary"_s));
    html += element(u"p"_s, words::minutesAndMotion(catalogue, technique));
    html +=
        element(u"h3"_s, Words::tr("How to sit or lie")) + paragraphs(catalogue.text(key + u".position"_s));
    html += element(u"h3"_s, Words::tr("Steps")) + u"<ol>"_s;
    for (const Step &step : technique.steps) {
        html += u"<li><p>"_s + catalogue.text(u"step."_s + step.key.toString() + u".text"_s).toHtmlEscaped();
        if (!step.isAdvice)
            html += u"<br><i>"_s + numbers(catalogue, step).toHtmlEscaped() + u"</i>"_s;
        html += u"</p></li>"_s;
    }
    html += u"</ol>"_s;
    html +=
        element(u"h3"_s, Words::tr("When to leave it out")) + paragraphs(catalogue.text(key + u".caution"_s));
    html +=
        element(u"h3"_s, Words::tr("What is known")) + element(u"p"_s, words::evidence(catalogue, technique));
    return html + sourceList(catalogue, technique.sources);
}

QString tipHtml(const Catalogue &catalogue, const Tip &tip)
{
    const QString key = u"tip."_s + tip.key;
    return element(u"h2"_s, catalogue.text(key + u".title"_s)) +
           paragraphs(catalogue.text(key + u".text"_s)) + sourceList(catalogue, tip.sources);
}

} // namespace nape
