// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace nape
{

/// A field whose words are typed freely and understood as a whole when they are complete. Qt's own date and
/// time fields work section by section: typing over a marked date keeps parts of the old one without a word.
/// What cannot be understood stays as it was typed, with a sentence beneath.
class TypedField : public QWidget
{
    Q_OBJECT

public:
    ~TypedField() override;

    /// False while the words mean nothing; the value is then the last one that was complete. Shows the
    /// sentence.
    bool check();
    bool isUnderstood() const;

protected:
    TypedField(const QString &name, const QString &widest, QWidget *parent);

    virtual bool understands(const QString &text) const = 0;
    /// "Not a date. Write it like 20/11/2026."
    virtual QString complaint() const = 0;
    /// What was typed is complete: take it over.
    virtual void finish() = 0;
    /// An arrow key, or Page Up and Page Down (`isLarge`).
    virtual void step(int by, bool isLarge) = 0;
    /// Alt+Down or F4.
    virtual void open() {}

    QString text() const;
    void setText(const QString &text);
    QHBoxLayout *row() const { return m_row; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void complain();

    QHBoxLayout *m_row;
    QLineEdit *m_edit;
    QLabel *m_complaint;
};

/// The first of the fields in `form` that is asked for and not understood; null if there is none. Those that
/// are hidden within the form are not asked for. Each that is not understood then says so.
TypedField *firstNotUnderstood(const QWidget &form);

} // namespace nape
