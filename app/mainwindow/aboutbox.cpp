// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace nape
{

using namespace Qt::StringLiterals;

void showAboutBox(QWidget *parent)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("nape::AboutBox", text); };
    const QStringList paragraphs{
        tr("Nape %1 – guided self-massage and a diary for people with headaches.")
            .arg(QCoreApplication::applicationVersion()),
        tr("Nape gives general information. It is no medical advice, it makes no diagnosis, and it promises "
           "no "
           "effect. If a headache is sudden, the worst you have known, new or different, or comes with "
           "fever, "
           "weakness, numbness, trouble seeing or speaking, or after an injury, get medical help first."),
        tr("Your diary stays on this computer: the program opens no network connection."),
        tr("Free software under the GNU General Public License, version 3 or later."),
    };
    QMessageBox box(QMessageBox::NoIcon, tr("About Nape"), paragraphs.join(u"\n\n"_s), QMessageBox::Close,
                    parent);
    box.exec();
}

} // namespace nape
