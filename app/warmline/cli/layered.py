"""The settings of a run: policy, the team's profile, the agent's own, the command line."""

from collections.abc import Callable
from pathlib import Path

from warmline.cli.own_settings import OwnSettings
from warmline.config.files import SettingsError
from warmline.config.keys import Tree
from warmline.config.layers import Effective, Origin, Setting, effective
from warmline.config.phrasebook import watched
from warmline.config.policy import Policy, read_policy
from warmline.config.profiles import Personal, Profile, personal_path, read_profile

Say = Callable[[str], None]


class LayeredSettings:
    """Reads the policy once, and the files of profile and personal settings as often as asked.

    `given` is what the command line says, as a tree of settings (its `profile` is a path). It stands above the
    agent's own settings until the agent changes one of these while the run goes on. `own`: who else changes these.
    """

    def __init__(
        self, given: Tree | None = None, *, policy: Policy | None = None, own: OwnSettings | None = None
    ) -> None:
        self.policy = read_policy() if policy is None else policy
        self._given = given or {}
        self._own = own or OwnSettings(path=personal_path())
        self._personal_path = self._own.path or personal_path()
        self._at_start: Personal | None = None
        self.profile_path: Path | None = None
        self.phrasebook: Path | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files and folders that a change may come from."""
        profile = () if self.profile_path is None else (self.profile_path,)
        return (self._personal_path, *profile, *(() if self.phrasebook is None else watched(self.phrasebook)))

    def read(self) -> Effective:
        """The settings as the files have them now. Raises SettingsError."""
        return self._laid(self._own.current(), self._profile)

    def start(self, say: Say) -> Effective:
        """As `read`, but only a profile from the command line may stop the start; other mistakes are said.

        Raises:
            SettingsError: the profile that the command line names cannot be used.
        """
        try:
            personal = self._own.current()
        except SettingsError as error:
            say(f"{error} Until then your settings are the defaults.")
            personal = Personal()
        self._at_start = personal
        found = self._laid(personal, lambda path: self._profile_or_none(path, say))
        for setting in found.set_aside:
            say(_aside(setting))
        return found

    def _laid(self, personal: Personal, profile: Callable[[Path], Profile | None]) -> Effective:
        given = self._still_given(personal)
        path = effective(self.policy, None, personal, given=given).personal.profile
        self.profile_path = Path(path).expanduser() if path else None
        team = None if self.profile_path is None else profile(self.profile_path)
        now = effective(self.policy, team, personal, profile_name=path, given=given)
        self.phrasebook = now.profile.phrasebook
        return now

    def _still_given(self, personal: Personal) -> Tree:
        before = self._at_start or personal
        fields = {name: {"language": "call_language"}.get(name, name) for name in self._given}
        changed = {name for name, field in fields.items() if getattr(before, field) != getattr(personal, field)}
        return {name: value for name, value in self._given.items() if name not in changed}

    def _profile(self, path: Path) -> Profile | None:
        return read_profile(path)

    def _profile_or_none(self, path: Path, say: Say) -> Profile | None:
        try:
            return read_profile(path)
        except SettingsError as error:
            if self._given.get("profile") == str(path):
                raise
            say(f"{error} Until then the team's settings are the defaults.")
            return None


def _aside(setting: Setting) -> str:
    """Why a value that somebody gave does not apply."""
    given = setting.set_aside[-1]
    places = {Origin.PROFILE: f"the profile {given.where}", Origin.PERSONAL: "your settings"}
    place = places.get(given.origin, "the command line")
    why = "is fixed by IT" if setting.locked else "does not go with what IT has fixed"
    return f"“{setting.key.title}” ({setting.key.name}) {why}: the value in {place} is not used."
