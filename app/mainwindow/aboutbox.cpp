// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace nape
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::AboutBox)
};

} // namespace

void showAboutBox(QWidget *parent)
{
    const QStringList paragraphs{
        Words::tr("Nape %1 – guided self-massage and a diary for people with headaches.")
            .arg(QCoreApplication::applicationVersion()),
        Words::tr(
            "Nape gives general information. It is no medical advice, it makes no diagnosis, and it promises "
            "no "
            "effect. If a headache is sudden, the worst you have known, new or different, or comes with "
            "fever, "
            "weakness, numbness, trouble seeing or speaking, or after an injury, get medical help first."),
        Words::tr("Your diary stays on this computer: the program opens no network connection."),
        Words::tr("Free software under the GNU General Public License, version 3 or later."),
    };
    QMessageBox box(QMessageBox::NoIcon, Words::tr("About Nape"), paragraphs.join(u"\n\n"_s),
                    QMessageBox::Close, parent);
    box.exec();
}

} // namespace nape
