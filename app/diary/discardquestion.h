// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace nape
{

/// Whether what was entered may be thrown away, asked at the foot of the dialog itself. It takes no room
/// until it is asked.
class DiscardQuestion final : public QWidget
{
    Q_OBJECT

public:
    explicit DiscardQuestion(QWidget *parent = nullptr);

    /// Asked again, the question is taken back: nothing is lost by a wrong key.
    void ask();

Q_SIGNALS:
    void discarded();
    void kept(); ///< or taken back

private:
    QPushButton *m_keep;
};

} // namespace nape
