"""Proof-reading: our own phrasebook passes, and each kind of flaw in a team's is named with its place and remedy."""

from dataclasses import replace

import pytest

from warmline.config.phrasebook import LANGUAGES, PhrasebookError
from warmline.config.written import meant_together, written
from warmline.core.phrases import PatternError
from warmline.core.rules import all_rules
from warmline.language.completeness import missing
from warmline.language.forbidden import Forbidden, forbidden_entries
from warmline.language.overlaps import examples
from warmline.language.proofreading import (
    NAMES,
    identical,
    overlapping,
    proofread,
    said_forbidden,
    too_long,
    untranslated,
)

SAY = '\n[[say]]\nid = "{id}"\ncue = "{cue}"\nsource = "team"\ntext = "{text}"\n'
LATE = replace(all_rules()[0], cue="listen.late", limits="budget")
"""A rule for which nobody has written wordings yet."""
HEAR = '\n[[hear]]\nid = "{}"\nparty = "agent"\nphrases = ["{}"]\n'


@pytest.fixture
def team(tmp_path):
    """Writes a chapter of a team's and gives the books with it."""

    def books(text, language="en"):
        (tmp_path / language).mkdir(exist_ok=True)
        (tmp_path / language / "own.toml").write_text(text, encoding="utf-8")
        return {language: written(language, tmp_path) for language in LANGUAGES}

    return books


@pytest.fixture
def said(team):
    """What is to be mended in one wording of a team's, by one of the checks."""

    def flaws(check, text, language="en"):
        entry = SAY.format(id="hold.limit.own", cue="hold.limit", text=text)
        return [flaw for flaw in check(team(entry, language)[language]) if flaw.id == "hold.limit.own"]

    return flaws


def lacking(books, rule=LATE):
    """What is said to be missing or unknown of a cue that no file has."""
    return [flaw for flaw in missing(list(books.values()), [*all_rules(), rule]) if flaw.id != "greeting.missing"]


def test_our_own_phrasebook_has_nothing_to_mend():
    books, flaws = proofread()
    assert [book.language for book in books] == list(LANGUAGES)
    assert not flaws


# ---- missing ----------------------------------------------------------------------------------------------


def late(*texts, more=""):
    entries = [SAY.format(id=f"late.{n}", cue=LATE.cue, text=text) + more for n, text in enumerate(texts)]
    return "".join(entries)


def test_a_cue_without_wordings_is_missing_in_every_language(team):
    flaws = lacking(team(""))
    assert [flaw.what for flaw in flaws] == [f"0 of 3 wordings for it in {one}" for one in LANGUAGES]
    assert {(flaw.id, flaw.kind, flaw.remedy) for flaw in flaws} == {(LATE.cue, "missing", "write the others")}


@pytest.mark.parametrize(
    ("texts", "count"),
    [(("Aha.", "Mhm."), 2), (("Aha.", "Mhm.", "Mhm."), 2), (("Aha.", "Mhm.", "I see."), None)],
    ids=["two", "the same text twice", "three"],
)
def test_two_wordings_are_one_too_few_and_the_same_text_twice_is_one(team, texts, count):
    in_english = [flaw.what for flaw in lacking(team(late(*texts))) if flaw.what.endswith(" in en")]
    assert in_english == ([] if count is None else [f"{count} of 3 wordings for it in en"])


def test_a_part_and_a_stage_that_one_language_has_the_others_need_too(team):
    part = lacking(team(late("Aha.", more='for = ["echo"]\n')))
    assert "0 of 3 wordings for the part `echo` in hu" in [flaw.what for flaw in part]
    stage = lacking(team(late("Aha.", more='for = "alert"\n')))
    assert "0 of 3 wordings for the stage `alert` in hu" in [flaw.what for flaw in stage]


def test_a_part_that_a_profile_may_ask_for_needs_wordings_too(team):
    greeting = replace(LATE, limits="greeting")
    whats = [flaw.what for flaw in lacking(team(late("Hello.", more='for = ["salutation"]\n')), greeting)]
    assert "0 of 3 wordings for the part `company` in en" in whats


def test_a_cue_of_which_every_wording_needs_a_name_is_told(team):
    books = team(late(*(f"Yes {n}, {{customer}}." for n in range(3))))
    assert "no wording for it in en without a name" in [flaw.what for flaw in lacking(books)]


def test_a_cue_that_no_rule_knows_is_told_with_its_place(team, tmp_path):
    books = team("\n" + SAY.format(id="hold.own", cue="hold.limt", text="Sorry."))
    (flaw,) = [flaw for flaw in lacking(books) if flaw.kind == "unknown"]
    assert (flaw.place.file, flaw.place.line) == (f"{tmp_path}/en/own.toml", 3)
    assert flaw.what == "no rule has the cue `hold.limt`"


def test_an_id_that_nobody_asks_for_is_told(team):
    (flaw,) = [flaw for flaw in lacking(team(HEAR.format("hold.thnks", "ta"))) if flaw.kind == "unknown"]
    assert (flaw.id, flaw.what) == ("hold.thnks", "Warmline does not ask for `hold.thnks`")


def test_what_one_language_listens_for_and_another_does_not_is_told(team):
    books = team("")
    deaf = replace(books["hu"], ours=books["hu"].ours - {"hold.thanks"})
    (flaw,) = [flaw for flaw in lacking({**books, "hu": deaf}) if flaw.id == "hold.thanks" and flaw.kind == "missing"]
    assert flaw.what == "nothing is heard as `hold.thanks` in hu, as it is in en"
    assert flaw.place.file == "hu/hold.toml"


def test_a_slot_that_no_wording_of_a_language_uses_and_a_day_without_parts_are_told(team):
    books = team("")
    nameless = tuple((place, one) for place, one in books["hu"].said if "customer" not in one.slots)
    whats = [flaw.what for flaw in lacking({**books, "hu": replace(books["hu"], said=nameless, day_parts=())})]
    assert "no wording in hu uses {customer}" in whats
    assert "{day_part} is used in hu, but nothing fills it" in whats


# ---- said wrongly -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_is_measured_with_its_slots_filled(said, language):
    longest = 50 if language.startswith("zh") else 100
    letters = "嗯" * (longest - len(NAMES[language]["customer"]))
    assert not said(too_long, letters + "{customer}", language)
    (flaw,) = said(too_long, letters + "嗯{customer}", language)
    assert flaw.what == f"{longest + 1} characters once its slots are filled; {longest} fit on a card"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "I don't know, sorry.", "“I don't know”"),
        ("en", "That is company policy.", "“company policy”"),
        ("en", "Please calm down, it will be fine.", "“calm down”"),
        ("en", "Unfortunately we can't do that.", "“Unfortunately we can't”"),
        ("en", "Did you understand?", "“Did you understand”"),
        ("zh-Hans", "这个我不清楚。", "“不清楚”"),
        ("zh-Hans", "请你稍等。", "“你”"),
        ("zh-Hans", "这是规定。", "“这是规定”"),
        ("zh-Hant", "我不知道。", "“不知道”"),
        ("zh-Hant", "請你稍候。", "“你”"),
        ("zh-Hant", "感謝您，再會。", "“再會”"),
        ("hu", "Sajnos nem tudjuk megoldani.", "“Sajnos nem tudjuk”"),
        ("hu", "Kérlek, várj egy kicsit.", "“Kérlek”"),
        ("hu", "Kérem, nyugodjon meg.", "“nyugodjon meg”"),
        ("hu", "… kérem, nyugodjon meg.", "“nyugodjon meg”"),
        ("en", "Sorry, she's not in.", "“Sorry, she's not in”"),
        ("zh-Hant", "抱歉，他不在。", "“抱歉,他不在”"),
    ],
)
def test_what_etiquette_forbids_is_told_with_what_to_say_instead(said, language, text, told):
    found = said(said_forbidden, text, language)
    assert found
    assert any(flaw.what.startswith(told) for flaw in found)
    assert all(flaw.remedy for flaw in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I don't know yet, but I'll ask a colleague who does."),
        ("en", "If you'd like, I can call you back today."),
        ("zh-Hans", "您不清楚的地方，我再说明一下。"),
        ("zh-Hant", "您不清楚的地方，我再說明一次。"),
        ("en", "She's not in today. May I help you instead?"),
        ("zh-Hans", "他不在的时候由我负责，请问有什么可以帮您？"),
        ("zh-Hant", "請問您是因為什麼事來電？"),
        ("hu", "Nem értem pontosan, megismételné, kérem?"),
    ],
)
def test_a_courteous_neighbour_of_a_forbidden_phrase_is_fine(language, text):
    assert not list(Forbidden(language).found(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_forbidden_phrases_with_a_source_and_what_to_say_instead(language):
    entries = forbidden_entries(language)
    assert len(entries) >= 3
    assert all(entry.source and entry.instead for entry in entries)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("zh-Hans", "請您稍等。", "“請” is a Traditional character"),
        ("zh-Hant", "请您稍等。", "“请” is a Simplified character"),
        ("zh-Hans", "One moment.", "no Chinese character in it"),
        ("hu", "Please hold the line.", "“please” is English"),
        ("zh-Hant", "請您稍等，我看一下裡面的系統。", None),
        ("zh-Hant", "{day_part}！", None),
        ("hu", "Máris megnézem Önnek.", None),
        ("hu", "请您稍等。", "“请” is Chinese"),
        ("en", "请您稍等。", "“请” is Chinese"),
    ],
)
def test_untranslated_text_is_told(said, language, text, told):
    assert [flaw.what for flaw in said(untranslated, text, language)] == ([told] if told else [])


@pytest.mark.parametrize("check", [too_long, said_forbidden, untranslated])
def test_a_good_wording_of_a_team_is_fine(said, check):
    assert not said(check, "I'm sorry, this is still taking me some time.")


def test_the_same_sentence_in_two_languages_is_told(team):
    ours = next(wording for _, wording in written("en").said if wording.cue == "hold.limit")
    books = team(SAY.format(id="hold.limit.own", cue="hold.limit", text=ours.text), "hu")
    (flaw,) = identical(list(books.values()))
    assert (flaw.id, flaw.what) == ("hold.limit.own", f"the same text as `{ours.id}` in en")


# ---- heard as two things ----------------------------------------------------------------------------------


@pytest.fixture
def overlaps_of(team):
    """What a team's phrase is heard as beside its own id, where that is not meant."""

    def flaws(phrase, party="agent", together=()):
        book = team(HEAR.format("hold.there", phrase).replace("agent", party))["en"]
        return [flaw for flaw in overlapping(book, together) if "own.toml" in flaw.place.file]

    return flaws


def test_a_phrase_that_another_id_hears_wholly_is_told_with_both_places(overlaps_of, tmp_path):
    (flaw,) = overlaps_of("goodbye")
    assert (flaw.place.file, flaw.place.line, flaw.kind) == (f"{tmp_path}/en/own.toml", 2, "overlap")
    assert flaw.what.startswith("“goodbye” is heard as `closing.goodbye` too (en/closing.toml, line ")


def test_a_phrase_that_only_holds_another_is_no_overlap(overlaps_of):
    assert not overlaps_of("was it at the zoo that you did have a nice day yesterday")


def test_the_other_party_may_say_the_same(overlaps_of):
    assert overlaps_of("is there anything else")
    assert not overlaps_of("is there anything else", party="customer")


def test_overlaps_that_are_meant_are_listed_with_their_reason(overlaps_of, tmp_path):
    (tmp_path / "together.toml").write_text('[[together]]\nids = ["hold.there", "closing.goodbye"]\nwhy = "both"\n')
    assert not overlaps_of("goodbye", together=meant_together(tmp_path))
    assert len(meant_together(tmp_path)) == len(meant_together()) + 1


@pytest.mark.parametrize(
    "text", ['[[together]]\nids = ["a.b", "c.d"]\n', '[[together]]\nids = ["a.b"]\nwhy = "x"\n', "x ="]
)
def test_a_list_of_meant_overlaps_without_reason_or_partner_is_refused(tmp_path, text):
    (tmp_path / "together.toml").write_text(text)
    with pytest.raises(PhrasebookError, match=r"together.toml cannot be used .*; it holds \[\[together\]\] tables"):
        meant_together(tmp_path)


def test_every_meant_overlap_names_ids_that_are_listened_for():
    heard = {pattern.id for language in LANGUAGES for _, pattern in written(language).heard}
    assert not [ids - heard for ids in meant_together() if ids - heard]


@pytest.mark.parametrize(
    ("phrase", "spoken"),
    [
        ("one moment", ["one moment"]),
        ("(a|b) c", ["a c", "b c"]),
        ("a [b]", ["a b", "a"]),
        ("(a|b|c) (x|y)", ["a x", "b y", "c x"]),
        ("((a|b)|c)", ["a", "c", "b"]),
        ("in <duration>", ["in two minutes"]),
        ("…", []),
    ],
)
def test_examples_say_each_alternative_at_least_once(phrase, spoken):
    assert sorted(examples(phrase, "en")) == sorted(spoken)


def test_an_example_of_a_broken_pattern_cannot_be_made():
    with pytest.raises(PatternError):
        examples("(a", "en")


def test_a_cue_that_is_only_noted_needs_no_wordings(team):
    noted = replace(LATE, noted_only=True)
    assert [flaw for flaw in missing(list(team("").values()), [LATE]) if flaw.id == LATE.cue]
    assert not [flaw for flaw in missing(list(team("").values()), [noted]) if flaw.id == LATE.cue]
