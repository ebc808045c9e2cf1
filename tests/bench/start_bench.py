# SPDX-FileCopyrightText: 2026 The Nape developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start to the first complete paint, and memory after it, against a program that only shows an empty window.

Usage: start_bench.py BIN_FOLDER. Starts all programs in turn on one virtual display and prints ratios of medians."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "app", "main"))
from desktop import Desktop  # noqa: E402

ROUNDS = 25


def run(command, environment):
    """Wall seconds and peak resident KiB of one start."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command} ended with {process.returncode}")
    return time.perf_counter() - begin, usage.ru_maxrss


def main(folder):
    with tempfile.TemporaryDirectory() as data, Desktop() as desktop:
        # As on a usual desktop without assistive technology.
        environment = dict(desktop.environment, HOME=data, XDG_RUNTIME_DIR=data)
        for name in ("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_ACCESSIBILITY", "DBUS_SESSION_BUS_ADDRESS"):
            environment.pop(name, None)
        cli = os.path.join(folder, "nape-cli")
        diaries = {}
        for years in (0, 10, 100):
            diaries[years] = os.path.join(data, f"{years}.sqlite")
            if years:  # an empty one is made by the first start, which does not count
                subprocess.run([cli, "--diary", diaries[years], "demo", "--years", str(years), "--seed", "1"],
                               check=True, stdout=subprocess.DEVNULL)
        commands = {"empty window": [os.path.join(folder, "empty_window")]}
        for years, diary in diaries.items():
            commands[f"nape, {years} years"] = [os.path.join(folder, "nape"), "--startup-benchmark", "--diary", diary]

        times = {name: [] for name in commands}
        memory = {name: [] for name in commands}
        for round_number in range(ROUNDS + 2):
            for name, command in commands.items():
                seconds, kib = run(command, environment)
                if round_number >= 2:  # the first rounds warm the caches
                    times[name].append(seconds * 1000)
                    memory[name].append(kib / 1024)

        def median(values):
            return statistics.median(values)

        for name in commands:
            print(f"{name:18} {median(times[name]):7.1f} ms  {median(memory[name]):6.1f} MiB")
        empty, ten = "empty window", "nape, 10 years"
        print(f"start, 10 years / empty window:    {median(times[ten]) / median(times[empty]):.2f} (budget 2.00)")
        print(f"memory, 10 years / empty window:   {median(memory[ten]) / median(memory[empty]):.2f} (budget 2.00)")
        print(f"start, 100 years / empty diary:    "
              f"{median(times['nape, 100 years']) / median(times['nape, 0 years']):.2f} (budget 1.15)")


if __name__ == "__main__":
    main(sys.argv[1])
