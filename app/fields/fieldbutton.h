// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace nape
{

/// A square button beside a typed field, as large as its letters ask for.
class FieldButton final : public QToolButton
{
public:
    FieldButton(const QString &objectName, const QString &words, QWidget *parent = nullptr);

    /// One of our own drawings, in the colour of words.
    void setDrawing(const QString &name);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_drawing;

    void updateDrawing();
};

} // namespace nape
