"""The pages of settings with what they need of the machine."""

from collections.abc import Callable

from warmline.audio.soundtest import News, SoundTest
from warmline.config.profiles import models_dir
from warmline.speech.catalogue import load_catalogue
from warmline.speech.models import ModelError, find_model
from warmline.ui.pages.sound_ear import MakeSoundTest
from warmline.ui.pages.words_page import WordsStatus


def words_status(language: str) -> WordsStatus:
    """The model for a language, or what to do. Any thread; reads a model whole the first time."""
    try:
        return WordsStatus(language, find_model(language, models_dir=models_dir(), catalogue=load_catalogue()).name)
    except ModelError as error:
        return WordsStatus(language, sentence=str(error))


def sound_test(*, fresh: bool) -> MakeSoundTest:
    """Makes sound tests; `fresh` looks for newly plugged devices, which only a program that hears no call may."""

    def make(notify: Callable[[News], None]) -> SoundTest:
        return SoundTest(notify, fresh=fresh)

    return make
