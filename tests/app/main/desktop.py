# SPDX-FileCopyrightText: 2026 The Nape developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A private desktop for tests: a virtual display, a window manager, a session bus, and a screen reader's view."""

import os
import subprocess
import sys
import tempfile
import time


class Desktop:
    """Starts what is needed and ends it again; `with Desktop() as desktop: …`."""

    def __enter__(self):
        self._processes = []
        self.environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1",
                                QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", TZ="Europe/Berlin", NO_AT_BRIDGE="0")
        # Nothing of the person who runs the tests is read or written.
        self._home = tempfile.TemporaryDirectory()
        for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            self.environment[name] = self._home.name
        self.environment.pop("WAYLAND_DISPLAY", None)
        read, write = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
                    pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as display:
            self.environment["DISPLAY"] = ":" + display.readline().strip()
        bus = self._start(["dbus-daemon", "--session", "--print-address=1", "--nofork"], stdout=subprocess.PIPE,
                          text=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        # pyatspi connects when it is imported, with the environment of this process.
        os.environ.update(self.environment)
        # A window that asks to be shown while openbox looks around is never shown.
        ready = os.path.join(self._home.name, "openbox-is-ready")
        self._start(["openbox", "--sm-disable", "--startup", f"touch {ready}"])
        wait_for("the window manager", lambda: os.path.exists(ready))
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
        self._home.cleanup()

    def start(self, command):
        return self._start(command)

    def _start(self, command, **options):
        options.setdefault("stderr", None if os.environ.get("NAPE_TEST_VERBOSE") else subprocess.DEVNULL)
        process = subprocess.Popen(command, env=self.environment, **options)
        self._processes.append(process)
        return process

    def picture(self, file):
        """Saves what the screen shows."""
        subprocess.run(["import", "-window", "root", file], env=self.environment, check=True)


def wait_for(what, condition, seconds=60):
    """The first true value of `condition()`; fails naming `what` if none comes in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    sys.exit(f"FAILED: {what} did not come within {seconds} s")


class Program:
    """A running program as assistive technology sees it."""

    def __init__(self, desktop, command):
        self.process = desktop.start(command)
        self._root = wait_for("the program on the accessibility bus", self._find)

    def _find(self):
        import pyatspi
        desktop = pyatspi.Registry.getDesktop(0)
        for application in desktop:
            try:
                if application and application.get_process_id() == self.process.pid and application.childCount:
                    return application
            except Exception:  # an application that is just leaving
                continue
        return None

    def _walk(self, item):
        """All that is shown. What is not has nothing below it that is, and each question takes a while."""
        import pyatspi
        for index in range(item.childCount):
            try:
                child = item.getChildAtIndex(index)
                if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
                    continue
                yield child
                yield from self._walk(child)
            except Exception:  # it vanished while we looked
                continue

    def all_named(self, name, role=None):
        found = []
        for item in self._walk(self._root):
            try:
                if (name(item.name) if callable(name) else item.name == name) \
                        and (role is None or item.getRoleName() == role):
                    found.append(item)
            except Exception:
                continue
        return found

    def find(self, name, role=None, seconds=20):
        return wait_for(f"“{name}”", lambda: (self.all_named(name, role) or [None])[0], seconds)

    def press(self, name, role=None):
        self._press(self.find(name, role))

    def press_until_gone(self, name, seconds=120):
        """Presses it as long as it is there."""
        def is_gone():
            shown = self.all_named(name)
            if shown:
                self._press(shown[0])
            return not shown
        wait_for(f"the end of “{name}”", is_gone, seconds)

    @staticmethod
    def _press(item):
        from gi.repository import GLib
        try:
            action = item.queryAction()
            names = [action.getName(i) for i in range(action.nActions)]
            action.doAction(next((i for i, n in enumerate(names) if n in ("Press", "Toggle")), 0))
        except GLib.GError as error:
            # A button that closes its own dialog is gone before it can answer.
            if "No such object path" not in str(error):
                raise

    def texts(self):
        """Everything that is shown now, as names."""
        return [item.name for item in self._walk(self._root) if item.name]

    def set_value(self, name, value):
        self.find(name).queryValue().currentValue = value

    def end(self):
        """Ends the program from outside, as a log-out does: what is not in the diary by now is lost."""
        self.process.terminate()
        self.process.wait(20)
