# SPDX-FileCopyrightText: 2026 The Nape developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A headache told in full through a screen reader's interface, from its strength to a note: only what such a program
can find by name, press, set and write is used. Usage: full_entry_test.py NAPE"""

import os
import sqlite3
import sys
import tempfile

from desktop import Desktop, Program, wait_for


def check(condition, sentence):
    if not condition:
        sys.exit("FAILED: " + sentence)
    print("ok:", sentence, flush=True)


def can_be_pressed(item):
    try:
        return item.queryAction().nActions > 0
    except NotImplementedError:
        return False


def press(program, name, about=None):
    """What is called so and can be pressed; `about` tells the answers to one question from those to others."""
    def found():
        return [item for item in program.all_named(name)
                if can_be_pressed(item) and (about is None or item.description == about)]
    program._press(wait_for(f"“{name}” of “{about}”", found, 20)[0])


def write(program, name, text):
    def found():
        for item in program.all_named(name):
            try:
                return item.queryEditableText()
            except NotImplementedError:
                continue
        return None
    wait_for(f"the field “{name}”", found, 20).insertText(0, text, len(text))


def rows(diary, sql):
    with sqlite3.connect(f"file:{diary}?mode=ro", uri=True) as file:
        return file.execute(sql).fetchall()


def main(nape):
    with tempfile.TemporaryDirectory() as folder, Desktop() as desktop:
        diary = os.path.join(folder, "diary.sqlite")
        program = Program(desktop, [nape, "--diary", diary])
        press(program, "Diary")
        press(program, "Log headache")
        program.set_value("Worst pain", 7)
        press(program, "Left temple")
        press(program, "Time")
        press(program, "Yes", "Woke up with it")
        press(program, "Course")
        press(program, "Add a reading")
        program.set_value("Pain at that time", 4)
        press(program, "Symptoms")
        press(program, "Yes", "Nausea")
        press(program, "Aura")
        press(program, "Seeing")
        program.set_value("Seeing: minutes", 20)
        press(program, "Effect on activity")
        press(program, "Yes", "Walking or climbing stairs makes it worse, or is avoided")
        press(program, "Triggers")
        press(program, "Not sure", "Stress")
        press(program, "Work and social time lost")
        program.set_value("Work or school: hours lost", 3)
        press(program, "Note")
        write(program, "Note", "long night")
        press(program, "Save")
        wait_for("the headache in the diary",
                 lambda: os.path.exists(diary) and rows(diary, "SELECT 1 FROM headaches"))
        program.end()

        check(rows(diary, "SELECT intensity, woke_with_it, worse_with_activity, note FROM headaches")
              == [(7, "yes", "yes", "long night")], "strength, waking, effect and note are in the diary")
        check(rows(diary, "SELECT region, side FROM headache_places") == [("temple", "left")], "the place")
        check(rows(diary, "SELECT intensity FROM headache_readings") == [(4,)], "the reading")
        check(("nausea", "yes") in rows(diary, "SELECT symptom, answer FROM headache_symptoms"), "the symptom")
        check(rows(diary, "SELECT kind, minutes FROM headache_auras") == [("visual", 20)], "the aura")
        check(rows(diary, 'SELECT "trigger", answer FROM headache_triggers') == [("stress", "not_sure")],
              "the suspected trigger")
        check(rows(diary, "SELECT area, hours_lost FROM headache_losses") == [("work", 3.0)], "the time lost")


if __name__ == "__main__":
    main(*sys.argv[1:2])
