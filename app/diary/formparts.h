// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStringList>
#include <QValidator>

#include <optional>

// Small parts of which the diary's forms are made.
namespace nape
{

/// The words above a field; screen readers take them for its name if it has none of its own.
QLabel *formHeading(const QString &text, QWidget *buddy = nullptr);
/// A field with a short word before it that says what it is for; they stay together where a row wraps.
QWidget *withLabel(const QString &text, QWidget *field);
/// Quiet, wrapped words.
QLabel *quietText(const QString &text);

/// The first size of a dialog: as many characters and lines as its content wants, and never more than the
/// screen has beside the frame and the panels.
void resizeToText(QDialog *dialog, int characters, int lines);

/// The same for a dialog with a form that scrolls: as high as the form is, so that it scrolls only where the
/// screen is too small.
void resizeToForm(QDialog *dialog, const QScrollArea *form, int characters);

/// The foot of a form: "Cancel" and the main action "Save" (`saveButton`), which the caller connects.
struct SaveRow {
    QWidget *widget;
    QPushButton *save;
    QPushButton *cancel;
};
SaveRow saveRow();

/// Asks each question about what is to be saved and may be a slip; true if all are answered with yes.
bool isMeant(const QStringList &doubts, QWidget *over);

/// Now, to the minute: "just now" is when a dialog was asked for.
Moment toTheMinute(const Clock &clock);

/// A number that may be left open: its lowest step says "–". The wheel is left to the page.
class OptionalNumber final : public QSpinBox
{
    Q_OBJECT

public:
    OptionalNumber(const QString &name, int lowest, int highest, const QString &suffix = {},
                   QWidget *parent = nullptr);

    /// What was set, as long as nobody touched it: one beyond the range comes from elsewhere and must not be
    /// altered by a look at it.
    std::optional<int> number() const;
    void setNumber(std::optional<int> number);

    /// Digits typed beside the dash replace it.
    QValidator::State validate(QString &input, int &position) const override;

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    std::optional<int> m_given;
    int m_shown = 0; ///< for it
};

/// The same with one decimal place.
class OptionalAmount final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    OptionalAmount(const QString &name, double highest, const QString &suffix = {},
                   QWidget *parent = nullptr);

    /// What was set, with all its decimals, as long as nobody touched it.
    std::optional<double> amount() const;
    void setAmount(std::optional<double> amount);

    QValidator::State validate(QString &input, int &position) const override;

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    std::optional<double> m_given;
    double m_shown = 0; ///< for it
};

/// A choice among words that each stand for a key. The wheel is left to the page.
class KeyChoice final : public QComboBox
{
    Q_OBJECT

public:
    explicit KeyChoice(const QString &name, QWidget *parent = nullptr);

    void addKey(const QString &key, const QString &text) { addItem(text, key); }
    QString key() const { return currentData().toString(); }
    /// One that is not offered is added with itself as its name: it came from elsewhere and must not be lost.
    void setKey(const QString &key);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// Words that are chosen or typed. The wheel is left to the page.
class TypedChoice final : public QComboBox
{
    Q_OBJECT

public:
    explicit TypedChoice(const QString &name, QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace nape
