"""The site as it is published at each kind of address."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from published_at import published_at

GIVEN = (
    "https://spiertrillen.nl/",
    "https://zorg.example/nl/",
    "https://example.github.io/spiertrillen/",
    "https://example.org/health/en/",
    "https://localhost:8443/twitch/",
    "https://zorg.example/spieren",
)
"""Its own domain; a path that is a language's name; a path that is the site's; one that is both deep and a language's;
a port; and one without its last slash."""


@dataclass(frozen=True)
class Published:
    """The finished site in the folder `site`; `root` is what its addresses must begin with."""

    root: str
    site: Path

    def texts(self) -> dict[str, str]:
        """Every text file by name, but for the compressed copies."""
        return {
            file.relative_to(self.site).as_posix(): file.read_text("utf-8")
            for file in self.site.rglob("*")
            if file.suffix in TEXT or file.name == "_headers"
        }


TEXT = {".html", ".json", ".xml", ".txt", ".csv", ".js", ".conf"}


@pytest.fixture(scope="session", params=GIVEN)
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The site at each address."""
    given = str(request.param)
    return Published(f"{given.removesuffix('/')}/", published_at(given, tmp_path_factory))
