"""What the machine itself must have beside what pip installs: each tried as we use it, and installed where we may.

`python -m commands.machine site` (or `tests`; `playwright` once that is installed) runs before there is a virtual
environment, so it knows nothing but the standard library. As root, where there is apt-get, it installs what is
missing; elsewhere one sentence names it.
"""

import ctypes
import importlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from ctypes.util import find_library
from dataclasses import dataclass
from functools import partial
from pathlib import Path

SECONDS = 60
"""How long a try may take, on a slow machine too."""
SECONDS_OF_INSTALLING = 1800
SERVERS_LIE_IN = "/usr/sbin"
"""Which is not in every user's PATH."""
NODE = ".venv/lib/python3*/site-packages/playwright/driver/node"
NGINX = """
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
pid {work}/pid;
events {{}}
http {{
  brotli_static on; access_log off; client_body_temp_path {work}; proxy_temp_path {work};
  fastcgi_temp_path {work}; uwsgi_temp_path {work}; scgi_temp_path {work};
}}
"""
APACHE_MODULES = ("mpm_event", "authz_core", "dir", "headers", "mime", "rewrite")
APACHE = "ServerName localhost\nErrorLog {work}/errors\n" + "".join(
    f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES
)
"""Both servers with the modules that the site asks for."""
PANGO = ("libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz.so.0", "libfontconfig.so.1")
HARFBUZZ_SUBSET = "libharfbuzz-subset.so.0"
"""What WeasyPrint loads to set the text of the PDFs (weasyprint/text/ffi.py)."""
FROG = "/usr/share/frog/nld/Frog.mbt.1.0"
"""Where Debian's frogdata has what the tagger of Dutch has learnt; each of its files begins so."""


class Unusable(Exception):
    """What was tried cannot be used; the message says why, and is empty where it is simply not there."""


@dataclass(frozen=True)
class Need:
    """A thing that the machine must have."""

    name: str
    attempt: Callable[[], object]
    """Uses it as we do; raises Unusable."""
    packages: str
    """Debian's, which bring it."""


def main(purpose: str) -> int:
    """See to it that the machine has all that the `site` or the `tests` need; 0 when it has."""
    missing, apt = unusable(NEEDS[purpose]), bool(shutil.which("apt-get"))
    if not missing:
        return 0
    if not apt or os.geteuid() != 0:
        print(advice(missing, apt), file=sys.stderr)
        return 1
    asked = packages(missing)
    print(f"Installing what this machine lacks: {asked}…", flush=True)
    complaints = _install(asked)
    if missing := unusable(missing):
        print(f"{complaints}{advice(missing, apt)}", file=sys.stderr)
    return 1 if missing else 0


def unusable(needs: Iterable[Need]) -> dict[Need, str]:
    """Those that cannot be used, each with the reason, which is empty where it is simply not there."""
    found = {}
    for need in needs:
        try:
            need.attempt()
        except Unusable as reason:
            found[need] = str(reason)
    return found


def advice(missing: Mapping[Need, str], apt: bool) -> str:
    """What is missing and how to get it, as one sentence."""
    how = f"with: sudo apt-get install {packages(missing)}" if apt else "with the package manager of this system."
    return f"This machine lacks {named(missing)}; install {'it' if len(missing) == 1 else 'them'} {how}"


def named(missing: Mapping[Need, str]) -> str:
    """Their names as in a sentence: Pango, curl and wrk (no room)."""
    names = [f"{need.name} ({reason})" if reason else need.name for need, reason in missing.items()]
    return " and ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def packages(needs: Iterable[Need]) -> str:
    """The packages that bring them, each once."""
    return " ".join(dict.fromkeys(package for need in needs for package in need.packages.split()))


def program(*names: str) -> str:
    """The path of the first of these programs that there is; raises Unusable when there is none."""
    places = os.pathsep.join((os.environ.get("PATH", ""), SERVERS_LIE_IN))
    for name in names:
        if found := shutil.which(name, path=places):
            return found
    raise Unusable


def chromium() -> str:
    """The path of Chromium, under any of its names; raises Unusable when there is none.

    First the one that has no windows, which takes a third of the processor's time.
    """
    return program("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def _ensurepip() -> None:
    """What `python -m venv` asks for."""
    try:
        importlib.import_module("venv")
        importlib.import_module("ensurepip")
    except ImportError:
        raise Unusable from None


def _libraries(*files: str) -> None:
    """Load libraries as WeasyPrint does: by their files, or by what the system knows under their names."""
    lacking = [file for file in files if not _loads(file) and not _loads(find_library(file[3:].partition(".so")[0]))]
    if lacking:
        raise Unusable("" if len(lacking) == len(files) else f"without {' '.join(lacking)}")


def _loads(file: str | None) -> bool:
    try:
        return bool(file and ctypes.CDLL(file))
    except OSError:
        return False


def _runs(*command: str, status: int = 0) -> None:
    """Run a program; raises Unusable unless it ends with `status`."""
    try:
        run = subprocess.run(
            [program(command[0]), *command[1:]],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=SECONDS, check=False,
        )  # fmt: skip
    except OSError as error:
        raise Unusable(str(error)) from None
    except subprocess.TimeoutExpired:
        raise Unusable(f"it did not end within {SECONDS} seconds") from None
    if run.returncode != status:
        raise Unusable((run.stderr.strip() or f"it ends with {run.returncode}").splitlines()[0])


def _chromium_shows_a_page() -> None:
    with tempfile.TemporaryDirectory() as work:
        options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work}")
        _runs(chromium(), *options, "--dump-dom", "about:blank")


def _nginx_loads_its_modules() -> None:
    with tempfile.TemporaryDirectory() as work:
        settings = Path(work, "nginx.conf")
        settings.write_text(NGINX.format(work=work), "utf-8")
        _runs("nginx", "-t", "-q", "-e", f"{work}/errors", "-c", str(settings))


def _apache_loads_its_modules() -> None:
    with tempfile.TemporaryDirectory() as work:
        settings = Path(work, "apache.conf")
        settings.write_text(APACHE.format(work=work), "utf-8")
        _runs("apache2", "-t", "-f", str(settings))


def _node_of_playwright_runs() -> None:
    """Before Playwright is there: the one library that its program needs and a bare Debian lacks."""
    if node := next(Path().glob(NODE), None):
        _runs(str(node.absolute()), "--version")
    elif sys.platform == "linux":
        _libraries("libatomic.so.1")


def _install(names: str) -> str:
    """Let apt-get install packages; what it complains of, in lines."""
    complaints = ""
    for command in (["update"], ["install", "--yes", *names.split()]):
        try:
            run = subprocess.run(
                ["apt-get", "--quiet=2", "--option=DPkg::Lock::Timeout=300", *command],
                env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"}, stdin=subprocess.DEVNULL,
                capture_output=True, text=True, errors="replace", timeout=SECONDS_OF_INSTALLING, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return f"{complaints}apt-get had not ended after {SECONDS_OF_INSTALLING} seconds.\n"
        complaints += "".join(f"{line}\n" for line in run.stderr.splitlines() if line.startswith("E:"))
    importlib.invalidate_caches()
    return complaints


FOR_THE_SITE = (
    Need("venv with ensurepip", _ensurepip, "python3-venv"),
    Need("Pango", partial(_libraries, *PANGO), "libpango-1.0-0 libpangoft2-1.0-0"),
    Need("HarfBuzz-subset", partial(_libraries, HARFBUZZ_SUBSET), "libharfbuzz-subset0"),
)
# Playwright's own Node needs it.
PLAYWRIGHT = Need("libatomic", _node_of_playwright_runs, "libatomic1")
FOR_THE_TESTS = (
    Need("Chromium", _chromium_shows_a_page, "chromium-headless-shell"),
    PLAYWRIGHT,
    Need("Firefox", partial(_runs, "firefox-esr", "--headless", "--version"), "firefox-esr"),
    Need("WebKitWebDriver", partial(_runs, "WebKitWebDriver", "--help"), "webkit2gtk-driver"),
    Need("Xvfb", partial(_runs, "Xvfb", "-help"), "xvfb"),  # the screen of WebKit's browser, which has a window always
    Need("poppler", partial(_runs, "pdftocairo", "-v"), "poppler-utils"),  # shows PDFs as Evince does
    Need("poppler-glib", partial(_libraries, "libpoppler-glib.so.8"), "libpoppler-glib8"),  # what Evince is built on
    Need("nginx with brotli_static", _nginx_loads_its_modules, "nginx libnginx-mod-http-brotli-static"),
    Need("Apache", _apache_loads_its_modules, "apache2-bin"),
    Need("wrk", partial(_runs, "wrk", "--version", status=1), "wrk"),  # a load on nginx
    Need("Java", partial(_runs, "java", "-version"), "default-jre-headless"),  # the checker of the W3C
    Need("curl", partial(_runs, "curl", "--version"), "curl"),  # the examples of the page for portals
    Need("Git", partial(_runs, "git", "--version"), "git"),  # what has happened to the advice
    Need("Hunspell with Dutch", partial(_runs, "hunspell", "-d", "nl_NL", "-l"), "hunspell hunspell-nl"),  # spelling
    Need("mbt with Dutch", partial(_runs, "mbt", "-s", f"{FROG}.settings"), "mbt frogdata"),  # grammar
    Need("Bash", partial(_runs, "bash", "-c", "true"), "bash"),  # the same examples, and .ci/run
    Need("unshare", partial(_runs, "unshare", "--version"), "util-linux"),  # a build without a network
)
NEEDS = {"site": FOR_THE_SITE, "tests": FOR_THE_SITE + FOR_THE_TESTS, "playwright": (PLAYWRIGHT,)}

if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1]))
    except KeyboardInterrupt:
        sys.exit("Stopped; run the command again to go on.")
