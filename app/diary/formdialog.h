// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace nape
{

/// A dialog with a form to which parts are added while it is filled in. Tab goes through them in the order of
/// its layouts, whenever they were added; Qt's own order is that in which they were made.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    void setForm(QWidget *form) { m_form = form; }
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *m_form = nullptr;
};

} // namespace nape
