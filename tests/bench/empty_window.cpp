// SPDX-FileCopyrightText: 2026 The Nape developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QApplication>
#include <QPaintEvent>
#include <QTimer>
#include <QWidget>

namespace
{

/// The least a Qt Widgets program can do: one window of our size that quits after its first paint.
class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override { QTimer::singleShot(0, qApp, &QCoreApplication::quit); }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 860);
    window.show();
    return application.exec();
}
