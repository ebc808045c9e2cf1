// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QAbstractButton>

#include <functional>

class QVBoxLayout;

namespace nape
{

class NoticeBar;

/// The line that opens and closes a section: its name, and quietly what was said in it. It wraps rather than
/// being cut.
class FoldButton final : public QAbstractButton
{
    Q_OBJECT

public:
    FoldButton(const QString &title, const Appearance &appearance, QWidget *parent = nullptr);

    void setSummary(const QString &summary);
    QString summary() const { return m_summary; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Appearance &m_appearance;
    QString m_summary;

    QRectF words(int width) const;
};

/// A part of a form that folds out below its name. What is in it is made when it is first opened, and what
/// stands above it never moves.
class FoldSection final : public QWidget
{
    Q_OBJECT

public:
    /// `make` is called once.
    using Make = std::function<QWidget *()>;
    FoldSection(const QString &title, const QString &objectName, const Appearance &appearance, Make make,
                QWidget *parent = nullptr);

    void setSummary(const QString &summary) { m_button->setSummary(summary); }
    QString summary() const { return m_button->summary(); }
    void setOpen(bool open);
    bool isOpen() const;
    FoldButton *button() const { return m_button; }
    /// Null until it was built.
    QWidget *content() const { return m_content; }
    /// Makes the content as if it had been opened once.
    void build();
    /// One sentence in the section, where what it is about stands; nothing for an empty one.
    void complain(const QString &sentence);
    /// Where it stands; null before the first.
    QWidget *complaint() const;

Q_SIGNALS:
    void toggled(bool open);

private:
    const Appearance &m_appearance;
    Make m_make;
    FoldButton *m_button;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    NoticeBar *m_complaint = nullptr;
};

} // namespace nape
