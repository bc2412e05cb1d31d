"""Real things for the tests of this folder."""

from collections.abc import Iterator

import pytest
from pulse import SoundServer


@pytest.fixture
def sound_server() -> Iterator[SoundServer]:
    with SoundServer() as server:
        yield server
