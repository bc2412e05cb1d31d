"""Variables that a sound library reads while a stream opens."""

import contextlib
import os
from collections.abc import Iterator, Mapping


@contextlib.contextmanager
def client_environment(values: Mapping[str, str]) -> Iterator[None]:
    """`values` are set in the block. libpulse reads them when it connects: each stream can have its own device."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
