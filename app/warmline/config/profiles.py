"""The settings that people have: a team's profile and an agent's own."""

from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from warmline.config.files import read_toml
from warmline.core.settings import Level, Limits

APP = "warmline"
CallLanguage = Literal["en", "zh-Hans", "zh-Hant", "hu", "ko"]
LANGUAGES: tuple[CallLanguage, ...] = ("en", "zh-Hans", "zh-Hant", "hu", "ko")
"""`ko` exercises Vosk: timing cues and a transcript only."""


def _known_languages(models: dict[str, Path]) -> dict[str, Path]:
    unknown = [language for language in models if language not in LANGUAGES]
    if unknown:
        raise ValueError(f"“{unknown[0]}” is no language of calls; there are {', '.join(LANGUAGES)}")
    return models


OwnModels = Annotated[dict[str, Path], AfterValidator(_known_languages)]
"""Folders of recognition models that people chose themselves, by the language of the call."""


def _two_letters(country: str) -> str:
    if country and not (len(country) == 2 and country.isascii() and country.isalpha() and country.isupper()):
        raise ValueError(f"“{country}” is no country; write two capital letters such as GB, TW or HU")
    return country


CountryCode = Annotated[str, AfterValidator(_two_letters)]
"""A country by its two letters (ISO 3166), or empty."""


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Profile(_Settings):
    """What a team lead decides: limits, company name, language of the calls, phrases of the team's own.

    `languages`: others that a call may be in; with any, the language is found from the first turns. `phrasebook`: a
    folder laid over ours; as written, its place is told from the profile's own folder. Where `country` is empty, the
    holidays are those of the country where the call's language is at home.
    """

    team: str = Field(default="", title="Team", max_length=60)
    company: str = Field(default="", title="Company", max_length=60)
    models: OwnModels = Field(default={}, title="Folders of own recognition models, by language")
    language: CallLanguage = Field(default="en", title="Language of the calls")
    languages: tuple[CallLanguage, ...] = Field(default=(), title="Other languages of the calls")
    phrasebook: Path | None = Field(default=None, title="Folder of the team's phrasebook")
    country: CountryCode = Field(default="", title="Country of the holidays, in two letters")
    limits: Limits = Field(default=Limits(), title="Limits")


class Place(_Settings):
    """Where the panel stands, in logical pixels of the desktop; `screen_rect` is x, y, width, height then."""

    screen: str
    screen_rect: tuple[int, int, int, int]
    x: int
    y: int


class Devices(_Settings):
    """Which devices carry the two parties, by the names that `warmline devices` lists."""

    agent: str = Field(default="", title="Microphone")
    customer: str = Field(default="", title="What the customer is heard on")
    agent_channel: Literal["left", "right"] = Field(default="left", title="Agent's channel of a stereo device")


WindowLanguage = Literal["system", "en", "zh-Hans", "zh-Hant", "hu"]


class Personal(_Settings):
    """What an agent decides: name, level, look, devices. Empty `company` or `call_language`: the profile's."""

    name: str = Field(default="", title="Name or number to say", max_length=60)
    company: str = Field(default="", title="Company", max_length=60)
    call_language: CallLanguage | Literal[""] = Field(default="", title="Language of the calls")
    models: OwnModels = Field(default={}, title="Folders of own recognition models, by language")
    window_language: WindowLanguage = Field(default="system", title="Language of the windows")
    level: Level = Field(default=Level.STANDARD, title="How much to be told")
    theme: Literal["system", "dark", "light"] = Field(default="system", title="Theme")
    text_size: Literal["normal", "large", "larger"] = Field(default="normal", title="Size of the text")
    reduced_motion: bool = Field(default=False, title="Nothing moves")
    call_boundaries: bool = Field(default=True, title="Find the start and end of calls by their sound")
    profile: str = Field(default="", title="The team's profile")
    first_run_done: bool = Field(
        default=False, title="The first run was gone through", json_schema_extra={"remembered": True}
    )
    devices: Devices = Field(default=Devices(), title="Devices")
    places: tuple[Place, ...] = Field(default=(), title="Where the panel stood", json_schema_extra={"remembered": True})


def read_profile(path: Path) -> Profile:
    """A team's profile, with the place of its phrasebook in full. Raises SettingsError."""
    profile = read_toml(path, Profile)
    if profile.phrasebook is None:
        return profile
    return profile.model_copy(update={"phrasebook": path.absolute().parent / profile.phrasebook.expanduser()})


def personal_path() -> Path:
    """Where the agent's own settings are kept."""
    return platformdirs.user_config_path(APP) / "personal.toml"


def models_dir() -> Path:
    """Where recognition models are kept."""
    return platformdirs.user_data_path(APP) / "models"
