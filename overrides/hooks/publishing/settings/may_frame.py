"""Who may show an embedded page in a frame: everyone, or the hosts that the publisher names."""

import re
from collections.abc import Iterator
from typing import Any

from publishing.editorial.form import Spot
from publishing.editorial.web_addresses import HOST
from publishing.settings.settings_form import written

ADDRESS = re.compile(r"https://(?:\*\.)?(?P<host>[^*/:]+)(?::(?P<port>\d{1,5}))?")
"""One host, or all below it (CSP 3, 2.3.1: host-source)."""
MOST_PORTS = 65_535


class MayFrame:
    """Who may show an embedded page in a frame."""

    example = '"*" for everyone, or addresses with a space between two'

    def problems(self, spot: Spot, value: Any) -> Iterator[str]:
        if not isinstance(value, str):
            yield spot.says(f"is {written(value)}; write {self.example}")
        elif problem := hosts_problem(value):
            yield f"{spot.document.place(*spot.path)}: {problem}"


def hosts_problem(hosts: object) -> str:
    """Why `hosts` does not say who may show an embedded page in a frame, as a sentence; empty when it does."""
    if isinstance(hosts, str) and (hosts == "*" or all(map(_is_address, hosts.split(" ")))):
        return ""
    return (
        f"'may_frame' is '{hosts}'; write \"*\" for everyone, or addresses such as https://portal.example, "
        "with a space between two."
    )


def _is_address(written: str) -> bool:
    found = ADDRESS.fullmatch(written)
    return bool(found and HOST.fullmatch(found["host"]) and int(found["port"] or 443) <= MOST_PORTS)
