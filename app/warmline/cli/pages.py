"""The pages of settings with what they need of the machine."""

from collections.abc import Callable, Mapping
from pathlib import Path

from warmline.audio.soundtest import News, SoundTest
from warmline.config.profiles import models_dir
from warmline.speech.catalogue import load_catalogue
from warmline.speech.models import ModelError, find_model
from warmline.ui.pages.sound_ear import MakeSoundTest
from warmline.ui.pages.words_page import WordsStatus


def words_status(own: Callable[[], Mapping[str, Path]]) -> Callable[[str], WordsStatus]:
    """Looks for the model of a language, or says what to do; `own`: folders that people chose, by language.

    To be called on any thread; reads a model whole the first time.
    """

    def look(language: str) -> WordsStatus:
        try:
            model = find_model(language, models_dir=models_dir(), catalogue=load_catalogue(), own=own())
        except ModelError as error:
            return WordsStatus(language, sentence=str(error))
        return WordsStatus(language, model.name)

    return look


def sound_test(*, fresh: bool) -> MakeSoundTest:
    """Makes sound tests; `fresh` looks for newly plugged devices, which only a program that hears no call may."""

    def make(notify: Callable[[News], None]) -> SoundTest:
        return SoundTest(notify, fresh=fresh)

    return make
