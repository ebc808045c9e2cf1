// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/placessection.h"

#include "app/diary/formparts.h"
#include "app/diary/momentfield.h"
#include "app/theme/flowlayout.h"
#include "core/catalogue/diarycatalogue.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace nape
{

PlacesSection::PlacesSection(const Headache &headache, Draft draft, const Catalogue &catalogue,
                             const DiaryCatalogue &terms, const Clock &clock, QWidget *parent)
    : HeadacheSection(parent),
      m_draft(std::move(draft)),
      m_catalogue(catalogue),
      m_terms(terms),
      m_clock(clock),
      m_given(headache),
      m_quality(qualityChoice(tr("What the pain is like"), headache.quality)),
      m_none(quietText(tr("Choose places on the map to say more about each of them.")))
{
    m_quality->setObjectName(QStringLiteral("qualityBox"));
    auto *rows = new QWidget;
    m_rowsLayout = new QVBoxLayout(rows);
    m_rowsLayout->setContentsMargins(0, 0, 0, 0);
    m_rowsLayout->setSpacing(16);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(4);
    layout->addWidget(formHeading(tr("What the pain is like"), m_quality));
    layout->addWidget(m_quality);
    layout->addSpacing(12);
    layout->addWidget(m_none);
    layout->addWidget(rows);

    QList<Place> places;
    for (const PainPlace &place : headache.places) {
        addRow(place);
        places.append(place.place);
    }
    setPlaces(places);
}

KeyChoice *PlacesSection::qualityChoice(const QString &name, const QString &chosen)
{
    auto *choice = new KeyChoice(name);
    choice->addKey({}, tr("Not said"));
    for (const DiaryTerm &quality : m_terms.qualities())
        choice->addKey(quality.key, m_terms.qualityName(quality.key));
    choice->setKey(chosen);
    connect(choice, &QComboBox::currentIndexChanged, this, &PlacesSection::changed);
    return choice;
}

Moment PlacesSection::likelyTime(Turn turn) const
{
    const Headache headache = m_draft();
    if (!headache.end)
        return toTheMinute(m_clock);
    return turn == Turn::Came ? headache.start : *headache.end;
}

PlacesSection::Row &PlacesSection::addRow(const PainPlace &place)
{
    const QString name = m_catalogue.name(place.place);
    const QString key = place.place.toString();
    Row row{.place = place.place,
            .widget = new QWidget,
            //: %1 a place: "Left temple"
            .pain = new OptionalNumber(tr("%1: how strong").arg(name), 0, Intensity::highest),
            .quality = qualityChoice(tr("%1: what it is like").arg(name), place.quality),
            .hasSince = new QCheckBox(tr("only since")),
            .since = new MomentField(tr("%1: since, date").arg(name), tr("%1: since, time").arg(name),
                                     QStringLiteral("since_") + key),
            .hasUntil = new QCheckBox(tr("only until")),
            .until = new MomentField(tr("%1: until, date").arg(name), tr("%1: until, time").arg(name),
                                     QStringLiteral("until_") + key)};
    row.widget->setAccessibleName(name);
    row.pain->setObjectName(QStringLiteral("placePainBox_") + key);
    row.quality->setObjectName(QStringLiteral("placeQualityBox_") + key);
    row.hasSince->setObjectName(QStringLiteral("placeSinceBox_") + key);
    row.hasSince->setAccessibleName(tr("%1: only since").arg(name));
    row.hasUntil->setObjectName(QStringLiteral("placeUntilBox_") + key);
    row.hasUntil->setAccessibleName(tr("%1: only until").arg(name));
    row.pain->setNumber(place.intensity ? std::optional(place.intensity->value()) : std::nullopt);
    row.hasSince->setChecked(place.sinceMs.has_value());
    row.hasUntil->setChecked(place.untilMs.has_value());

    const auto together = [](QWidget *first, QWidget *second) {
        auto *both = new QWidget;
        auto *flow = new FlowLayout(both);
        flow->addWidget(first);
        flow->addWidget(second);
        return both;
    };
    auto *layout = new QVBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(formHeading(name));
    layout->addWidget(
        together(withLabel(tr("How strong, 0–10"), row.pain), withLabel(tr("What it is like"), row.quality)));
    layout->addWidget(together(row.hasSince, row.since));
    layout->addWidget(together(row.hasUntil, row.until));
    const auto addTurn = [this](QCheckBox *box, MomentField *field, const std::optional<qint64> &given,
                                Turn turn) {
        field->setVisible(box->isChecked());
        if (given) {
            field->setMoment(Moment::at(*given, m_given.start.local().timeZone()));
        } else {
            // Not before it is asked for: until then the time of the headache may still be changed.
            connect(box, &QCheckBox::toggled, field, [this, field, turn] {
                if (!std::exchange(m_asked[field], true))
                    field->setMoment(likelyTime(turn));
            });
        }
        field->setEarliest(m_given.start);
        connect(box, &QCheckBox::toggled, field, &QWidget::setVisible);
        connect(box, &QCheckBox::toggled, this, &PlacesSection::changed);
        connect(field, &MomentField::momentChanged, this, &PlacesSection::changed);
    };
    addTurn(row.hasSince, row.since, place.sinceMs, Turn::Came);
    addTurn(row.hasUntil, row.until, place.untilMs, Turn::Left);
    connect(row.pain, &QSpinBox::valueChanged, this, &PlacesSection::changed);
    m_rowsLayout->addWidget(row.widget);
    m_rows.append(row);
    return m_rows.last();
}

void PlacesSection::setPlaces(const QList<Place> &places)
{
    m_places = places;
    for (const Place &place : places) {
        if (std::ranges::find(m_rows, place, &Row::place) == m_rows.end())
            addRow({.place = place, .intensity = {}, .quality = {}});
    }
    for (const Row &row : std::as_const(m_rows))
        row.widget->setVisible(places.contains(row.place));
    m_none->setVisible(places.isEmpty());
}

PainPlace PlacesSection::painPlace(const Row &row)
{
    const auto time = [](const QCheckBox *box, const MomentField *field) {
        return box->isChecked() ? std::optional(field->moment().utcMs) : std::nullopt;
    };
    const auto pain = row.pain->number();
    return {.place = row.place,
            .intensity = pain ? Intensity::fromInt(*pain) : std::nullopt,
            .quality = row.quality->key(),
            .sinceMs = time(row.hasSince, row.since),
            .untilMs = time(row.hasUntil, row.until)};
}

void PlacesSection::applyTo(Headache &headache) const
{
    headache.quality = m_quality->key();
    headache.places.clear();
    for (const Place &place : m_places)
        headache.places.append(painPlace(*std::ranges::find(m_rows, place, &Row::place)));
}

/// The first thing said about a place that cannot be true beside what stands above it.
QWidget *PlacesSection::faultyField() const
{
    Headache tried = withoutDetails(m_draft());
    const auto fits = [&](const PainPlace &place) {
        tried.places = {place};
        return validate(tried, Moment::now(m_clock)).has_value();
    };
    for (const Place &chosen : m_places) {
        const Row &row = *std::ranges::find(m_rows, chosen, &Row::place);
        PainPlace place = painPlace(row);
        if (fits(place))
            continue;
        place.untilMs.reset();
        if (fits(place))
            return row.until;
        place.sinceMs.reset();
        return fits(place) ? static_cast<QWidget *>(row.since) : row.pain;
    }
    return m_quality;
}

} // namespace nape
