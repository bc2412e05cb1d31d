"""The language of each call: who says it, which model knows it, and what a recogniser may expect in it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from warmline.config.profiles import Personal, Profile, models_dir
from warmline.core.errors import WarmlineError
from warmline.core.languages import UNSURE
from warmline.language.prompt import prompt_for
from warmline.runtime.wiring import Books
from warmline.speech.catalogue import Catalogue, load_catalogue
from warmline.speech.models import InstalledModel, NoModelError, find_model, is_installed


def candidates(profile: Profile) -> tuple[str, ...]:
    """The languages that a call may be in, the usual one first; one where the profile names no others."""
    return tuple(dict.fromkeys((profile.language, *profile.languages)))


def language_at_start(asked: str | None, personal: Personal, profile: Profile) -> str:
    """What was asked for, else the agent's, else the team's only one, else `und`: to be found in the first turns."""
    known = asked or personal.call_language
    if known:
        return known
    return profile.language if len(candidates(profile)) == 1 else UNSURE


def refuse_model_alone(model: Path | None, language: str) -> None:
    """A model of one's own is for one language. Raises WarmlineError: the language of calls is to be found."""
    if model is not None and language == UNSURE:
        raise WarmlineError(f"Which language {model} is for cannot be told: say --language too.")


class Expected(Sequence[str]):
    """The languages that a call may be in, by the settings of now. Any thread."""

    def __init__(self, profile: Profile) -> None:
        self._languages = candidates(profile)

    def follow(self, profile: Profile) -> None:
        """From now on it is these."""
        self._languages = candidates(profile)

    def __len__(self) -> int:
        return len(self._languages)

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401  as a tuple has it
        return self._languages[at]


class CallModels:
    """Which model a call is recognised with. Any thread.

    `expected`: the languages that a call may be in; `own`: folders that people chose themselves, by language.
    """

    def __init__(
        self, expected: Sequence[str], folder: Path | None = None, own: Mapping[str, Path] | None = None
    ) -> None:
        self._expected = expected
        self._folder = folder or models_dir()
        self._own = own or {}
        self._catalogue = load_catalogue()

    def choose(self, own: Mapping[str, Path]) -> None:
        """From now on these are the folders that people chose."""
        self._own = own

    def find(self, language: str | None) -> InstalledModel:
        """The model for a language; for none, one that knows all expected languages and tells them apart.

        Raises:
            ModelError: there is none, or it is damaged.
        """
        if language is not None:
            return find_model(language, models_dir=self._folder, catalogue=self._catalogue, own=self._own)
        telling = [
            model for model in self._catalogue.model if _tells_apart(model.engine, model.languages, self._expected)
        ]
        try:
            return find_model(self._expected[0], models_dir=self._folder, catalogue=Catalogue(model=tuple(telling)))
        except NoModelError:
            names = " or ".join(f"{model.name} ({model.address})" for model in telling)
            raise NoModelError(
                f"The language of a call is found only with {names or 'a model that knows all of them'}; unpack it "
                f"into {self._folder}, or choose the language on the strip."
            ) from None

    def timing_only(self, languages: Sequence[str]) -> frozenset[str]:
        """Those of `languages` for which no model is there. Quick: whether a model is whole is not checked."""
        able = {one for model in self._catalogue.model if is_installed(model, self._folder) for one in model.languages}
        return frozenset(languages) - able - self._own.keys()


def _tells_apart(engine: str, knows: Sequence[str], expected: Sequence[str]) -> bool:
    return engine == "whisper" and len(knows) > 1 and set(expected) <= set(knows)


class Prompts:
    """What a recogniser may expect in each language. Any thread."""

    def __init__(self, books: Books) -> None:
        self.change(books)

    def change(self, books: Books) -> None:
        """From now on it is what these hold."""
        self._prompts = {language: prompt_for(book, language) for language, book in books.items()}

    def __call__(self, language: str) -> str:
        """Sentences of the phrasebook; empty where they do not help."""
        return self._prompts.get(language, "")
