import struct

import numpy as np
import pytest
import soundfile

from warmline.audio.recordings import UnreadableRecordingError, open_recording


def whole(recording, block_s=1.0):
    return np.concatenate(list(recording.blocks(block_s)))


@pytest.fixture
def talk():
    """Three seconds of noise, another in each channel, -1 to 1."""
    return np.random.default_rng(3).normal(0, 0.1, (48_000, 2)).clip(-1, 1)


def test_agent_is_the_left_channel_unless_it_is_the_right(tmp_path, talk):
    path = tmp_path / "call.wav"
    soundfile.write(path, talk, 16_000, subtype="PCM_16")
    samples, _ = soundfile.read(path, dtype="int16")
    assert np.array_equal(whole(open_recording(path)), samples)
    assert np.array_equal(whole(open_recording(path, agent_channel="right")), samples[:, ::-1])


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 96_000])
@pytest.mark.parametrize("block_s", [0.010, 0.032, 0.1, 1e9])
def test_the_samples_do_not_depend_on_the_size_of_blocks(tmp_path, talk, rate_hz, block_s):
    path = tmp_path / "call.flac"
    soundfile.write(path, talk, rate_hz)
    recording = open_recording(path)
    blocks = list(recording.blocks(block_s))
    assert np.array_equal(np.concatenate(blocks), whole(recording))
    assert {len(block) for block in blocks[:-1]} <= {round(block_s * 16_000)}
    assert abs(sum(map(len, blocks)) / 16_000 - recording.duration_s) < 0.001


@pytest.mark.parametrize(
    ("form", "subtype", "rate_hz"),
    [("wav", "PCM_U8", 8_000), ("wav", "PCM_24", 96_000), ("wav", "FLOAT", 48_000), ("wav", "ULAW", 8_000)],
)
def test_every_usual_format_is_read(tmp_path, form, subtype, rate_hz):
    time_s = np.arange(rate_hz) / rate_hz
    tone = 0.5 * np.sin(2 * np.pi * 440 * time_s)
    path = tmp_path / f"call.{form}"
    soundfile.write(path, np.stack([tone, np.zeros_like(tone)], axis=1), rate_hz, subtype=subtype)
    heard = whole(open_recording(path)).astype(float)
    expected = 16_384 * np.sin(2 * np.pi * 440 * np.arange(16_000) / 16_000)
    middle = slice(1000, 15_000)
    assert np.abs(heard[middle, 0] - expected[middle]).max() < 600
    assert np.abs(heard[middle, 1]).max() < 300


def test_samples_that_are_no_numbers_are_silence_and_clipping_stays_in_range(tmp_path):
    samples = np.full((32_000, 2), 3.0, np.float32)
    samples[:8_000] = np.nan
    samples[8_000:16_000, 0] = np.inf
    path = tmp_path / "broken.wav"
    soundfile.write(path, samples, 16_000, subtype="FLOAT")
    heard = whole(open_recording(path))
    assert not heard[:8_000].any()
    assert not heard[8_000:16_000, 0].any()
    assert (heard[16_000:] == 32_767).all()


def test_a_name_in_any_script_is_opened(tmp_path, talk):
    path = tmp_path / "通话 – hívás 1.flac"
    soundfile.write(path, talk, 16_000)
    assert open_recording(path).duration_s == 3.0


@pytest.mark.parametrize("form", ["wav", "flac"])
def test_a_truncated_file_is_read_as_far_as_it_goes_with_a_warning(tmp_path, talk, form):
    path = tmp_path / f"call.{form}"
    soundfile.write(path, talk, 16_000)
    complete = path.read_bytes()
    path.write_bytes(complete[: len(complete) // 2])
    recording = open_recording(path)
    assert recording.truncated
    assert "ends before its header says" in recording.warning
    assert 1.0 < recording.duration_s < 1.6
    assert len(whole(recording)) == round(recording.duration_s * 16_000)


def test_a_whole_file_has_no_warning(tmp_path, talk):
    path = tmp_path / "call.wav"
    soundfile.write(path, talk, 16_000)
    recording = open_recording(path)
    assert not recording.truncated
    assert recording.warning is None


def test_a_wav_whose_writer_could_not_go_back_is_whole(tmp_path, talk):
    path = tmp_path / "call.wav"
    soundfile.write(path, talk, 16_000, subtype="PCM_16")
    data = bytearray(path.read_bytes())
    at = data.index(b"data") + 4
    data[at : at + 4] = struct.pack("<I", 0xFFFFFFFF)
    path.write_bytes(data)
    recording = open_recording(path)
    assert not recording.truncated
    assert recording.duration_s == 3.0


def test_damage_in_the_middle_is_told_with_its_place(tmp_path, talk):
    path = tmp_path / "call.flac"
    soundfile.write(path, talk, 16_000)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 3000] = bytes(reversed(data[middle : middle + 3000]))
    path.write_bytes(data)
    recording = open_recording(path)
    with pytest.raises(UnreadableRecordingError, match=r"damaged near [12] s.*Copy or export it again"):
        whole(recording)


def write_nothing(path):
    path.write_bytes(b"")


def write_text(path):
    path.write_text("not a call at all " * 50)


def write_no_samples(path):
    soundfile.write(path, np.zeros((0, 2)), 16_000)


def write_mono(path):
    soundfile.write(path, np.zeros(16_000), 16_000)


def write_quad(path):
    soundfile.write(path, np.zeros((16_000, 4)), 16_000)


def write_half_a_header(path):
    soundfile.write(path, np.zeros((16_000, 2)), 16_000)
    path.write_bytes(path.read_bytes()[:30])


@pytest.mark.parametrize(
    ("write", "sentence"),
    [
        (write_nothing, "is empty. Export"),
        (write_text, "cannot be read as audio. Give a WAV or FLAC"),
        (write_no_samples, "holds no sound. Export"),
        (write_mono, "is mono; Warmline needs one party a channel. Export"),
        (write_quad, "has 4 channels; Warmline needs two"),
        (write_half_a_header, "cannot be read as audio. Give a WAV or FLAC"),
    ],
)
def test_what_is_no_call_is_refused_with_a_remedy(tmp_path, write, sentence):
    path = tmp_path / "call.wav"
    write(path)
    with pytest.raises(UnreadableRecordingError) as refused:
        open_recording(path)
    assert sentence in str(refused.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(UnreadableRecordingError, match=r"There is no file .* Check the path"):
        open_recording(tmp_path / "none.wav")
    with pytest.raises(UnreadableRecordingError, match=r"is a folder. Name one recording"):
        open_recording(tmp_path)
