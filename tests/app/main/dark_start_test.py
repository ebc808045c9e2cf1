# SPDX-FileCopyrightText: 2026 The Nape developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever starts the program again during an attack, in which comfort was on, meets no light: from the first moment
the window is on the screen to the last, it is dark, without a white flash at the start."""

import os
import subprocess
import sys
import tempfile
import threading
import time

from desktop import Desktop, Program, wait_for

# A window of 1280 by 860 that is white for one picture gives 0.8; the frame of the window manager alone is light.
TOO_LIGHT = 0.2
NOTHING_SHOWN = 0.001


def lightness(file, environment):
    return float(subprocess.run(["convert", file, "-colorspace", "Gray", "-format", "%[fx:mean]", "info:"],
                                env=environment, check=True, capture_output=True, text=True).stdout)


def remember_comfort(desktop):
    """As the program does it when comfort is turned on: an hour ago."""
    settings = os.path.join(desktop.environment["XDG_CONFIG_HOME"], "nape", "nape.ini")
    os.makedirs(os.path.dirname(settings))
    with open(settings, "w", encoding="utf-8") as file:
        file.write(f"[General]\npalette=light\ncomfortSeen={int((time.time() - 3600) * 1000)}\n")


def main(nape):
    with Desktop() as desktop, tempfile.TemporaryDirectory() as folder:
        remember_comfort(desktop)
        taken = []
        done = threading.Event()

        def watch():
            while not done.is_set():
                file = os.path.join(folder, f"{len(taken):04}.png")
                desktop.picture(file)
                taken.append(file)

        watcher = threading.Thread(target=watch)
        watcher.start()
        program = Program(desktop, [nape, "--diary", os.path.join(folder, "diary.sqlite")])
        # A screen reader may know the window before the screen shows it.
        program.find("Body map")
        wait_for("the window on the screen",
                 lambda: taken and lightness(taken[-1], desktop.environment) > NOTHING_SHOWN, seconds=20)
        count = len(taken)
        wait_for("some more pictures", lambda: len(taken) > count + 5)
        done.set()
        watcher.join()
        light = [lightness(file, desktop.environment) for file in taken]
        print(f"{len(light)} pictures, the lightest {max(light):.3f}, the last {light[-1]:.3f}")
        if light[-1] < NOTHING_SHOWN:
            sys.exit("FAILED: the window has gone")
        if max(light) > TOO_LIGHT:
            sys.exit("FAILED: the window was light for a moment")


if __name__ == "__main__":
    main(sys.argv[1])
