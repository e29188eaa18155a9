"""What was made before is not made again, and never taken for something else."""

from pathlib import Path
from types import CodeType

import pytest
from cachelib import FileSystemCache
from jinja2 import Environment, FileSystemLoader

from building import cache, pdfs, template_files
from building.build import Build
from building.cache import made_once
from building.kept_templates import KeptTemplates
from building.site import Site
from building.template_files import problems_in_templates


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FileSystemCache:
    """A cache of the test's own, empty."""
    found = FileSystemCache(str(tmp_path), threshold=0)
    monkeypatch.setattr(cache, "_kept", lambda: found)
    return found


class Maker:
    """Makes capitals, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, lacking: list[str]) -> list[str]:
        self.asked += lacking
        return [text.upper() for text in lacking]


def test_only_what_is_lacking_is_made_and_the_order_stays() -> None:
    maker = Maker()

    assert made_once("capitals", ["a", "b"], maker, str.encode) == ["A", "B"]
    assert made_once("capitals", ["c", "b", "a"], maker, str.encode) == ["C", "B", "A"]
    assert maker.asked == ["a", "b", "c"]


def test_maker_is_not_asked_when_nothing_lacks() -> None:
    made_once("capitals", ["a"], Maker(), str.encode)
    maker = Maker()

    assert made_once("capitals", ["a"], maker, str.encode) == ["A"]
    assert maker.asked == []


def test_another_use_of_the_same_input_is_made_by_itself() -> None:
    made_once("capitals", ["a"], Maker(), str.encode)

    assert made_once("doubled", ["a"], lambda lacking: [text * 2 for text in lacking], str.encode) == ["aa"]


def test_change_of_code_or_libraries_makes_all_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    made_once("capitals", ["a"], Maker(), str.encode)
    monkeypatch.setattr(cache, "_makers", lambda: "another version")
    maker = Maker()

    made_once("capitals", ["a"], maker, str.encode)

    assert maker.asked == ["a"]


def test_damaged_entry_is_made_anew(tmp_path: Path) -> None:
    made_once("capitals", ["a"], Maker(), str.encode)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:6])
    maker = Maker()

    assert made_once("capitals", ["a"], maker, str.encode) == ["A"]
    assert maker.asked == ["a"]


def test_entry_that_was_changed_on_disk_is_made_anew(tmp_path: Path) -> None:
    made_once("capitals", ["abc"], Maker(), str.encode)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes().replace(b"ABC", b"XYZ"))

    assert made_once("capitals", ["abc"], Maker(), str.encode) == ["ABC"]


def test_maker_that_makes_too_little_is_a_fault() -> None:
    with pytest.raises(ValueError, match="shorter"):
        made_once("capitals", ["a", "b"], lambda lacking: ["A"], str.encode)


def test_fingerprint_changes_with_the_code_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fingerprint = cache._makers.__wrapped__
    monkeypatch.setattr(cache, "HOOKS", tmp_path)
    before = fingerprint()
    (tmp_path / "new.py").write_text("x = 1\n")

    assert fingerprint() != before


@pytest.mark.parametrize("changed", ["running.css", "fonts/Print.ttf", "new.svg", "its text", "its fonts"])
def test_pdf_is_printed_anew_when_it_or_what_it_is_printed_with_changes_and_only_then(
    changed: str, empty: Site, build: Build, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, printed = tmp_path_factory.mktemp("print"), []
    given = {"its text": "<p>x</p>", "its fonts": "Print"}
    (folder / "fonts").mkdir()
    for file in ("running.css", "fonts/Print.ttf"):
        (folder / file).write_bytes(b"before")

    def documents(language: str, *_others: object) -> list[pdfs.Printout]:
        return [pdfs.Printout("diary", f"{language}.pdf", language + given["its text"], (given["its fonts"],))]

    def print_them(lacking: list[pdfs.Printout]) -> list[bytes]:
        printed.extend(document.file for document in lacking)
        return [b"%PDF"] * len(lacking)

    for name, instead in {"PRINT": folder, "_documents": documents, "_printed": print_them}.items():
        monkeypatch.setattr(pdfs, name, instead)

    for _ in range(2):
        assert pdfs.pdfs(empty, build) == {"pdf/nl.pdf": b"%PDF", "pdf/en.pdf": b"%PDF"}
    assert printed == ["nl.pdf", "en.pdf"]

    if changed in given:
        given[changed] = "another"
    else:
        (folder / changed).write_bytes(b"after")
    pdfs.pdfs(empty, build)

    assert printed == ["nl.pdf", "en.pdf"] * 2


def filled_in(folder: Path, text: str) -> str:
    (folder / "page.html").write_text(text, "utf-8")
    return (
        Environment(loader=FileSystemLoader(folder), bytecode_cache=KeptTemplates()).get_template("page.html").render()
    )


def test_template_is_compiled_once_for_every_language_and_build_and_anew_when_it_changes(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, compiled, compiles = tmp_path_factory.mktemp("templates"), [], Environment._compile

    def noted(environment: Environment, source: str, filename: str) -> CodeType:
        compiled.append(filename)
        return compiles(environment, source, filename)

    monkeypatch.setattr(Environment, "_compile", noted)

    assert [filled_in(folder, text) for text in ("1 {{ 1 }}", "1 {{ 1 }}", "2 {{ 2 }}")] == ["1 1", "1 1", "2 2"]
    assert len(compiled) == 2


def test_templates_that_were_looked_at_are_not_looked_at_again(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("overrides")
    (folder / "page.html").write_text("<p>{{ lead }}", "utf-8")
    problems = list(problems_in_templates(folder, {"index"}))
    assert len(problems) == 1
    monkeypatch.setattr(template_files, "_problems", pytest.fail)

    assert list(problems_in_templates(folder, {"index"})) == problems
