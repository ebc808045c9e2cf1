// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/diary/noticebar.h"

namespace nape
{

/// What is said at the foot of the window, over the page: nothing there moves when it comes and goes. As it
/// covers something, it can be closed, and goes when the keyboard comes to what it covers.
class FloatingNotice final : public NoticeBar
{
    Q_OBJECT

public:
    FloatingNotice(const Appearance &appearance, QWidget *over);

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void uncover(const QWidget *focus);
};

} // namespace nape
