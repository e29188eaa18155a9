"""What an editor, a tool or another kind of Markdown left in a text is not published."""

import pytest

from page_slips import Slip, is_reported, problems_in

HTML = "is HTML, which our pages do not hold"
FENCE = "is not known on our pages and would hide what follows"
NOTE = "is a note to yourself"
SOURCE = "is no source; write [^nhs-twitch]"
STAR = "is not closed; write **word** or *word*"

IN_A_LINE = {
    "<!-- later -->": HTML,
    "<!-- later": HTML,
    "<div>": HTML,
    "</div>": HTML,
    "een<br>twee": HTML,
    "een<br />twee": HTML,
    "<b>vet</b>": HTML,
    "<SCRIPT>alert(1)</SCRIPT>": HTML,
    "<script": HTML,
    "<iframe src=x>": HTML,
    "<svg onload=x>": HTML,
    "<my-part>": HTML,
    "<?php echo 1 ?>": HTML,
    "<![CDATA[x]]>": HTML,
    "<!DOCTYPE html>": HTML,
    "a <b": HTML,
    "&nbsp;": "is the name of a character in HTML",
    "caf&eacute;": "'&eacute;' is the name of a character in HTML",
    "een&nbsp": "'&nbsp' is the name of a character in HTML",
    "&#8203;": "is the name of a character in HTML",
    "&#x202e;": "is the name of a character in HTML",
    "&lt;script&gt;": "is the name of a character in HTML",
    "de de spier": "'de de' is one word twice",
    "in a a muscle": "'a a' is one word twice",
    "een spier,die trilt": "'spier,die' has no space behind the comma",
    "een spier , die trilt": "'spier ,' has a space before the sign",
    "van de35 mensen, van35": "'van35' has no space before the figure",
    "een spier..": "'spier..' ends in two signs",
    "een spier??": "'spier??' ends in two signs",
    "mail iemand@example.org": "is a mail address that nobody can tap",
    "vier m^2^": "'^2^' is not known on our pages",
    "the  The": "'the The' is one word twice",
    "een **een**": "'een een' is one word twice",
    "TODO bron": NOTE,
    "(todo: bron)": NOTE,
    "FIXME": NOTE,
    "XXX mensen": NOTE,
    "xxx mensen": NOTE,
    "TBD": NOTE,
    "NOG DOEN": NOTE,
    "INVULLEN": NOTE,
    "???": NOTE,
    "Lorem ipsum": NOTE,
    "dolor sit amet": NOTE,
    "[^nhs": SOURCE,
    "[^ nhs]": SOURCE,
    "[^nhs ]": SOURCE,
    "[^nhs-twitch ]": SOURCE,
    "[^nhs, mayo]": SOURCE,
    "[ ^nhs]": SOURCE,
    "[^]": SOURCE,
    "[^nhs]]": "is no link",
    "[nhs-twitch]": "is no link",
    "^nhs]": "is no link",
    "[TOC]": "is no link",
    "**vet": STAR,
    "vet**": STAR,
    "** vet **": STAR,
    "**vet*": STAR,
    "*schuin": STAR,
    "5*3": STAR,
    "__vet": "is not closed; write *word*",
    "_schuin": "is not closed; write *word*",
    "schuin_": "is not closed; write *word*",
    "`code": "is code that is not closed",
    "co``de": "is code that is not closed",
    "{ data-aspect=Causes": "is not understood; write { data-aspect=Causes }",
    "{{ page.title }}": "is not understood",
    "{% if x %}": "is not understood",
    "{++ erbij ++}": "is not understood",
    "C:\\x": "a backslash that readers would see",
    "50\\ %": "a backslash that readers would see",
    "een\\": "a backslash that readers would see",
    "~~weg~~": "is not known on our pages",
    "==geel==": "is not known on our pages",
    "a ::: b": "is not known on our pages",
    ":warning:": "is not known on our pages",
    ":material-phone:": "is not known on our pages",
    "a | b": "is no table",
    "\\`een\\` `twee": "is code that is not closed",
}

SLIPS = [
    *(Slip(text, f"Zin vooraf.\nZin {text} zin.\nZin na.\n", says, 2) for text, says in IN_A_LINE.items()),
    *(Slip(f"{text}, in a list", f"- a\n- b {text}\n", says, 2) for text, says in IN_A_LINE.items()),
    *(Slip(f"{text}, in a card", f'!!! urgent "B"\n\n    {text} x\n', says, 3) for text, says in IN_A_LINE.items()
      if not text.startswith((":", "!", "`"))),
    Slip("word twice on two lines", "Zin de\nde zin.\n", "'de de' is one word twice", 2),
    Slip("comment over lines", "Zin.\n<!-- een\n\ntwee -->\n", HTML, 2),
    Slip("comment that hides a heading", "<!--\n\n## Kop\n\n-->\n", HTML),
    Slip("block of HTML", "<div>\n**niet vet**\n</div>\n", HTML),
    Slip("end of a block of HTML", "<div>\n**niet vet**\n</div>\n", HTML, 3),
    Slip("fence", "```\ncode\n```\n", FENCE),
    Slip("fence that ends", "```\ncode\n```\n", FENCE, 3),
    Slip("fence that does not end", "Zin.\n\n```\n## Kop\n", FENCE, 3),
    Slip("fence with a language", "```yaml\na: b\n\nc: d\n```\n", FENCE),
    Slip("fence of four", "````\ncode\n````\n", FENCE),
    Slip("fence of tildes", "~~~\ncode\n~~~\n", FENCE),
    Slip("fence in a list", "- a\n\n    ```\n    code\n    ```\n", FENCE, 3),
    Slip("fence in a card", '!!! urgent "B"\n\n    ```\n    x\n', FENCE, 3),
    Slip("fence in a quote", "> ```\n> x\n", FENCE),
    Slip("code over two lines", "Zin `een\ntwee` zin.\n", "opens code that ends on another line"),
    Slip("half of a merge", "een\n=======\ntwee\n", "left over from a merge", 2),
    Slip("half of a merge, apart", "een\n\n=======\n\ntwee\n", "left over from a merge", 3),
    Slip("front matter twice", "---\ntitle: x\n---\n", "draws a rule, or would underline"),
    Slip("front matter of another kind", "+++\n", "is not known on our pages"),
    Slip("signs only", "Zin.\n\n;;\n", "is a line of signs only", 3),
    Slip("abbreviation apart", "*[GP]: huisarts\n", "is no link"),
    Slip("text that hides", "Zin.\n{ style=display:none }\n", "'style' is not known"),
    Slip("text that is hidden", "Zin.\n{: hidden }\n", "'hidden' is not known"),
    Slip("text that runs", "Zin.\n{ onclick=x }\n", "'onclick' is not known"),
    Slip("own address in small letters", "Zie `https://site/api`.\n", "'https://site' is no address"),
    Slip("own address misspelled", "Zie `https://SIET/api`.\n", "'https://SIET' is no address"),
    Slip("own address without a slash", "Zie `https://SITE`.\n", "'https://SITE' lacks the slash"),
    Slip("own address without encryption", "Zie `http://SITE/api`.\n", "'http://SITE' is no address"),
    Slip("own address with one slash", "Zie `https:/SITE/api`.\n", "'https:/SITE' is no address"),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_left_over_is_reported(slip: Slip) -> None:
    assert is_reported(slip)


@pytest.mark.parametrize(
    "text",
    [
        "Als je je zorgen maakt, of doet het het niet, en is er er een, en de dingen die die mensen zeggen, dan, dan.",
        "It is her her doctor calls. That that is so. Bye-bye bye. R&D, Q & A, AT&T.",
        "Am I a patient at risk? HbA1c, CASPR2 and SOD1 stay; so does what stands at e.g. 3,5 mg.",
        "N. N. en 2 2, de-de, ja, ja. Hij had had willen gaan.",
    ],
)
def test_what_only_looks_left_over_is_no_problem(text: str) -> None:
    assert problems_in(text) == []
