// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/wrappedlabel.h"

#include <QLabel>

namespace nape
{

QLabel *wrappedLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *wrappedWords(const QString &words)
{
    QLabel *label = wrappedLabel({});
    label->setText(words);
    return label;
}

} // namespace nape
