// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/theme/appearance.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace nape
{

/// One sentence that must not be missed, in place and without a window of its own; read out by screen readers
/// at once. It takes no room while it has nothing to say.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(const Appearance &appearance, QWidget *parent = nullptr);

    /// With the label of a button if there is something to do about it.
    void say(const QString &sentence, const QString &buttonLabel = {});
    /// What has to be mended before it goes on; it can be told from the others without its colour.
    void complain(const QString &sentence);
    void clear();
    QString text() const;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void buttonClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    QLabel *m_label;
    QPushButton *m_button;
    bool m_isFault = false;

    void tell(const QString &sentence, const QString &buttonLabel, bool isFault);
    int signSide() const;
};

} // namespace nape
