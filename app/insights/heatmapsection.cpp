// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/insights/heatmapsection.h"

#include "app/charts/heatchart.h"
#include "app/insights/numberwords.h"

namespace nape
{

using namespace Qt::StringLiterals;

HeatMapSection::HeatMapSection(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent)
    : InsightsSection(u"places"_s, tr("Where it hurts"), appearance, parent),
      m_catalogue(catalogue),
      m_words(addText(u"placesWordsLabel"_s)),
      m_chart(addChart(u"places"_s))
{
    connect(&appearance, &Appearance::changed, this, [this] {
        m_isDrawn = false;
        if (isVisible())
            draw();
    });
    addHowCounted(
        tr("The number at a place is on how many days of the period a headache was felt there; the stronger "
           "the colour "
           "the more days. Headaches without a place are not on the picture. Days that you leave out count "
           "for nothing."));
}

void HeatMapSection::show(const PainPlaces &places)
{
    m_places = places;
    m_isDrawn = false;
    if (places.places.isEmpty()) {
        showMessage(tr("Not enough yet: no place was noted in this period."));
        return;
    }
    const QLocale locale;
    const PlaceNumbers &most = places.places.first();
    QStringList sentences{//: %1 place, %2 of %3 days
                          tr("Most often: %1, on %2 of %3 days with a noted place.")
                              .arg(m_catalogue.name(most.place), locale.toString(most.days),
                                   locale.toString(places.daysWithPlace))};
    if (places.headachesWithoutPlace > 0)
        sentences.append(tr("%n headaches have no place.", nullptr, places.headachesWithoutPlace));
    say(m_words, sentences.join(u' '));
    setState(State::Ready);
    if (isVisible())
        draw();
}

void HeatMapSection::draw()
{
    if (m_isDrawn || m_places.places.isEmpty())
        return;
    m_isDrawn = true;
    const QLocale locale;
    QList<HeatChart::Spot> spots;
    for (const PlaceNumbers &each : m_places.places) {
        const QString name = m_catalogue.name(each.place);
        const QString days = locale.toString(each.days);
        const QString mean = NumberWords::decimal(each.meanIntensity, locale);
        const QString worst = locale.toString(each.worst.value());
        spots.append(
            {.place = each.place,
             .share = double(each.days) / m_places.daysWithPlace,
             .number = days,
             //: %1 place, %2 number of days, %3 and %4 pain on 0–10
             .sentence =
                 tr("%1: days %2, pain %3 of 10 on average, %4 at worst").arg(name, days, mean, worst),
             .row = {name, days, locale.toString(each.headaches), mean, worst}});
    }
    m_chart->setChart(std::make_shared<HeatChart>(
        HeatChart::Words{.title = tr("Days with pain by place"),
                         .left = tr("left"),
                         .right = tr("right"),
                         .scale = tr("the stronger the colour, the more days; the number is the days"),
                         .columns = {tr("Place"), tr("Days"), tr("Headaches"), tr("Mean pain"), tr("Worst")}},
        BodyAtlas::shared(m_catalogue, appearance().look()), appearance().look(), spots));
    m_chart->view()->setCurrent(0);
}

void HeatMapSection::showEvent(QShowEvent *event)
{
    InsightsSection::showEvent(event);
    draw();
}

} // namespace nape
