// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace nape::dialogs
{

/// One calm sentence and a button to close it.
void tell(QWidget *parent, const QString &sentence);
/// A file the person chooses to open or to create; none if they changed their mind.
std::optional<QString> chooseDiary(QWidget *parent, const QString &folder);
/// A WAV file; none if they changed their mind.
std::optional<QString> chooseSound(QWidget *parent, const QString &folder);
/// Where to save a report; `suggested`: folder, name and ending. None if they changed their mind.
std::optional<QString> chooseReport(QWidget *parent, const QString &suggested);

/// Whether to go on with what cannot simply be taken back; `action` stands on the button for yes. No is the
/// default, also of Esc.
bool ask(QWidget *parent, const QString &sentence, const QString &action);
/// The same with words of its own on the button for no.
bool askWith(QWidget *parent, const QString &sentence, const QString &action, const QString &otherwise);
/// Where to save a picture, beginning with that name in the person's folder of pictures; none if they changed
/// their mind.
std::optional<QString> choosePictureToSave(QWidget *parent, const QString &suggested);

/// What to do about a diary that cannot be opened.
enum class OpenChoice { TryAgain, ChooseAnother, Quit };
OpenChoice askAboutDiary(const QString &sentence);

} // namespace nape::dialogs
