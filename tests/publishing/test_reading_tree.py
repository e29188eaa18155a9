"""What is read from the files of the decision aid into its tree."""

from small_tree import small_tree


def test_what_the_file_leaves_out_is_empty_or_comes_from_the_register() -> None:
    tree = small_tree()
    weak, fits, mild = tree.questions["weak"], tree.questions["what-fits"], tree.outcomes["self-care"]

    assert (weak.id, weak.help, fits.lines, fits.help) == ("weak", {}, (), {})
    assert [answer.text["en"] for answer in weak.answers] == ["Yes or not sure", "No"]
    assert [answer.text["en"] for answer in fits.answers] == ["For weeks", "Something small", "Something else"]
    assert (mild.id, mild.call, mild.say, mild.meanwhile, mild.read) == ("self-care", (), (), (), ())


def test_what_the_file_holds_is_in_the_tree() -> None:
    tree = small_tree()
    face, help_now = tree.questions["face"], tree.outcomes["call-112"]

    assert (tree.version, tree.first, list(tree.questions)) == ("1.2.3", "face", ["face", "weak", "what-fits"])
    assert (face.text["en"], face.help["nl"]) == ("Do you see this?", "Kijk in de spiegel.")
    assert [line["en"] for line in face.lines] == ["Drooping face"]
    assert [(answer.code, answer.leads_to, answer.signs) for answer in face.answers] == [
        ("yes", "call-112", ("face-droop",)),
        ("no", "weak", ()),
        ("unsure", "call-today", ()),
    ]
    assert (help_now.urgency, help_now.level, help_now.level_name) == ("emergency", 4, "now")
    assert (help_now.title["en"], help_now.when["nl"]) == ("Call 112 (UK: 999)", "Nu")
    assert [service.id for service in help_now.call] == ["emergency", "uk-emergency"]
    assert (help_now.say[1]["en"], help_now.meanwhile[0]["en"]) == ("Since when", "Stay on the line")
    assert help_now.sources == ("a-source", "b-source")
    assert tree.outcomes["call-today"].read == ("stress",)


def test_question_meets_the_signs_of_its_answers_and_lists_what_the_editor_names() -> None:
    tree = small_tree(("signs: [face-droop]\n    help", "signs: [mild, face-droop]\n    help"))

    assert tree.questions["face"].signs == ("eyelid", "numb-lip", "face-droop")
    assert [line["en"] for line in tree.questions["face"].lines] == ["Something small", "Drooping face"]
    assert tree.questions["what-fits"].signs == ("weeks", "eyelid", "numb-lip")
