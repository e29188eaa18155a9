"""Clinical codes, and the pages that tell about what they mean."""

from publishing.portal.code_answers import code_answer, code_list, no_page
from publishing.portal.codes import Code, System, subjects
from samples import MADE, PUBLISHER, ROOT, published_page, written_page

ICD = System("icd-10", "ICD-10", "2.16.840.1.113883.6.3", "http://hl7.org/fhir/sid/icd-10")
HPO = System("hpo", "HPO", "1.2.3", "http://human-phenotype-ontology.org")
TWITCH = Code(ICD, "R25.3", "Fasciculation", "sign", "read", "who", ("types", "stress"))
TWITCHES = Code(HPO, "HP:0002380", "Fasciculations", "sign", "through-hpo", "hpo", ("types",))
TETANY = Code(ICD, "R29.0", "Tetany", "condition", "read", "who", ("deficiencies",))
WORDS = {"site_name": "Muscle twitching", "publisher": {"none": "No publisher has been named yet."}}
PAGES = [
    published_page(f"<h1>{title}</h1><p>{lead}</p>", written_page(name, language), review_line=review)
    for name, language, title, lead, review in (
        ("soorten", "nl", "Soorten", "Kort gezegd.", "Niet nagekeken."),
        ("stress", "en", "Stress", "In short.", "Not reviewed."),
    )
]


def answer(**more: object) -> dict[str, object]:
    return code_answer(TWITCHES, PAGES, WORDS, None if "publisher" in more else PUBLISHER, ROOT, MADE)


def test_the_file_of_a_code_has_no_colon_in_its_name() -> None:
    assert TWITCH.file("en") == "en/codes/icd-10/R25.3.json"
    assert TWITCHES.file("nl") == "nl/codes/hpo/HP_0002380.json"


def test_an_answer_says_which_code_it_answers_and_how_we_know_it() -> None:
    found = answer()
    feed = found["feed"]
    assert isinstance(feed, dict)

    assert found["$schema"] == f"{ROOT}api/v1/code.schema.json"
    assert (found["verified"], found["source"]) == ("through-hpo", "hpo")
    assert (feed["base"], feed["lang"], feed["title"]) == (ROOT, "nl", {"_value": "Muscle twitching", "type": "text"})
    assert feed["subtitle"]["_value"] == "HPO HP:0002380: Fasciculations"
    assert feed["author"] == {"name": {"_value": "Stichting Spier & Zenuw"}, "uri": {"_value": ROOT}}
    assert feed["updated"] == {"_value": "2026-03-09T00:00:00Z"}
    assert feed["id"] == {"_value": f"{ROOT}api/v1/nl/codes/hpo/HP_0002380.json"}
    assert {one["scheme"].rpartition(".")[2]: one["term"] for one in feed["category"]} == {
        "c": "HP:0002380", "cs": "1.2.3", "dn": "Fasciculations", "InformationRecipient": "PAT",
    }  # fmt: skip


def test_an_answer_says_that_no_publisher_has_been_named() -> None:
    feed = answer(publisher=None)["feed"]
    assert isinstance(feed, dict)

    assert feed["author"]["name"] == {"_value": "No publisher has been named yet."}


def test_an_answer_lists_its_pages_with_what_they_say_and_where() -> None:
    feed = answer()["feed"]
    assert isinstance(feed, dict)
    dutch, english = feed["entry"]

    assert (dutch["lang"], english["lang"]) == ("nl", "en")
    assert english == {
        "lang": "en",
        "title": {"_value": "Stress", "type": "text"},
        "link": [
            {"title": "Stress", "rel": "alternate", "type": "html", "href": f"{ROOT}stress/"},
            {"title": "Stress", "rel": "related", "type": "html", "href": f"{ROOT}stress/embed.html"},
            {"title": "Stress", "rel": "related", "type": "application/json", "href": f"{ROOT}api/v1/en/stress.json"},
        ],
        "id": {"_value": f"{ROOT}stress/"},
        "updated": {"_value": "2026-03-09T00:00:00Z"},
        "summary": {"_value": "In short. Not reviewed.", "type": "text"},
    }


def test_the_list_names_every_system_once_with_its_codes() -> None:
    listed = code_list([TWITCH, TWITCHES, TETANY], ["nl", "en"], ROOT)

    assert listed["$schema"] == f"{ROOT}api/v1/codes.schema.json"
    assert [(system["key"], [code["code"] for code in system["codes"]]) for system in listed["systems"]] == [
        ("icd-10", ["R25.3", "R29.0"]),
        ("hpo", ["HP:0002380"]),
    ]
    assert listed["systems"][1] == {
        "key": "hpo",
        "name": "HPO",
        "oid": "1.2.3",
        "address": "http://human-phenotype-ontology.org",
        "codes": [
            {
                "code": "HP:0002380",
                "display": "Fasciculations",
                "verified": "through-hpo",
                "source": "hpo",
                "files": {
                    "nl": f"{ROOT}api/v1/nl/codes/hpo/HP_0002380.json",
                    "en": f"{ROOT}api/v1/en/codes/hpo/HP_0002380.json",
                },
            }
        ],
    }


def test_what_has_no_page_is_answered_in_every_language() -> None:
    assert no_page(["Bestaat niet", "Does not exist"], ROOT) == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "Bestaat niet. Does not exist.",
        "codes": f"{ROOT}api/v1/codes.json",
    }


def test_codes_that_mean_the_same_are_one_subject() -> None:
    sign, condition = subjects([TWITCH, TETANY, TWITCHES])

    assert (sign["@type"], sign["name"]) == ("MedicalSignOrSymptom", "Fasciculation")
    assert (condition["@type"], condition["name"]) == ("MedicalCondition", "Tetany")
    assert sign["code"] == [
        {"@type": "MedicalCode", "codeValue": "R25.3", "codingSystem": ICD.address, "verified": "read"},
        {"@type": "MedicalCode", "codeValue": "HP:0002380", "codingSystem": HPO.address, "verified": "through-hpo"},
    ]


def test_a_sign_and_a_condition_of_one_name_are_two_subjects() -> None:
    same = Code(HPO, "HP:1", "tetany", "sign", "read", "hpo", ())

    assert [subject["@type"] for subject in subjects([TETANY, same])] == ["MedicalCondition", "MedicalSignOrSymptom"]
