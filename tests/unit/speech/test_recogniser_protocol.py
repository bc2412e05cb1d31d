import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmline.core.events import Party, Word
from warmline.speech.protocol import (
    MAX_FRAME_BYTES,
    Audio,
    Begin,
    Drop,
    Failed,
    Finish,
    Finished,
    Frame,
    Guessed,
    Hello,
    Open,
    ProtocolError,
    Ready,
    Reason,
    Recognised,
    Shutdown,
    encode,
    read_frame,
)

EVERY_FRAME: list[Frame] = [
    Open(engine="vosk", path="/模型/ő", language="ko", threads=2, prompt="kérem, tartsa"),
    Begin(utterance=1, party=Party.AGENT, start_s=1.5, lead_s=0.2),
    Begin(utterance=2, party=Party.CUSTOMER, start_s=0.0, language="hu", prompt="Jó napot!"),
    Begin(utterance=3, party=Party.AGENT, start_s=0.0, among=("en", "zh")),
    Guessed(utterance=3, likely={"en": 0.25, "zh": 0.5}),
    Audio(utterance=7, pcm=b"\x01\x00\xff\x7f"),
    Audio(utterance=7, pcm=b""),
    Finish(utterance=1, end_s=2.25, speech_s=0.75),
    Drop(utterance=3),
    Shutdown(),
    Hello(pid=42),
    Ready(load_s=0.25),
    Recognised(
        utterance=1,
        party=Party.CUSTOMER,
        final=True,
        start_s=1.5,
        end_s=2.25,
        text="等一下",
        confidence=0.9,
        words=(Word(text="等", start=1.5, end=1.7, confidence=0.5),),
    ),
    Finished(utterance=1, party=Party.CUSTOMER, reason=Reason.INVENTED),
    Failed(message="No model; install one."),
]


@pytest.mark.parametrize("message", EVERY_FRAME, ids=lambda message: type(message).__name__)
def test_every_frame_survives_the_way_there(message):
    assert read_frame(io.BytesIO(encode(message))) == message


def test_frames_that_follow_each_other_are_read_one_by_one():
    stream = io.BytesIO(b"".join(encode(message) for message in EVERY_FRAME))
    assert [read_frame(stream) for _ in EVERY_FRAME] == EVERY_FRAME
    assert read_frame(stream) is None


def test_a_frame_of_an_unknown_kind_is_skipped():
    stream = io.BytesIO(struct.pack("<IB", 4, 200) + b"abc" + encode(Shutdown()))
    assert read_frame(stream) == Shutdown()


def test_an_unknown_field_is_skipped():
    payload = b'{"load_s": 1.0, "mood": "good"}'
    assert read_frame(io.BytesIO(struct.pack("<IB", len(payload) + 1, 66) + payload)) == Ready(load_s=1.0)


@pytest.mark.parametrize(
    "garbage",
    [
        b"LOG (VoskAPI:Read",
        b"\x00\x00\x00\x00\x00",
        struct.pack("<IB", MAX_FRAME_BYTES + 1, 66),
        struct.pack("<IB", 9, 66) + b"{",
        struct.pack("<IB", 5, 66) + b"none",
        struct.pack("<IB", 3, 66) + b"[]",
        struct.pack("<IB", 3, 66) + b"{}",
        struct.pack("<IB", 3, 3) + b"\x00\x00",
        struct.pack("<IB", 6, 3) + b"\x00\x00\x00\x00\x01",
    ],
)
def test_garbage_is_refused(garbage):
    with pytest.raises(ProtocolError):
        read_frame(io.BytesIO(garbage))


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(found):
    stream = io.BytesIO(found)
    try:
        while read_frame(stream) is not None:
            pass
    except ProtocolError:
        pass


def test_a_refusal_never_quotes_what_was_said():
    payload = '{"utterance": "秘密"}'.encode()
    with pytest.raises(ProtocolError) as refusal:
        read_frame(io.BytesIO(struct.pack("<IB", len(payload) + 1, 67) + payload))
    assert "秘密" not in str(refusal.value)


def test_a_frame_that_is_too_long_is_never_sent():
    with pytest.raises(ProtocolError):
        encode(Audio(utterance=1, pcm=bytes(MAX_FRAME_BYTES)))


def test_what_was_said_is_in_no_repr():
    said = Recognised(
        utterance=1,
        party=Party.AGENT,
        final=True,
        start_s=0.0,
        end_s=1.0,
        text="Kovács",
        confidence=1.0,
        words=(Word(text="Kovács", start=0.0, end=1.0, confidence=1.0),),
    )
    assert "Kovács" not in repr(said)
