// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/library/libraryitems.h"
#include "core/safety/safetyassessment.h"

#include <QWidget>

class QPushButton;

namespace nape
{

class BodyMap;

/// The picture beside a page of the library: its place on the body, and a way to the Relief page.
class LibraryMap final : public QWidget
{
    Q_OBJECT

public:
    LibraryMap(const Catalogue &catalogue, const Appearance &appearance, QWidget *parent = nullptr);

    /// From the next item on, what is left out or softened for this person is hatched or dotted, with the
    /// reason.
    void setAssessment(const SafetyAssessment &assessment) { m_assessment = assessment; }
    /// Shows where the item belongs. False if it has no place.
    bool showItem(const LibraryId &id);

Q_SIGNALS:
    void placeRequested(const nape::Place &place);

private:
    void judge(const QList<Place> &places);
    void offer(const QList<Place> &places);

    const Catalogue &m_catalogue;
    BodyMap *m_map;
    QPushButton *m_relief;
    std::optional<SafetyAssessment> m_assessment;
    QList<Place> m_places;
};

} // namespace nape
