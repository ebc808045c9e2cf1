# SPDX-FileCopyrightText: 2026 The Nape developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole loop in a real window, through a screen reader's interface: choose a region, follow a session, rate it,
log a headache, close, open again, find both. Usage: whole_loop_test.py NAPE NAPE_CLI"""

import json
import os
import signal
import subprocess
import sys
import tempfile

from desktop import Desktop, Program, wait_for


def listed(cli, diary):
    """The diary as the command line sees it."""
    result = subprocess.run([cli, "--diary", diary, "list", "--format", "json"], check=True, capture_output=True,
                            text=True)
    return json.loads(result.stdout)


def check(condition, sentence):
    if not condition:
        sys.exit("FAILED: " + sentence)
    print("ok:", sentence, flush=True)


def begin_session(program):
    """Three presses: a place, the start, and no warning sign – or two, if the signs were asked for this attack."""
    program.press("Left temple")
    program.press("Start session")
    wait_for("the warning signs or the session", lambda: program.all_named("None of these")
             or program.all_named("Pause"))
    if program.all_named("None of these"):
        program.press("None of these")
    program.find("Pause")


def follow_session(program):
    begin_session(program)
    # Every step once, by the button for it.
    program.press_until_gone("Next")
    program.set_value("Pain now", 3)
    program.press("Done")


def log_headache(program):
    program.press("Diary")
    program.press("Log headache")
    program.set_value("Worst pain", 6)
    program.press("Save")


def main(nape, cli):
    with tempfile.TemporaryDirectory() as folder, Desktop() as desktop:
        diary = os.path.join(folder, "diary.sqlite")
        command = [nape, "--diary", diary]

        program = Program(desktop, command)
        check(program.find("Body map"), "the body map is there")
        program.set_value("Pain now", 7)
        follow_session(program)
        log_headache(program)
        wait_for("the headache in the file", lambda: listed(cli, diary)["headaches"])
        program.end()
        entries = listed(cli, diary)
        check(len(entries["sessions"]) == 1, "the session is in the diary")
        check(entries["sessions"][0]["ratings"] == {"before": 7, "after": 3}, "with its ratings before and after")
        check(len(entries["headaches"]) == 1 and entries["headaches"][0]["intensity"] == 6,
              "the headache is in the diary")

        program = Program(desktop, command)
        program.press("Diary")
        check(program.find(lambda name: "still going" in name), "after a new start the window shows the headache")
        check(program.find(lambda name: "Scalp massage" in name), "and the session")

        # Killed in the middle of a session: the part that was done is offered.
        program.press("Relief")
        # The signs are asked again if the headache began, to the minute, after they were asked.
        begin_session(program)
        program.press("Next")
        program.process.send_signal(signal.SIGKILL)
        program.process.wait(20)
        program = Program(desktop, command)
        program.press("Keep")
        wait_for("the kept session", lambda: len(listed(cli, diary)["sessions"]) == 2)
        check(True, "a killed session is offered for keeping")
        program.end()


if __name__ == "__main__":
    main(*sys.argv[1:3])
