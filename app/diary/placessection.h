// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/headachesection.h"
#include "core/catalogue/catalogue.h"

#include <QHash>

#include <functional>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace nape
{

class DiaryCatalogue;
class KeyChoice;
class MomentField;
class OptionalNumber;

/// What the pain is like, and for each place its own strength, quality and time.
class PlacesSection final : public HeadacheSection
{
    Q_OBJECT

public:
    /// The headache as it is entered by now, its time in particular.
    using Draft = std::function<Headache()>;

    PlacesSection(const Headache &headache, Draft draft, const Catalogue &catalogue,
                  const DiaryCatalogue &terms, const Clock &clock, QWidget *parent = nullptr);

    /// Those chosen on the map; what was said about one that comes back is still known.
    void setPlaces(const QList<Place> &places);
    void applyTo(Headache &headache) const override;
    QWidget *faultyField() const override;

private:
    struct Row {
        Place place;
        QWidget *widget;
        OptionalNumber *pain;
        KeyChoice *quality;
        QCheckBox *hasSince;
        MomentField *since;
        QCheckBox *hasUntil;
        MomentField *until;
    };

    const Draft m_draft;
    const Catalogue &m_catalogue;
    const DiaryCatalogue &m_terms;
    const Clock &m_clock;
    const Headache m_given;
    QList<Place> m_places;
    KeyChoice *m_quality;
    QVBoxLayout *m_rowsLayout;
    QLabel *m_none;
    QHash<MomentField *, bool> m_asked; ///< whose time was proposed once
    QList<Row> m_rows;                  ///< also of places that are not chosen just now

    enum class Turn { Came, Left };
    /// Now while the headache goes on; when it began or ended once it is over.
    Moment likelyTime(Turn turn) const;
    KeyChoice *qualityChoice(const QString &name, const QString &chosen);
    Row &addRow(const PainPlace &place);
    static PainPlace painPlace(const Row &row);
};

} // namespace nape
