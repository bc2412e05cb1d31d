"""The sound server through pulsectl (PulseAudio, or PipeWire in its place): the only module that calls it."""

import contextlib
from collections.abc import Callable
from typing import TypeVar

import pulsectl

from warmline.audio.sound import Route, ServerSink, ServerSource, SoundServerGoneError

TAG = "warmline.stream"  # the property that marks our streams on the server
_T = TypeVar("_T")


def stream_environment(source: str, tag: str) -> dict[str, str]:
    """What makes ALSA's `pulse` device, opened with it, record `source` and carry `tag`.

    libpulse reads both when a client connects, so each stream of one process can have its own.
    """
    return {"PULSE_SOURCE": source, "PULSE_PROP": f"{TAG}={tag}"}


class PulseServer:
    """A connection to PulseAudio; for one thread."""

    def __init__(self) -> None:
        self._pulse: pulsectl.Pulse | None = None

    def sources(self) -> list[ServerSource]:
        """All sources, monitors included."""
        return self._ask(_sources)

    def routes(self) -> dict[str, Route]:
        """Our streams by their tag."""
        return self._ask(_routes)

    def sinks(self) -> list[str]:
        """The names of all outputs."""
        return self._ask(lambda pulse: [sink.name for sink in pulse.sink_list()])

    def outputs(self) -> list[ServerSink]:
        """All outputs, with what people call them."""
        return self._ask(_outputs)

    def version(self) -> str:
        """Who serves and in which version, such as "pulseaudio 16.1"."""
        return self._ask(lambda pulse: f"{pulse.server_info().server_name} {pulse.server_info().server_version}")

    def load_module(self, name: str, arguments: str) -> int:
        """Load a module and return its index."""
        return self._ask(lambda pulse: int(pulse.module_load(name, arguments)))

    def unload_module(self, index: int) -> None:
        """Unload a module."""
        self._ask(lambda pulse: pulse.module_unload(index))

    def close(self) -> None:
        """Disconnect."""
        pulse, self._pulse = self._pulse, None
        if pulse is not None:
            with contextlib.suppress(pulsectl.PulseError, pulsectl.PulseDisconnected):
                pulse.close()

    def _ask(self, question: Callable[[pulsectl.Pulse], _T]) -> _T:
        try:
            return question(self._connected())
        except (pulsectl.PulseError, pulsectl.PulseDisconnected) as error:
            self.close()
            raise SoundServerGoneError(
                "The sound server does not answer. Start PulseAudio or PipeWire, and try again."
            ) from error

    def _connected(self) -> pulsectl.Pulse:
        if self._pulse is None:
            self._pulse = pulsectl.Pulse("warmline", connect=False)
            # Not with a timeout: pulsectl 24.12 then waits it out even when the server answers at once.
            self._pulse.connect()
        return self._pulse


def _sources(pulse: pulsectl.Pulse) -> list[ServerSource]:
    server = pulse.server_info()
    return [
        ServerSource(
            index=source.index,
            name=source.name,
            description=source.description or source.name,
            channels=source.channel_count,
            rate_hz=source.sample_spec.rate,
            muted=bool(source.mute) or max(source.volume.values, default=1.0) <= 0.0,
            is_default=source.name == server.default_source_name,
            is_default_monitor=source.monitor_of_sink_name == server.default_sink_name,
        )
        for source in pulse.source_list()
    ]


def _outputs(pulse: pulsectl.Pulse) -> list[ServerSink]:
    default = pulse.server_info().default_sink_name
    return [ServerSink(sink.name, sink.description or sink.name, sink.name == default) for sink in pulse.sink_list()]


def _routes(pulse: pulsectl.Pulse) -> dict[str, Route]:
    return {
        output.proplist[TAG]: Route(
            source_index=output.source,
            muted=bool(output.mute) or max(output.volume.values, default=1.0) <= 0.0,
        )
        for output in pulse.source_output_list()
        if TAG in output.proplist
    }
