// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace nape
{

class Settings;
class Tones;
class Voice;

/// What can be chosen about sound, in a window of its own.
class SoundDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `usualEndSound`: see applySound(). All must outlive the dialog.
    SoundDialog(Settings &settings, Tones &tones, Voice &voice, const QString &usualEndSound,
                QWidget *parent);
};

} // namespace nape
