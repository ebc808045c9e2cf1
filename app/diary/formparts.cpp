// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/diary/formparts.h"

#include "app/diary/accessiblechoice.h"
#include "app/platform/dialogs.h"
#include "app/theme/appearance.h"
#include "app/theme/napestyle.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScreen>
#include <QWheelEvent>

#include <algorithm>

namespace nape
{

namespace
{

constexpr double amountStep = 0.5;
constexpr double shareOfScreen = 0.9;

/// Takes out the dash that says "not given", unless it stands alone.
void dropDash(const QString &dash, QString &input, int &position)
{
    if (input.trimmed() == dash || !input.contains(dash))
        return;
    position -= int(input.left(position).count(dash) * dash.size());
    input.remove(dash);
}

} // namespace

QLabel *formHeading(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setWordWrap(true);
    label->setBuddy(buddy);
    return label;
}

QWidget *withLabel(const QString &text, QWidget *field)
{
    auto *both = new QWidget;
    auto *label = new QLabel(text);
    label->setBuddy(field);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(field);
    return both;
}

QLabel *quietText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void resizeToText(QDialog *dialog, int characters, int lines)
{
    const QFontMetrics metrics = dialog->fontMetrics();
    const QSize wanted(metrics.averageCharWidth() * characters, metrics.height() * lines);
    dialog->resize(wanted.boundedTo(dialog->screen()->availableSize() * shareOfScreen));
}

void resizeToForm(QDialog *dialog, const QScrollArea *form, int characters)
{
    resizeToText(dialog, characters, 1);
    dialog->layout()->activate();
    const QLayout *content = form->widget()->layout();
    const int wanted = content->hasHeightForWidth() ? content->totalHeightForWidth(form->width())
                                                    : content->totalSizeHint().height();
    const QSize size(dialog->width(), dialog->height() + wanted - form->height());
    dialog->resize(size.boundedTo(dialog->screen()->availableSize() * shareOfScreen));
}

SaveRow saveRow()
{
    auto *save = new QPushButton(QCoreApplication::translate("nape::SaveRow", "Save"));
    save->setObjectName(QStringLiteral("saveButton"));
    setMainAction(save);
    auto *cancel = new QPushButton(QCoreApplication::translate("nape::SaveRow", "Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    cancel->setAutoDefault(false);
    auto *buttons = new QWidget;
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addStretch(1);
    layout->addWidget(cancel, 0, Qt::AlignVCenter);
    layout->addWidget(save);
    return {buttons, save, cancel};
}

bool isMeant(const QStringList &doubts, QWidget *over)
{
    const QString yes = QCoreApplication::translate("nape::SaveRow", "Yes, save it");
    return std::ranges::all_of(doubts, [&](const QString &doubt) { return dialogs::ask(over, doubt, yes); });
}

Moment toTheMinute(const Clock &clock)
{
    const auto minute = std::chrono::floor<std::chrono::minutes>(clock.now());
    return Moment::at(std::chrono::milliseconds(minute).count(), clock.zone());
}

OptionalNumber::OptionalNumber(const QString &name, int lowest, int highest, const QString &suffix,
                               QWidget *parent)
    : QSpinBox(parent)
{
    setAccessibleName(name);
    setRange(lowest - 1, highest);
    //: in a number field: not given
    setSpecialValueText(tr("–"));
    setSuffix(suffix);
    setNumber(std::nullopt);
    setFocusPolicy(Qt::StrongFocus);
}

std::optional<int> OptionalNumber::number() const
{
    if (value() == m_shown)
        return m_given;
    return value() == minimum() ? std::nullopt : std::optional(value());
}

void OptionalNumber::setNumber(std::optional<int> number)
{
    setValue(number.value_or(minimum()));
    m_given = number;
    m_shown = value();
}

QValidator::State OptionalNumber::validate(QString &input, int &position) const
{
    dropDash(specialValueText(), input, position);
    return QSpinBox::validate(input, position);
}

void OptionalNumber::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

OptionalAmount::OptionalAmount(const QString &name, double highest, const QString &suffix, QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setAccessibleName(name);
    setDecimals(1);
    setSingleStep(amountStep);
    setRange(-amountStep, highest);
    setSpecialValueText(tr("–"));
    setSuffix(suffix);
    setAmount(std::nullopt);
    setFocusPolicy(Qt::StrongFocus);
}

std::optional<double> OptionalAmount::amount() const
{
    if (value() == m_shown)
        return m_given;
    return value() < 0 ? std::nullopt : std::optional(value());
}

void OptionalAmount::setAmount(std::optional<double> amount)
{
    setValue(amount.value_or(minimum()));
    m_given = amount;
    m_shown = value();
}

QValidator::State OptionalAmount::validate(QString &input, int &position) const
{
    dropDash(specialValueText(), input, position);
    return QDoubleSpinBox::validate(input, position);
}

void OptionalAmount::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

KeyChoice::KeyChoice(const QString &name, QWidget *parent) : QComboBox(parent)
{
    installAccessibleChoices();
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
}

void KeyChoice::setKey(const QString &key)
{
    if (findData(key) < 0)
        addKey(key, key);
    setCurrentIndex(findData(key));
}

void KeyChoice::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

TypedChoice::TypedChoice(const QString &name, QWidget *parent) : QComboBox(parent)
{
    installAccessibleChoices();
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
}

void TypedChoice::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace nape
