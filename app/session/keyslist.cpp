// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/keyslist.h"

#include "app/session/sessionactions.h"
#include "app/theme/appearance.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace nape
{

KeysList::KeysList(const SessionActions &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keysList"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 24, 24, 24);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const QAction *action : actions.all()) {
        if (!action || action->shortcut().isEmpty())
            continue;
        auto *key = new QLabel(action->shortcut().toString(QKeySequence::NativeText), this);
        key->setFont(Appearance::font(0, QFont::DemiBold));
        auto *words = new QLabel(QString(action->text()).remove(QLatin1Char('&')), this);
        words->setBuddy(nullptr);
        key->setAccessibleName(tr("%1: %2", "a key and what it does").arg(key->text(), words->text()));
        grid->addWidget(key, row, 0);
        grid->addWidget(words, row, 1);
        ++row;
    }
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeKeysButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    grid->setRowMinimumHeight(row, 16);
    grid->addWidget(close, row + 1, 0, 1, 2, Qt::AlignRight);
}

} // namespace nape
