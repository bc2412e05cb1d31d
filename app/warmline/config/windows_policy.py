"""The registry and the machine's folder on Windows. Untried: there was no Windows to try it on."""

import sys

if sys.platform == "win32":
    import ctypes
    import winreg
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from warmline.config.policy_sources import Scalar

    _COMMON_APPDATA = 0x0023
    _PATH_CHARACTERS = 260

    def program_data() -> Path:
        """The folder for all users, from the system: the variable %ProgramData% is the agent's to change."""
        path = ctypes.create_unicode_buffer(_PATH_CHARACTERS)
        ctypes.windll.shell32.SHGetFolderPathW(None, _COMMON_APPDATA, None, 0, path)
        return Path(path.value)

    class WindowsRegistry:
        """HKEY_LOCAL_MACHINE, the 64-bit view that group policies write to."""

        def values(self, key: str) -> Mapping[str, Scalar] | None:
            """The values of a key; None: there is no such key."""
            found: dict[str, Scalar] = {}
            try:
                with self._open(key) as handle:
                    for index in range(winreg.QueryInfoKey(handle)[1]):
                        name, value, _ = winreg.EnumValue(handle, index)
                        found[name] = value
            except FileNotFoundError:
                return None
            return found

        def subkeys(self, key: str) -> Sequence[str]:
            """The names of the keys in a key."""
            with self._open(key) as handle:
                return [winreg.EnumKey(handle, index) for index in range(winreg.QueryInfoKey(handle)[0])]

        @staticmethod
        def _open(key: str) -> winreg.HKEYType:
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            return winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, access=access)
