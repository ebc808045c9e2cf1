// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QSpinBox;

namespace nape
{

class Settings;

/// How many seconds there are to settle before a session, and to move over to the other side. What is chosen
/// is kept at once and holds from the next session on.
class PausesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The settings must outlive the dialog.
    explicit PausesDialog(Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A choice was made; it is already kept.
    void changed();

private:
    Settings &m_settings;
    QSpinBox *m_getReady;
    QSpinBox *m_sideChange;

    void keep();
};

} // namespace nape
