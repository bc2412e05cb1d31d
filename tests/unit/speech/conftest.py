import pytest
from model_shop import open_shop


@pytest.fixture
def shop(tmp_path, monkeypatch):
    """Two models on loopback, and a folder to install them into."""
    with open_shop(tmp_path / "models", monkeypatch) as made:
        yield made
