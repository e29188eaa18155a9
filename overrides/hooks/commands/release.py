"""`make release`: put into build/release/ what a release holds, made of the site/ that is there."""

import gzip
import hashlib
import io
import json
import shutil
import sys
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from building.given_address import given_address
from building.stopping import Stopped
from building.unchanged import is_of_another_text
from commands import release_check
from commands.recording import recorded
from publishing.editorial.review import HOLDING
from publishing.settings.settings_file import SETTINGS
from publishing.web.addresses import MANIFEST
from publishing.web.site_address import AddressRefused, site_address

SBOM = Path("build/sbom.json")
RELEASE = Path("build/release")


def main(project: Path = Path()) -> int:
    """Fill build/release/; say in sentences why not, and return 1, when the text or the site may not be released."""
    shutil.rmtree(project / RELEASE, ignore_errors=True)
    if status := release_check.main(project=project):
        return status

    def release() -> Iterable[str]:
        if problems := list(_site_problems(project)):
            raise Stopped(problems)
        _fill(project)
        return ()

    return recorded(release, project / "docs")


def _site_problems(project: Path) -> Iterator[str]:
    """Why the site that is there is not that of the text: it was built before a review, or for another address."""
    try:
        manifest = json.loads((project / "site" / MANIFEST).read_text("utf-8"))
        form, files = manifest["$schema"], manifest["files"]
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        yield f"site/{MANIFEST}: There is no whole site to release; run make site."
        return
    if is_of_another_text(project / "site", project):
        yield f"site/{MANIFEST}: The site was made of another text than stands here now; run make site."
    yield from _address_problems(form, given_address(project / SETTINGS))
    if any(file.get("reviewState", HOLDING[0]) not in HOLDING for file in files):
        yield f"site/{MANIFEST}: The site was built when its text had no review that holds; run make site."
    if not (project / SBOM).is_file():
        yield f"{SBOM}: The list of what the site is made with is missing; run make sbom."


def _address_problems(form: str, given: str) -> Iterator[str]:
    """Why the site, whose manifest has its form at this address, is not that of the address that is given now."""
    try:
        address = site_address(given).root
    except AddressRefused as refused:
        yield str(refused)
    else:
        if not form.startswith(f"{address}api/"):
            yield f"site/{MANIFEST}: The site was not built for {address}; run make site."


def _fill(project: Path) -> None:
    """Fill a folder beside the release, and let it be the release once it is whole."""
    part = (project / RELEASE).with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    (part / "site.tar.gz").write_bytes(archive(project / "site"))
    for file in (*sorted((project / "site/pdf").glob("*.pdf")), project / SBOM):
        shutil.copyfile(file, part / file.name)
    (part / "SHA256SUMS").write_text(checksums(sorted(part.iterdir())), "utf-8")
    part.rename(project / RELEASE)


def archive(site: Path) -> bytes:
    """The folder as a .tar.gz that is the same on every machine: names in order, no owner, no time, plain rights."""
    packed = io.BytesIO()
    with (
        gzip.GzipFile(filename="", mode="wb", fileobj=packed, compresslevel=9, mtime=0) as compressed,
        tarfile.open(fileobj=compressed, mode="w", format=tarfile.PAX_FORMAT) as files,
    ):
        for path in (site, *sorted(site.rglob("*"))):
            name = Path(site.name, path.relative_to(site)).as_posix()
            if path.is_dir():
                files.addfile(_entry(name, tarfile.DIRTYPE, 0o755))
            else:
                content = path.read_bytes()
                files.addfile(_entry(name, tarfile.REGTYPE, 0o644, len(content)), io.BytesIO(content))
    return packed.getvalue()


def _entry(name: str, kind: bytes, mode: int, size: int = 0) -> tarfile.TarInfo:
    """An entry of the archive; what is not set here is nobody and nothing: owner 0, time 0."""
    entry = tarfile.TarInfo(name)
    entry.type, entry.mode, entry.size = kind, mode, size
    return entry


def checksums(files: list[Path]) -> str:
    """A line for each file, as `sha256sum --check` reads it."""
    return "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files)


if __name__ == "__main__":
    sys.exit(main())
