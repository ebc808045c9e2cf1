// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/dialogs.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeDatabase>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyle>

namespace nape::dialogs
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(nape::dialogs)
};

/// The desktop's pictures of files come in all colours; these in that of words. And no file is opened to find
/// out what is in it, as Qt would: closing one ends all locks of this process on it, so another program would
/// take the diary that is in use for one that nobody uses.
class PlainIcons final : public QFileIconProvider
{
public:
    QIcon icon(IconType type) const override
    {
        return QApplication::style()->standardIcon(type == File ? QStyle::SP_FileIcon : QStyle::SP_DirIcon);
    }
    QIcon icon(const QFileInfo &file) const override { return icon(file.isDir() ? Folder : File); }
    QString type(const QFileInfo &file) const override
    {
        return file.isDir() ? Words::tr("Folder")
                            : QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension).comment();
    }
};

/// The program's own dialog follows the palette; a native one might be bright.
class FileDialog final : public QFileDialog
{
public:
    FileDialog(QWidget *parent, const QString &title, const QString &folder, const QString &filter)
        : QFileDialog(parent)
    {
        // The dialog looks for files in a thread that may still ask when the dialog is gone. It begins when
        // it is given the folder.
        static PlainIcons icons;
        setOption(DontUseNativeDialog);
        setIconProvider(&icons);
        setWindowTitle(title);
        setNameFilter(filter);
        setDirectory(folder);
    }

    std::optional<QString> choose()
    {
        const bool chosen = exec() == Accepted && !selectedFiles().isEmpty();
        return chosen ? std::optional(selectedFiles().first()) : std::nullopt;
    }
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
    FileDialog dialog(parent, Words::tr("Choose a diary"), folder, Words::tr("Nape diaries (*.sqlite)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    return dialog.choose();
}

std::optional<QString> chooseSound(QWidget *parent, const QString &folder)
{
    FileDialog dialog(parent, Words::tr("Choose a sound"), folder, Words::tr("WAV sounds (*.wav *.WAV)"));
    dialog.setFileMode(QFileDialog::ExistingFile);
    return dialog.choose();
}

bool ask(QWidget *parent, const QString &sentence, const QString &action)
{
    return askWith(parent, sentence, action, {});
}

bool askWith(QWidget *parent, const QString &sentence, const QString &action, const QString &otherwise)
{
    QMessageBox box(QMessageBox::NoIcon, Words::tr("Nape"), sentence, QMessageBox::Cancel, parent);
    box.setObjectName(u"questionBox"_s);
    if (!otherwise.isEmpty()) {
        box.button(QMessageBox::Cancel)->setText(otherwise);
        box.button(QMessageBox::Cancel)->setIcon({}); // the cross is for "Cancel"
    }
    const QPushButton *yes = box.addButton(action, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<QString> choosePictureToSave(QWidget *parent, const QString &suggested)
{
    FileDialog dialog(parent, Words::tr("Save the picture"),
                      QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
                      Words::tr("Pictures (*.png *.svg)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    // Added before the dialog looks whether the file is already there.
    dialog.setDefaultSuffix(QFileInfo(suggested).suffix());
    dialog.selectFile(suggested);
    return dialog.choose();
}

std::optional<QString> chooseReport(QWidget *parent, const QString &suggested)
{
    const QFileInfo file(suggested);
    FileDialog dialog(parent, Words::tr("Save the report"), file.path(), u"*."_s + file.suffix());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(file.suffix());
    dialog.selectFile(file.fileName());
    return dialog.choose();
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
