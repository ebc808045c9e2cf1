// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace nape::dialogs
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::dialogs)
};

} // namespace

void tell(QWidget *parent, const QString &sentence)
{
    // No icon: it would bring a sound on some systems, and colours of its own.
    QMessageBox box(QMessageBox::NoIcon, Words::tr("Nape"), sentence, QMessageBox::Close, parent);
    box.exec();
}

std::optional<QString> chooseDiary(QWidget *parent, const QString &folder)
{
    // The program's own dialog follows the palette; a native one might be bright.
    const QString file = QFileDialog::getSaveFileName(
        parent, Words::tr("Choose a diary"), folder, Words::tr("Nape diaries (*.sqlite)"), nullptr,
        QFileDialog::DontUseNativeDialog | QFileDialog::DontConfirmOverwrite);
    return file.isEmpty() ? std::nullopt : std::optional(file);
}

std::optional<QString> chooseSound(QWidget *parent, const QString &folder)
{
    const QString file = QFileDialog::getOpenFileName(parent, Words::tr("Choose a sound"), folder,
                                                      Words::tr("WAV sounds (*.wav *.WAV)"), nullptr,
                                                      QFileDialog::DontUseNativeDialog);
    return file.isEmpty() ? std::nullopt : std::optional(file);
}

OpenChoice askAboutDiary(const QString &sentence)
{
    QMessageBox box(QMessageBox::NoIcon, Words::tr("Nape"), sentence);
    const QPushButton *again = box.addButton(Words::tr("Try again"), QMessageBox::AcceptRole);
    const QPushButton *other = box.addButton(Words::tr("Choose another diary…"), QMessageBox::ActionRole);
    box.addButton(Words::tr("Quit"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == again)
        return OpenChoice::TryAgain;
    return box.clickedButton() == other ? OpenChoice::ChooseAnother : OpenChoice::Quit;
}

} // namespace nape::dialogs
