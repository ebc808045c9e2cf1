// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"
#include "core/catalogue/catalogue.h"

#include <QDialog>

namespace nape
{

class PlacesField;

/// Where a headache that goes on hurts from now on.
class MovedDialog final : public QDialog
{
    Q_OBJECT

public:
    MovedDialog(const QList<Place> &now, const Catalogue &catalogue, const Appearance &appearance,
                QWidget *parent = nullptr);

    QList<Place> places() const;

private:
    PlacesField *m_places;
};

} // namespace nape
