"""Real web servers on loopback, Debian's and Cloudflare's, set up with what the build made for them."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path

import pytest

from commands.machine import APACHE_MODULES, program
from project import PROJECT

NGINX = """
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
user {user};
pid {work}/pid;
error_log {work}/errors;
events {{}}
http {{
  access_log off;
  client_body_temp_path {work}; proxy_temp_path {work}; fastcgi_temp_path {work};
  uwsgi_temp_path {work}; scgi_temp_path {work};
  server {{ listen 127.0.0.1:{port}; root {root}; include {site}/hosting/nginx.conf; }}
}}
"""
APACHE = """
{modules}
ServerName localhost
TypesConfig /dev/null
PidFile {work}/pid
ErrorLog {work}/errors
Listen 127.0.0.1:{port}
<VirtualHost *:{port}>
DocumentRoot {root}
Include {site}/hosting/apache.conf
</VirtualHost>
"""
WRANGLER = PROJECT / "tests/delivery/node/node_modules/wrangler/wrangler-dist/cli.js"
ASKS_NOBODY = {
    "WRANGLER_SEND_METRICS": "false",
    "WRANGLER_HIDE_BANNER": "true",  # which looks for a newer version
    "CLOUDFLARE_CF_FETCH_ENABLED": "false",
    "NO_PROXY": "127.0.0.1,localhost",
}
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY")
SAID = "said"
"""The file in a server's own folder with what it has said."""
BESIDE = "other.html"
"""What the server has besides our site, when that lies below a path."""


@contextmanager
def nginx(site: Path, work: Path, path: str = "/") -> Iterator[str]:
    """The address of `site` as nginx serves it at a path; `work` is a folder for the server's own files."""
    port = _free_port()
    root = _root(site, work, path)
    (work / "nginx.conf").write_text(NGINX.format(root=root, site=site, work=work, port=port, user=getuser()))
    with _running([program("nginx"), "-c", str(work / "nginx.conf"), "-e", str(work / "errors")], port, work):
        yield f"http://127.0.0.1:{port}{path}"


@contextmanager
def apache(site: Path, work: Path, path: str = "/") -> Iterator[str]:
    """The address of `site` as Apache serves it at a path; `work` is a folder for the server's own files."""
    port = _free_port()
    modules = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in APACHE_MODULES)
    root = _root(site, work, path)
    (work / "apache.conf").write_text(APACHE.format(root=root, site=site, work=work, port=port, modules=modules))
    with _running([program("apache2"), "-D", "FOREGROUND", "-f", str(work / "apache.conf")], port, work):
        yield f"http://127.0.0.1:{port}{path}"


@contextmanager
def cloudflare_pages(site: Path, work: Path) -> Iterator[str]:
    """The address of `site` as Cloudflare Pages serves it; `work` is a folder for its own files.

    Whatever it asks of others arrives at a proxy that answers nothing; fails when it has asked.
    """
    port = _free_port()
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        asked = f"http://127.0.0.1:{proxy.getsockname()[1]}"
        folders = {"HOME": str(work), "XDG_CONFIG_HOME": str(work)}
        command = [PROJECT / ".venv/bin/node", WRANGLER, "pages", "dev", site, "--ip=127.0.0.1", f"--port={port}",
                   "--compatibility-date=2026-11-01", "--show-interactive-dev-session=false"]  # fmt: skip
        with _running(
            list(map(str, command)), port, work, os.environ | ASKS_NOBODY | folders | dict.fromkeys(PROXIES, asked)
        ):
            yield f"http://127.0.0.1:{port}/"
        proxy.setblocking(False)
        with pytest.raises(BlockingIOError):
            proxy.accept()


def _root(site: Path, work: Path, path: str) -> Path:
    """The folder that the server has for its root: below a path the site lies there as a link, beside another page."""
    if path == "/":
        return site
    link = work / "www" / path.strip("/")
    link.parent.mkdir(parents=True)
    link.symlink_to(site)
    (work / "www" / BESIDE).write_text("not ours")
    return work / "www"


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int, work: Path, environment: Mapping[str, str] = os.environ) -> Iterator[None]:
    said = work / SAID
    with (
        said.open("w") as log,
        subprocess.Popen(
            command, cwd=work, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, process_group=0
        ) as server,
    ):
        try:
            _wait_for(server, port)
            yield
        except NotServed as error:
            output = "".join(file.read_text() for file in (said, work / "errors") if file.exists())
            raise AssertionError(f"{command[0]} {error}: {output}") from None
        finally:
            os.killpg(server.pid, signal.SIGTERM)  # wrangler leaves what it has started


class NotServed(Exception):
    """The server ended, or did not answer within half a minute."""


def _wait_for(server: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise NotServed("ended")
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise NotServed("does not answer")
