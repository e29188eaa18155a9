"""`make reviewed PAGE=stress REVIEWER="…" ROLE="…" ON=2026-12-01 NEXT=2028-12-01`: what a doctor has reviewed."""

import sys
from collections.abc import Iterator
from pathlib import Path

from building.signing import Signing, begin_signing
from building.stopping import Stopped
from commands.recording import recorded
from publishing.editorial.review import as_date
from publishing.editorial.written_page import Page
from publishing.reviewing.reading_matter import matter
from publishing.reviewing.reviewers import reviewers
from publishing.reviewing.sign_off_checks import Claim, claim_problems
from publishing.reviewing.sign_offs import SignOff, key, marks

OPTIONS = {"reviewer": "REVIEWER", "role": "ROLE", "reviewed": "ON", "next_review": "NEXT"}


def main(page: str = "", reviewer: str = "", role: str = "", on: str = "", next_review: str = "", *, docs: Path) -> int:
    """Record that a reviewer has read these pages as they are now; 1, and nothing recorded, when anything is wrong."""

    def record() -> Iterator[str]:
        signing = begin_signing(docs)
        pages = signing.pages(page)
        claims = {key(one): Claim(one.name, reviewer, role, on, next_review) for one in pages}
        if found := list(dict.fromkeys(_problems(claims, signing))):
            raise Stopped(found)
        if found := list(signing.newer_reviews(claims)):
            raise Stopped(f"{OPTIONS['reviewed']}: {problem}" for problem in found)
        signing.record({key(one): sign_off(one, claims[key(one)], signing) for one in pages})
        for name in claims:
            yield f"docs/reviews.yml: {name} is recorded."

    return recorded(record, docs)


def _problems(claims: dict[str, Claim], signing: Signing) -> Iterator[str]:
    known = reviewers(signing.edition.reviewers)
    for claim in claims.values():
        for field, problem in claim_problems(claim, known, signing.today):
            yield f"{OPTIONS[field]}: {problem}"


def sign_off(page: Page, claim: Claim, signing: Signing) -> SignOff:
    """What a person signs who has read a page as it is now. Requires a claim without problems."""
    reviewed, next_review = as_date(claim.reviewed), as_date(claim.next_review)
    if not (reviewed and next_review):
        raise ValueError(f"{claim} has no days.")
    return SignOff(claim.reviewer, claim.role, reviewed, next_review, *marks(matter(page, signing.edition)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:6], docs=Path("docs")))
