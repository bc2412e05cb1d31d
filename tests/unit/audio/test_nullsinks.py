"""A private sound server that cannot be started leaves nothing behind."""

import pytest

from warmline.audio.nullsinks import NoSoundServerError, PrivateServer


def test_a_machine_without_pulseaudio_is_left_as_it_was(monkeypatch, tmp_path):
    folder = tmp_path / "warmline-x"
    monkeypatch.setattr("tempfile.mkdtemp", lambda **kwargs: folder.mkdir() or str(folder))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoSoundServerError, match="Install the package pulseaudio"):
        PrivateServer().start()
    assert not folder.exists()
