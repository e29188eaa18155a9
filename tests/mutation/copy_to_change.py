"""The copy of the project in which mutmut makes its changes, and what of it is changed and what is run."""

import shutil
from pathlib import Path

from project import PROJECT

PURE = "publishing"
GROUPS = ("editorial", "settings", "tree", "edition", "reviewing", "checks")
"""The folders of the pure package that are changed."""
OF_PAGES = (
    "page_checks",
    "care_card_checks",
    "card_titles",
    "cited_parts",
    "code_checks",
    "emergency_cards",
    "emergency_strip",
    "sign_items",
    "signs_to_call",
    "translated_signs",
    "urgent_cards",
)
"""What is changed of the folder `page`: the checks."""
LAID = (".github", "overrides", "docs", "tests", "mkdocs.yml")
"""What the tests need besides the pure package, which mutmut wants to lie where the names of its modules say."""
NOT_LAID = shutil.ignore_patterns("__pycache__", "node_modules")

BUILD = (
    "tests/editorial/test_make_translated.py",
    "tests/editorial/test_plain_language.py",
    "tests/editorial/test_translations.py",
    "tests/editorial/test_problems.py::test_fault_stops_the_build",
    "tests/editorial/test_problems.py::test_page_saved_with_parted_letters_is_published_with_whole_ones",
)
"""Tests that build a site or start a command, in processes that know nothing of the change."""
OF_OTHERS = tuple(
    f"tests/publishing/test_{name}.py"
    for name in (
        "clean_html", "drawings", "embedded_page", "fhir_documents", "headers", "inspection", "booklet",
        "link_inspection", "linked_data", "manifest_entries", "minified_page", "oembed_answers", "pdf_repairs",
        "pdf_weight", "policies", "selectors", "site_address", "style", "subjects", "folded_words", "search_words",
        "validity", "downloads",
    )
)  # fmt: skip
"""Tests of what is neither the tree nor editorial."""

SETTINGS = """\
[tool.pytest.ini_options]
pythonpath = [".", "overrides/hooks", "tests"]
addopts = "--strict-config -p no:xdist -p no:cacheprovider {left_out}"

[tool.mutmut]
source_paths = ["{pure}"]
only_mutate = {modules}
also_copy = {copied}
pytest_add_cli_args_test_selection = ["tests/publishing", "tests/editorial"]
timeout_multiplier = 5.0  # a change after which the code never ends is noticed within half a minute
timeout_constant = 5.0
"""

CONFTEST = "conftest.py"
"""It is copied to where mutmut runs the tests: pytest looks for it no higher than beside its settings."""
FOR_CHANGED_CODE = '''\
"""How tests run on code that was changed."""

import functools
import gc
import os


def pytest_sessionstart():
    """What a function made before it was changed must not hide the change."""
    for found in gc.get_objects():
        if isinstance(found, functools._lru_cache_wrapper):
            found.cache_clear()


def pytest_collection_modifyitems(items):
    """First the tests that name the changed module, for they notice most changes, and one is enough."""
    changed = os.environ.get("MUTANT_UNDER_TEST", "").rpartition(".")[0]
    items.sort(key=lambda item: all(getattr(one, "__module__", "") != changed for one in vars(item.module).values()))
'''


def lay(folder: Path, module: str) -> None:
    """Lay the copy in `folder`, anew, so that nothing of an earlier run counts; `module` is changed, or "*" for all."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in LAID:
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, folder / name, ignore=NOT_LAID)
        else:
            shutil.copy(PROJECT / name, folder)
    shutil.move(folder / "overrides/hooks" / PURE, folder)
    (folder / "pyproject.toml").write_text(settings(module), "utf-8")
    (folder / CONFTEST).write_text(FOR_CHANGED_CODE, "utf-8")


def settings(module: str) -> str:
    """The settings of the copy, for pytest and mutmut."""
    return SETTINGS.format(
        left_out=" ".join([*(f"--deselect={test}" for test in BUILD), *(f"--ignore={test}" for test in OF_OTHERS)]),
        pure=PURE,
        modules=[
            *(f"{PURE}/{group}/{module}.py" for group in GROUPS),
            *(f"{PURE}/page/{one}.py" for one in OF_PAGES if module in ("*", one)),
        ],
        copied=[*LAID, CONFTEST],
    )
