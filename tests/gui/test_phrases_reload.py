"""A team's phrasebook that changes while a panel stands: what the call gets, what the panel says, what stays."""

import pytest

from warmline.cli.hot_reload import HotReload
from warmline.cli.layered import LayeredSettings
from warmline.cli.phrases_reload import PhrasesReload
from warmline.config.files import write_toml
from warmline.config.policy import Policy
from warmline.config.profiles import Personal, Profile, personal_path
from warmline.core.events import Party, SettingsChanged, Words
from warmline.core.settings import HoldLimits, Limits
from warmline.runtime.wiring import Library, Spotters, phrasebooks

WITHIN_MS = 2000
SAY = '[[say]]\nid = "hold.limit.1"\ncue = "hold.limit"\nsource = "team"\ntext = "{}"\n'
HEAR = '[[hear]]\nid = "hold.thanks"\nphrases = ["bless your patient heart"]\n'
OURS = phrasebooks()


class Following:
    """A panel whose team's phrasebook is followed; `library`, `spotters` and `said` are what came of it."""

    def __init__(self, stage, profile):
        self.stage = stage
        self.said = []
        settings = LayeredSettings({"profile": str(profile)}, policy=Policy())
        now = settings.start(pytest.fail)
        self.library = Library(OURS).with_team(now.profile.phrasebook)
        self.spotters = Spotters(self.library.books)
        acts, tell = stage.acts.append, self._tell
        self.settings = HotReload(settings, now, use=lambda fresh: None, act=acts, tell=tell, parent=stage.panel)
        self.reload = PhrasesReload(
            self.settings, self.library, make=self._spotters_of, use=self._use, act=acts, tell=tell
        )

        self.reads = []
        self.reload._work.done.connect(self.reads.append)

    def _spotters_of(self, library):
        spotters = Spotters(library.books)
        spotters("en")
        return spotters

    def _use(self, library, spotters):
        self.library = library
        self.spotters.change(spotters)

    def _tell(self, sentence, for_s):
        self.said.append(sentence)
        self.stage.panel.tell(sentence, for_s)

    @property
    def changes(self):
        return [event for event in self.stage.done if isinstance(event, SettingsChanged)]

    def hears(self, text):
        words = Words(t=2.0, party=Party.AGENT, utterance=1, final=True, start=1.0, end=2.0, text=text, confidence=1.0)
        return {spotted.phrase for spotted in self.spotters("en").spot(words, ())}


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "phrases"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "hold.toml").write_text(SAY.format("Before."))
    return folder


@pytest.fixture
def profile(tmp_path, monkeypatch, folder):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "team.toml"
    path.write_text('phrasebook = "phrases"\n')
    return path


@pytest.fixture
def following(stage, profile):
    return Following(stage(), profile)


def texts(said):
    return {language: [wording.text for wording in team.wordings] for language, team in said.items()}


def test_the_folder_is_told_from_the_profiles_own(following, folder):
    assert following.settings.now.profile.phrasebook == folder
    assert texts(following.library.said) == {"en": ["Before."]}


def test_a_saved_chapter_reaches_the_call_that_goes_on_and_the_calls_to_come(following, folder, qtbot):
    assert "hold.thanks" not in following.hears("bless your patient heart")
    (folder / "en" / "hold.toml").write_text(SAY.format("After.") + HEAR)
    qtbot.waitUntil(lambda: bool(following.changes), timeout=WITHIN_MS)
    (change,) = following.changes
    assert texts(change.phrases) == texts(following.library.said) == {"en": ["After."]}
    assert (change.limits, change.known) == (Limits(), {"company": "", "agent": ""})
    assert "hold.thanks" in following.hears("bless your patient heart")
    assert following.said == ["The team's phrasebook has changed."]


def test_a_new_chapter_and_a_new_language_are_noticed(following, folder, qtbot):
    (folder / "en" / "own.toml").write_text(SAY.format("Own.").replace("limit.1", "limit.own"))
    qtbot.waitUntil(lambda: len(following.changes) == 1, timeout=WITHIN_MS)
    (folder / "hu").mkdir()
    (folder / "hu" / "hold.toml").write_text(SAY.format("Saját."))
    qtbot.waitUntil(lambda: texts(following.library.said).get("hu") == ["Saját."], timeout=WITHIN_MS)
    assert texts(following.library.said)["en"] == ["Before.", "Own."]


def test_a_broken_chapter_is_said_with_line_and_remedy_and_the_old_book_stays(following, folder, qtbot):
    (folder / "en" / "hold.toml").write_text('[[say]]\nid = "hold.limit.1"\n')
    qtbot.waitUntil(lambda: bool(following.said), timeout=WITHIN_MS)
    (said,) = following.said
    assert said == (
        f"{folder}/en/hold.toml, line 1, `hold.limit.1`: cue: Field required; add it. "
        "Until it is mended, what was set before stays."
    )
    assert following.stage.panel._fold.notice.sentence.replace("\u200b", "") == said
    assert not following.changes
    assert texts(following.library.said) == {"en": ["Before."]}
    (folder / "en" / "hold.toml").write_text(SAY.format("Mended."))
    qtbot.waitUntil(lambda: bool(following.changes), timeout=WITHIN_MS)
    assert texts(following.library.said) == {"en": ["Mended."]}


def test_a_profile_that_names_no_folder_any_more_gives_ours_back(following, profile, qtbot):
    profile.write_text("")
    qtbot.waitUntil(lambda: bool(following.changes), timeout=WITHIN_MS)
    assert following.changes[-1].phrases == {}
    assert following.library.books == OURS


def test_limits_that_change_alone_leave_the_phrases_alone(following, profile, qtbot):
    write_toml(profile, Profile(phrasebook="phrases", limits=Limits(hold=HoldLimits(limit_s=60))))
    qtbot.waitUntil(lambda: bool(following.changes), timeout=WITHIN_MS)
    write_toml(personal_path(), Personal(name="Kim"))
    qtbot.waitUntil(lambda: len(following.changes) == 2, timeout=WITHIN_MS)
    qtbot.waitUntil(lambda: len(following.reads) == 2, timeout=WITHIN_MS)
    assert [change.phrases for change in following.changes] == [None, None]
