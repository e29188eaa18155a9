"""The site as it is published at each kind of address."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from published_at import PUBLISHED, published_at


@dataclass(frozen=True)
class Published:
    """The finished site in the folder `site`; `root` is what its addresses must begin with.

    `mail` are the links to its publisher's mail.
    """

    root: str
    site: Path
    mail: tuple[str, ...]

    def texts(self) -> dict[str, str]:
        """Every text file by name, but for the compressed copies."""
        return {
            file.relative_to(self.site).as_posix(): file.read_text("utf-8")
            for file in self.site.rglob("*")
            if file.suffix in TEXT or file.name in ("_headers", "_redirects")
        }


TEXT = {".html", ".json", ".xml", ".txt", ".csv", ".js", ".conf"}


@pytest.fixture(scope="session", params=PUBLISHED)
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The site at each address."""
    given = str(request.param)
    project = published_at(given, tmp_path_factory)
    return Published(f"{given.removesuffix('/')}/", project.folder / "site", PUBLISHED[given].mail)
