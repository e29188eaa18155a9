"""A release: made of a site whose every page is reviewed, the same bytes every time, and refused otherwise."""

import gzip
import io
import json
import os
import shutil
import subprocess
import tarfile
from pathlib import Path
from uuid import uuid4

import pytest

import editions
from building.unchanged import fingerprint_of_text, remember_text
from commands import release
from project import PROJECT, Project, copy_docs
from published_at import READY, published_at

SITE = {"index.html": "<p>Dag</p>", "en/index.html": "<p>Hello</p>", "pdf/diary.pdf": "%PDF", "a b/ë.txt": "é"}


@pytest.fixture
def ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that may be released, with a site of a few small files in place of the built one."""
    copy_docs(tmp_path)
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path)
    monkeypatch.setenv("SITE_URL", editions.ADDRESS)
    project = Project(tmp_path)
    editions.reviewed(project)
    editions.published_by(project)
    for name, text in SITE.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        project.write(f"site/{name}", text)
    manifested(project)
    (tmp_path / "build").mkdir()
    project.write("build/sbom.json", "{}")
    return project


def manifested(project: Project, address: str = editions.ADDRESS, state: str = "current") -> None:
    """Give the site a manifest: the address that it was built for, and the review of its pages."""
    folder = project.folder / "site/api/v1"
    folder.mkdir(parents=True, exist_ok=True)
    manifest = {
        "$schema": f"{address}api/v1/manifest.schema.json",
        "files": [{"kind": "part"}, {"kind": "page", "reviewState": state}],
    }
    project.write("site/api/v1/manifest.json", json.dumps(manifest))


def released(project: Project) -> dict[str, bytes]:
    return contents(project.folder / "build/release")


def test_release_holds_the_site_the_pdfs_the_parts_list_and_their_checksums(ready: Project) -> None:
    assert release.main(ready.folder) == 0

    files = released(ready)
    assert files.keys() == {"site.tar.gz", "diary.pdf", "sbom.json", "SHA256SUMS"}
    summed = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=ready.folder / "build/release",
                            capture_output=True, text=True, check=True)  # fmt: skip
    assert sorted(summed.stdout.splitlines()) == ["diary.pdf: OK", "sbom.json: OK", "site.tar.gz: OK"]


def test_archive_holds_every_file_of_the_site_and_nothing_of_the_machine(ready: Project, tmp_path: Path) -> None:
    packed = release.archive(ready.folder / "site")
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        entries = archive.getmembers()
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    subprocess.run(["tar", "-xzf", "-", "-C", unpacked], input=packed, check=True)

    assert contents(unpacked / "site") == contents(ready.folder / "site")
    assert {(entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname) for entry in entries} == {(0, 0, 0, "", "")}
    assert {entry.mode for entry in entries if entry.isfile()} == {0o644}
    assert {entry.mode for entry in entries if entry.isdir()} == {0o755}
    assert not [entry for entry in entries if not entry.isfile() and not entry.isdir()]


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_same_site_gives_the_same_bytes_whenever_and_by_whomever_it_is_packed(ready: Project, tmp_path: Path) -> None:
    again = tmp_path / "elsewhere/site"
    for path in sorted((ready.folder / "site").rglob("*"), reverse=True):  # written in another order
        if path.is_file():
            copy = again / path.relative_to(ready.folder / "site")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            copy.chmod(0o600)
            os.utime(copy, (1, 1))

    first, second = release.archive(ready.folder / "site"), release.archive(again)

    assert first == second
    assert gzip.decompress(first) == gzip.decompress(second)
    assert first[4:8] == bytes(4)  # no time in the gzip header (RFC 1952)


def test_two_releases_of_one_site_are_the_same(ready: Project) -> None:
    assert release.main(ready.folder) == 0
    first = released(ready)
    assert release.main(ready.folder) == 0

    assert released(ready) == first


@pytest.mark.parametrize("fault", ["pending", "overdue", "no publisher", "no address"])
def test_release_that_is_refused_leaves_nothing_not_even_an_older_one(
    ready: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    assert release.main(ready.folder) == 0
    monkeypatch.setenv("PUBLISH_UNREVIEWED", "yes")
    if fault == "pending":
        editions.pending(ready, "docs/nl/types.md")
    elif fault == "overdue":
        editions.overdue(ready, "docs/nl/types.md")
    elif fault == "no publisher":
        editions.published_by(ready, None)
    else:
        monkeypatch.setenv("SITE_URL", "https://spiertrillen.example/")

    assert release.main(ready.folder) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert released(ready) == {}


def test_site_that_was_made_of_another_text_is_not_released(ready: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (ready.folder / "overrides").mkdir()
    ready.write("site/made.txt", uuid4().hex)  # a site that nobody has made before: what is remembered is kept
    remember_text(ready.folder / "site", fingerprint_of_text(ready.folder))
    assert release.main(ready.folder) == 0
    ready.append("mkdocs.yml", "# another one")

    assert release.main(ready.folder) == 1

    assert "The site was made of another text than stands here now; run make site." in capsys.readouterr().err


def test_site_that_is_not_that_of_the_text_is_not_released(ready: Project, capsys: pytest.CaptureFixture[str]) -> None:
    faults = {
        "built when its text had no review that holds": lambda: manifested(ready, state="pending"),
        f"not built for {editions.ADDRESS}": lambda: manifested(ready, address="https://other.org/"),
        "run make sbom": lambda: (ready.folder / "build/sbom.json").unlink(),
        "There is no whole site to release; run make site": lambda: shutil.rmtree(ready.folder / "site"),
        "json: There is no whole site to release; run": lambda: ready.write("site/api/v1/manifest.json", '{"files": ['),
        "1/manifest.json: There is no whole site": lambda: ready.write("site/api/v1/manifest.json", '{"files": []}'),
    }
    for says, spoil in faults.items():
        manifested(ready)
        spoil()
        assert release.main(ready.folder) == 1
        assert says in capsys.readouterr().err
        assert released(ready) == {}


@pytest.mark.parametrize("given", ["https://VOORBEELDSTICHTING.org:443/nl", "https://voorbeeldstichting.org/nl"])
def test_address_of_the_site_is_the_same_however_it_is_given(
    ready: Project, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv("SITE_URL", given)

    assert release.main(ready.folder) == 0


def test_address_that_no_site_can_have_is_reported(
    ready: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", f"{editions.ADDRESS}?x")

    assert release.main(ready.folder) == 1
    assert "which has a query ('?')" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["links", "release", "sbom"])
def test_what_needs_a_site_says_so_before_anything_else(tmp_path: Path, command: str) -> None:
    shutil.copy(PROJECT / "Makefile", tmp_path)

    made = subprocess.run(
        ["make", "--no-print-directory", command], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert made.returncode != 0
    assert made.stderr.splitlines()[0] == "There is no site/ yet; run make site first."
    assert made.stdout == ""


def test_make_release_uses_nothing_but_python() -> None:
    recipe = (PROJECT / "Makefile").read_text("utf-8").partition("\nrelease: ")[2].partition("\n\n")[0]

    assert [line.strip() for line in recipe.splitlines()[1:]] == ["@$(RUN) -m commands.release"]


def test_release_goes_through_on_an_edition_in_which_everything_is_reviewed(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = published_at(READY, tmp_path_factory)
    project = Project(Path(shutil.copytree(built.folder, tmp_path / "project")))
    (project.folder / "build").mkdir(exist_ok=True)
    project.write("build/sbom.json", "{}")
    monkeypatch.setenv("SITE_URL", editions.ADDRESS)

    assert release.main(project.folder) == 0
    assert {"site.tar.gz", "spiertrillen-boekje.pdf", "diary.pdf", "SHA256SUMS"} <= released(project).keys()


def test_site_that_was_built_before_the_leaflet_was_reviewed_is_not_released(
    ready: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = json.loads(ready.read(f"site/{release.MANIFEST}"))
    manifest["files"].append({"address": "pdf/leaflet.pdf", "kind": "pdf", "reviewState": "pending"})
    ready.write(f"site/{release.MANIFEST}", json.dumps(manifest))

    assert release.main(ready.folder) == 1
    assert "had no review that holds" in capsys.readouterr().err


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '"whole"'])
def test_broken_manifest_is_reported(ready: Project, capsys: pytest.CaptureFixture[str], manifest: str) -> None:
    ready.write("site/api/v1/manifest.json", manifest)

    assert release.main(ready.folder) == 1

    said = capsys.readouterr().err
    assert said == "site/api/v1/manifest.json: There is no whole site to release; run make site.\n"


def test_file_that_cannot_be_read_is_reported_and_no_part_of_a_release_is_left(
    ready: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = ready.folder / "site/pdf/gone.pdf"
    gone.symlink_to("nowhere.pdf")

    assert release.main(ready.folder) == 1

    assert f"{gone}: It cannot be read or written (No such file or directory)" in capsys.readouterr().err
    assert released(ready) == {}
