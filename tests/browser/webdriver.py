"""How the commands of W3C WebDriver reach a browser: over Firefox's own protocol, or over HTTP."""

import json
import socket
from collections.abc import Callable
from http.client import HTTPConnection
from io import BufferedReader
from typing import Any


class PageLeft(Exception):
    """The page on which a script ran was left before the script had answered."""


def marionette(connection: socket.socket, answers: BufferedReader) -> Callable[..., Any]:
    """Sends commands over Firefox's own protocol: length, colon, and [type, number, command, parameters]."""

    def received() -> Any:
        length = answers.read(1)
        while not length.endswith(b":"):
            length += answers.read(1)
        return json.loads(answers.read(int(length[:-1])))

    def command(name: str, **parameters: Any) -> Any:
        sent = json.dumps([0, 1, f"WebDriver:{name}", parameters]).encode()
        connection.sendall(b"%d:%s" % (len(sent), sent))
        _, _, error, result = received()
        assert not error, error
        return result.get("value") if isinstance(result, dict) else result

    received()  # the browser says first what it is
    return command


def over_http(driver: HTTPConnection, session: str) -> Callable[..., Any]:
    """Sends the same commands as W3C WebDriver has them."""
    paths = {
        "Navigate": "/url",
        "ExecuteScript": "/execute/sync",
        "ElementClick": "/element/{id}/click",
        "SwitchToFrame": "/frame",
        "SwitchToParentFrame": "/frame/parent",
        "GetWindowHandles": "/window/handles",
    }

    def command(name: str, **parameters: Any) -> Any:
        method = "GET" if name.startswith("Get") else "POST"
        return asked(driver, method, session + paths[name].format(**parameters), parameters)

    return command


def asked(driver: HTTPConnection, method: str, path: str, parameters: object = None) -> Any:
    """What a driver answers; raises PageLeft when the page went away before its script was done."""
    driver.request(method, path, json.dumps(parameters) if parameters is not None else None)
    with driver.getresponse() as answer:
        value = json.loads(answer.read())["value"]
    if answer.status != 200 and "before the unload event" in value["message"]:
        raise PageLeft(value["message"])
    assert answer.status == 200, value
    return value
