"""Windows: which output is the default now, asked of the Core Audio API by ctypes.

PortAudio knows only what was the default when it was initialised. Untried on Windows.
Source: https://learn.microsoft.com/windows/win32/api/mmdeviceapi/nn-mmdeviceapi-immdeviceenumerator.
"""

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import HRESULT, POINTER, byref, c_int, c_ulong, c_void_p, c_wchar_p
    from uuid import UUID

    _ENUMERATOR = UUID("bcde0395-e52f-467c-8e3d-c4579291692e")
    _I_ENUMERATOR = UUID("a95664d2-9614-4f35-a746-de8db63617e6")
    _IN_PROCESS = 0x1
    _RENDER, _CONSOLE = 0, 0
    # places in the tables of methods
    _RELEASE, _GET_DEFAULT_ENDPOINT, _GET_ID = 2, 4, 5

    def default_output_id() -> str | None:
        """Windows' id of the default output; None: there is none, or it cannot be told. Any thread."""
        ole = ctypes.OleDLL("ole32")
        begun = ctypes.windll.ole32.CoInitializeEx(None, 0)
        try:
            return _ask(ole)
        except OSError:
            return None
        finally:
            if begun in (0, 1):  # it counts, and RPC_E_CHANGED_MODE does not
                ctypes.windll.ole32.CoUninitialize()

    def _ask(ole: ctypes.OleDLL) -> str | None:
        enumerator, device, name = c_void_p(), c_void_p(), c_wchar_p()
        class_id, interface_id = _ENUMERATOR.bytes_le, _I_ENUMERATOR.bytes_le
        ole.CoCreateInstance(class_id, None, _IN_PROCESS, interface_id, byref(enumerator))
        try:
            find = _method(enumerator, _GET_DEFAULT_ENDPOINT, c_int, c_int, POINTER(c_void_p))
            find(enumerator, _RENDER, _CONSOLE, byref(device))
            try:
                _method(device, _GET_ID, POINTER(c_wchar_p))(device, byref(name))
                text = name.value
                ctypes.windll.ole32.CoTaskMemFree(name)
                return text
            finally:
                _release(device)
        finally:
            _release(enumerator)

    def _method(instance: c_void_p, place: int, *arguments: type) -> "ctypes._FuncPointer":
        table = ctypes.cast(instance, POINTER(POINTER(c_void_p))).contents
        return ctypes.WINFUNCTYPE(HRESULT, c_void_p, *arguments)(table[place])

    def _release(instance: c_void_p) -> None:
        table = ctypes.cast(instance, POINTER(POINTER(c_void_p))).contents
        ctypes.WINFUNCTYPE(c_ulong, c_void_p)(table[_RELEASE])(instance)

else:

    def default_output_id() -> str | None:
        """There is no such thing here."""
        return None
