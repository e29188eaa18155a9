"""The three engines in which readers read, each driven by the same few steps: Chromium, Firefox and WebKit.

Chromium is driven by Playwright, which can drive no other browser of Debian. The two others take the commands of W3C
WebDriver: WebKit over HTTP from its own driver, Firefox by Marionette, to which geckodriver, which Debian has not, is
no more than a bridge.
"""

import base64
import os
import signal
import socket
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page

from browser.webdriver import PageLeft, asked, marionette, over_http
from commands.machine import program

SECONDS = 90
"""How long an engine may take to start or to answer, on a busy machine too."""
PREFERENCES = """user_pref("marionette.port", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
"""
"""Firefox chooses its port, and writes it into its profile; and it asks nobody for anything by itself."""
MOMENT = 0.5
"""In seconds, after which what a tap does has been done."""
SOFTWARE = {"LIBGL_ALWAYS_SOFTWARE": "1", "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "NO_AT_BRIDGE": "1"}
"""WebKit draws without a graphics card, and looks for no screen reader."""
SEEN = "[...document.querySelectorAll(arguments[0])].filter(element => element.checkVisibility())"
FIRST = f"const [link] = {SEEN}; link.scrollIntoView({{ block: 'center' }}); return [link, link.href]"
"""WebKit's driver clicks nothing that lies below its window."""
THERE = "return location.href === arguments[0] && document.readyState === 'complete'"


@dataclass(frozen=True)
class Tapped:
    """What there is after a tap on a link in a frame; `left_the_frame` is whether it was let out of it."""

    text_in_frame: str
    left_the_frame: bool


class Engine(ABC):
    """A browser with one page open. Scripts of tests run on it, whatever its policy says of those of the page."""

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to a whole address, of a server or of a file."""

    @abstractmethod
    def run(self, script: str, *arguments: str) -> Any:
        """What the body of a function returns on the page; it finds `arguments` under that name."""

    @abstractmethod
    def follow(self, selector: str) -> None:
        """Click the first link that is seen, and wait until it has led where it should; fails when there is none."""

    @abstractmethod
    def tap_in_frame(self, selector: str) -> Tapped:
        """Tap the first link in the one frame of the page that should open outside it."""

    def seen(self, selector: str, attribute: str) -> list[str]:
        """An attribute of every element that is seen."""
        return list(self.run(f"return {SEEN}.map(element => element.getAttribute(arguments[1]))", selector, attribute))

    @abstractmethod
    def printed(self) -> bytes:
        """The PDF of the page on A4; WebKit's driver can make none."""

    @property
    def address(self) -> str:
        return str(self.run("return location.href"))

    @property
    def fetched(self) -> list[str]:
        """The addresses of all that the page has asked for besides itself, also in vain."""
        return list(self.run("return performance.getEntriesByType('resource').map(entry => entry.name)"))


class Chromium(Engine):
    """A page of the Chromium that Playwright drives."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def open(self, address: str) -> None:
        self._page.goto(address)

    def run(self, script: str, *arguments: str) -> Any:
        return self._page.evaluate(f"given => (function () {{ {script} }}).apply(null, given)", list(arguments))

    def follow(self, selector: str) -> None:
        link = self._page.locator(selector).locator("visible=true").first
        leads_to = link.evaluate("link => link.href")
        link.click()
        self._page.wait_for_url(leads_to)

    def printed(self) -> bytes:
        return self._page.pdf(format="A4")

    def tap_in_frame(self, selector: str) -> Tapped:
        complaints: list[str] = []
        self._page.on("console", lambda message: complaints.append(message.text))
        self._page.frame_locator("iframe").locator(selector).first.click()
        self._page.wait_for_timeout(MOMENT * 1000)
        return Tapped(self._page.frames[1].evaluate("document.body.innerText"), not complaints)


class _WebDriver(Engine):
    """`command` takes the name of a command as Marionette has it, and its parameters; it returns its value."""

    def __init__(self, command: Callable[..., Any]) -> None:
        self._command = command

    def open(self, address: str) -> None:
        self._command("Navigate", url=address)

    def run(self, script: str, *arguments: str) -> Any:
        return self._command("ExecuteScript", script=script, args=list(arguments))

    def follow(self, selector: str) -> None:
        link, leads_to = self.run(FIRST, selector)
        (reference,) = link.values()
        self._command("ElementClick", id=reference)
        _wait_for(lambda: self._shows(leads_to), f"arrive at {leads_to}")

    def _shows(self, address: str) -> bool:
        try:
            return bool(self.run(THERE, address))
        except PageLeft:
            return False

    def printed(self) -> bytes:
        return base64.b64decode(self._command("Print", page={"width": 21.0, "height": 29.7}))

    def tap_in_frame(self, selector: str) -> Tapped:
        windows = len(self._command("GetWindowHandles"))
        frame = self.run("return document.querySelector('iframe')")
        self._command("SwitchToFrame", id=frame, element=next(iter(frame.values())))
        (link,) = self.run("return document.querySelector(arguments[0])", selector).values()
        self._command("ElementClick", id=link)
        time.sleep(MOMENT)
        text = self.run("return document.body.innerText")
        self._command("SwitchToParentFrame")
        return Tapped(text, len(self._command("GetWindowHandles")) > windows)


@contextmanager
def run_firefox() -> Iterator[Engine]:
    """Debian's Firefox, without a window."""
    with TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(PREFERENCES, "utf-8")
        port = Path(profile, "MarionetteActivePort")
        options = ("--headless", "--marionette", "--no-remote", "--profile", profile)
        with _running(program("firefox-esr", "firefox"), *options, HOME=profile):
            _wait_for(lambda: port.exists() and port.read_text().strip(), "start")
            address = ("127.0.0.1", int(port.read_text()))
            with socket.create_connection(address, SECONDS) as connection, connection.makefile("rb") as answers:
                command = marionette(connection, answers)
                command("NewSession")
                yield _WebDriver(command)


@contextmanager
def run_webkit() -> Iterator[Engine]:
    """WebKitGTK's own small browser, in a window that nobody sees."""
    with TemporaryDirectory(prefix="webkit-", ignore_cleanup_errors=True) as home, _screen() as display:
        port = _free_port()
        with _running(program("WebKitWebDriver"), f"--port={port}", HOME=home, DISPLAY=display, **SOFTWARE):
            _wait_for(lambda: _listens(port), "start")
            with closing(HTTPConnection("127.0.0.1", port, timeout=SECONDS)) as driver:
                session = asked(driver, "POST", "/session", {"capabilities": {}})["sessionId"]
                yield _WebDriver(over_http(driver, f"/session/{session}"))
                asked(driver, "DELETE", f"/session/{session}")


BY_WEBDRIVER = {"firefox": run_firefox, "webkit": run_webkit}


@contextmanager
def _running(*command: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program with all that it starts, and end it afterwards."""
    process = subprocess.Popen(
        command, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, process_group=0
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.communicate()


@contextmanager
def _screen() -> Iterator[str]:
    """A screen in memory; its name."""
    with _running(program("Xvfb"), "-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp") as screen:
        assert screen.stdout
        yield f":{int(screen.stdout.readline())}"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as trying:
        return trying.connect_ex(("127.0.0.1", port)) == 0


def _wait_for(done: Callable[[], object], what: str) -> None:
    end = time.monotonic() + SECONDS
    while not done():
        assert time.monotonic() < end, f"the engine did not {what}"
        time.sleep(0.05)
