"""`make reviewed WORKBOOK=review-sheet.xlsx`: what a doctor has answered in the workbook, entered at once."""

import sys
from collections.abc import Iterator
from pathlib import Path

from building.signing import Signing, begin_signing
from building.stopping import Stopped
from commands.recording import recorded
from commands.reviewed import sign_off
from publishing.checks.problems import problems
from publishing.checks.shown_problems import shown
from publishing.editorial.written_page import Page
from publishing.reviewing.filled_workbook import RIGHT, Answered, Filled, filled
from publishing.reviewing.reviewers import reviewers
from publishing.reviewing.sign_off_checks import Claim, claim_problems
from publishing.reviewing.sign_offs import key


def main(workbook: str, *others: str, docs: Path) -> int:
    """Record the review of every page of which all is right; 1, and nothing recorded, when anything is wrong.

    A line that is right and has a remark all the same is for a person to read; its page is not recorded.
    """

    def record() -> Iterator[str]:
        if any(others):
            raise Stopped(["WORKBOOK: The workbook says itself who reviewed what; leave out all but WORKBOOK."])
        signing = begin_signing(docs)
        if found := list(problems(signing.edition, signing.today)):
            raise Stopped(shown(found))
        answered = _filled(workbook, signing)
        if found := list(answered.problems()):
            raise Stopped(shown([f"{workbook}: {problem}" for problem in found]))
        right = [text for text in signing.edition.reviewed_texts if _is_right(text, answered)]
        of_others = [text for text in right if _is_of_others(text, answered, signing)]
        reviewed = [text for text in right if text not in of_others]
        claims = {key(text): _claim(text, answered) for text in reviewed}
        if found := list(dict.fromkeys(_claim_problems(claims, answered, signing))):
            raise Stopped([f"{workbook}: {problem}" for problem in found])
        if found := list(signing.newer_reviews(claims)):
            place, _ = answered.fields["reviewed"]
            raise Stopped([f"{workbook}: {place}: {problem}" for problem in found])
        signing.record({key(text): sign_off(text, claims[key(text)], signing) for text in reviewed})
        for name in claims:
            yield f"docs/reviews.yml: {name} is recorded."
        for text in of_others:
            yield f"{key(text)} is not recorded: its reviewer may not review it (docs/reviewers.yml)."
        yield from _left(signing, answered)

    return recorded(record, docs)


def _filled(workbook: str, signing: Signing) -> Filled:
    try:
        return filled(Path(workbook).read_bytes(), signing.edition)
    except OSError as error:
        raise Stopped(
            [f"WORKBOOK: {workbook} cannot be read ({error.strerror}); name the file that came back."]
        ) from None
    except ValueError as error:
        raise Stopped([f"{workbook}: {error}"]) from None


def _is_right(text: Page, answered: Filled) -> bool:
    return all(answer.answer == RIGHT and not answer.remark for answer in answered.answers_for(text))


def _is_of_others(text: Page, answered: Filled, signing: Signing) -> bool:
    """Whether the reviewer is known, and may not review this text; of one who is unknown nobody knows."""
    reviewer = reviewers(signing.edition.reviewers).get(answered.fields["name"][1])
    return reviewer is not None and not reviewer.may_review(text.name)


def _claim(text: Page, answered: Filled) -> Claim:
    written = {field: value for field, (_, value) in answered.fields.items()}
    return Claim(text.name, written["name"], written["role"], written["reviewed"], written["next_review"])


def _claim_problems(claims: dict[str, Claim], answered: Filled, signing: Signing) -> Iterator[str]:
    known = reviewers(signing.edition.reviewers)
    for claim in claims.values():
        for field, problem in claim_problems(claim, known, signing.today):
            place, _ = answered.fields["name" if field == "reviewer" else field]
            yield f"{place}: {problem}"


def _left(signing: Signing, answered: Filled) -> Iterator[str]:
    """The pages that are not recorded, with why; and every line that is not right, with its remark."""
    for text in signing.edition.reviewed_texts:
        answers = answered.answers_for(text)
        lacking = [answer for answer in answers if not answer.answer]
        if not _is_right(text, answered):
            first = f"{len(lacking)} without an answer, first {lacking[0].place}" if lacking else "all have an answer"
            wrong = sum(answer.answer not in ("", RIGHT) or bool(answer.remark) for answer in answers)
            yield f"{key(text)} is not recorded: of its {len(answers)} lines {wrong} are not right; {first}."
    yield from (
        _remark(answer) for answer in answered.answers.values() if answer.answer not in ("", RIGHT) or answer.remark
    )


def _remark(answer: Answered) -> str:
    return f"{answer.place}: {answer.answer or 'no answer'}: {answer.remark or '(no remark)'}"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:], docs=Path("docs")))
