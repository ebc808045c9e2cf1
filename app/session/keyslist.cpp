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
    const auto add = [&](const QKeySequence &keys, const QString &what) {
        auto *key = new QLabel(keys.toString(QKeySequence::NativeText), this);
        key->setFont(Appearance::font(0, QFont::DemiBold));
        auto *words = new QLabel(what, this);
        words->setBuddy(nullptr);
        key->setAccessibleName(tr("%1: %2", "a key and what it does").arg(key->text(), words->text()));
        grid->addWidget(key, row, 0);
        grid->addWidget(words, row, 1);
        ++row;
    };
    for (const QAction *action : actions.all()) {
        if (action && !action->shortcut().isEmpty())
            add(action->shortcut(), QString(action->text()).remove(QLatin1Char('&')));
    }
    // No key of the session alone, but the one that is looked for in the middle of it.
    add(Qt::Key_F9, tr("Comfort colours on or off"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeKeysButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    grid->setRowMinimumHeight(row, 16);
    grid->addWidget(close, row + 1, 0, 1, 2, Qt::AlignRight);
}

} // namespace nape
