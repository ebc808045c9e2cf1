// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fields/typedfield.h"

#include "app/theme/wrappedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace nape
{

namespace
{

/// As wide as its widest value, with a letter to spare, whatever the size of the letters.
class Line final : public QLineEdit
{
public:
    explicit Line(const QString &widest) : m_widest(widest + u'0')
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        constexpr int lettersOfQt = 17; // for which QLineEdit makes room
        const QFontMetrics metrics = fontMetrics();
        QSize size = QLineEdit::sizeHint();
        size.rwidth() += metrics.horizontalAdvance(m_widest) - lettersOfQt * metrics.horizontalAdvance(u'x');
        return size;
    }

private:
    QString m_widest;
};

} // namespace

TypedField::TypedField(const QString &name, const QString &widest, QWidget *parent)
    : QWidget(parent),
      m_row(new QHBoxLayout),
      m_edit(new Line(widest)),
      m_complaint(wrappedLabel(QStringLiteral("complaintLabel"), this))
{
    m_edit->setObjectName(QStringLiteral("typedEdit"));
    m_edit->setAccessibleName(name);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_complaint->hide();
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (check())
            finish();
    });
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        if (isUnderstood())
            complain();
    });

    m_row->setSpacing(4);
    m_row->addWidget(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_row);
    layout->addWidget(m_complaint);
}

TypedField::~TypedField()
{
    // The line loses its focus when what understands it is gone already.
    m_edit->disconnect(this);
}

bool TypedField::check()
{
    complain();
    return isUnderstood();
}

bool TypedField::isUnderstood() const
{
    return understands(m_edit->text());
}

void TypedField::complain()
{
    const QString sentence = isUnderstood() ? QString() : complaint();
    m_complaint->setText(sentence);
    m_complaint->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
}

QString TypedField::text() const
{
    return m_edit->text();
}

void TypedField::setText(const QString &text)
{
    if (text != m_edit->text())
        m_edit->setText(text);
    complain();
}

TypedField *firstNotUnderstood(const QWidget &form)
{
    TypedField *first = nullptr;
    const auto fields = form.findChildren<TypedField *>();
    for (TypedField *field : fields) {
        const bool isAsked = field->isVisibleTo(&form) && field->isEnabledTo(&form);
        if (isAsked && !field->check() && !first)
            first = field;
    }
    return first;
}

bool TypedField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool isAlt = key->modifiers() & Qt::AltModifier;
    switch (key->key()) {
    case Qt::Key_F4:
        open();
        return true;
    case Qt::Key_Down:
        if (isAlt)
            open();
        else
            step(-1, false);
        return true;
    case Qt::Key_Up:
        step(1, false);
        return true;
    case Qt::Key_PageDown:
        step(-1, true);
        return true;
    case Qt::Key_PageUp:
        step(1, true);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace nape
