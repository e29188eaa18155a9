"""The texts in editors' data, which hold no Markdown: the numbers that they name, and what is not finished in them."""

from collections.abc import Iterator

from publishing.editorial.telephone_numbers import number_problems
from publishing.editorial.unfinished_text import unfinished_problems
from publishing.editorial.yaml_text import Document


def plain_text_problems(document: Document) -> Iterator[str]:
    """What is wrong in the texts of a file, or of the front matter of a page, each as a sentence with its place."""
    for place, text in document.texts():
        problems = [problem for _, problem in (*number_problems(text), *unfinished_problems([(1, text)]))]
        yield from (f"{place}: {problem}" for problem in dict.fromkeys(problems))
