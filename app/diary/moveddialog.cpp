// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/moveddialog.h"

#include "app/diary/formparts.h"
#include "app/diary/placesfield.h"
#include "app/theme/napestyle.h"

#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace nape
{

MovedDialog::MovedDialog(const QList<Place> &now, const Catalogue &catalogue, const Appearance &appearance,
                         QWidget *parent)
    : QDialog(parent), m_places(new PlacesField(catalogue, appearance))
{
    setObjectName(QStringLiteral("movedDialog"));
    setWindowTitle(tr("The pain has moved"));
    setSizeGripEnabled(true);
    m_places->setPlaces(now);

    auto *save = new QPushButton(tr("Save"));
    save->setObjectName(QStringLiteral("saveButton"));
    setMainAction(save);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    // What did not move is not noted.
    const auto offerSave = [this, save, now] { save->setEnabled(places() != now); };
    connect(m_places, &PlacesField::placesChanged, this, offerSave);
    offerSave();
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    // As wide as its longest name, so that nobody has to scroll to the side.
    QListWidget *list = m_places->regionsList();
    list->setMinimumWidth(list->sizeHintForColumn(0) + 2 * list->frameWidth() +
                          list->verticalScrollBar()->sizeHint().width());
    auto *regions = new QVBoxLayout;
    regions->setSpacing(4);
    regions->addWidget(formHeading(tr("Regions"), list));
    regions->addWidget(list, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(regions, 1);
    columns->addWidget(m_places, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(16);
    buttons->addStretch(1);
    buttons->addWidget(cancel, 0, Qt::AlignVCenter);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(formHeading(tr("Where does it hurt now?")));
    layout->addLayout(columns, 1);
    layout->addLayout(buttons);
    save->setDefault(true);
    resizeToText(this, 120, 36);
}

QList<Place> MovedDialog::places() const
{
    return m_places->places();
}

} // namespace nape
