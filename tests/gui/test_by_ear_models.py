"""What the sound pages decide, without a window."""

from imagined_sound import HDMI, HEADSET, MACHINE, MONITOR, NOTHING, OUT, WEBCAM, moment, named

from warmline.audio.devices import DeviceName, InputDevice
from warmline.audio.soundtest import Machine, Moment
from warmline.audio.speakers import OutputDevice
from warmline.ui.pages.by_ear import Chime, CustomerModel, HeadsetModel, Voice, carrier_of, kept_name


def listening(kept=""):
    model = HeadsetModel()
    model.show_kept(kept)
    model.machine(MACHINE)
    return model


def hear(model, seconds, **levels):
    for _ in range(round(seconds * 10)):
        model.moment(moment(**levels))


def test_the_microphone_that_answers_is_chosen_in_place_of_the_usual_one():
    model = listening()
    assert [row.text for row in model.rows] == ["Headset", "Webcam"]
    assert model.chosen == WEBCAM
    hear(model, 1.0, headset=-25)
    assert (model.state, model.chosen, model.setting) == (Voice.HEARD, HEADSET, "headset")
    assert [row.answers for row in model.rows] == [True, False]


def test_what_the_agent_chose_stays_chosen_whoever_is_heard():
    model = listening()
    model.choose(WEBCAM)
    hear(model, 1.0, headset=-25)
    assert (model.state, model.chosen) == (Voice.HEARD, WEBCAM)
    kept = listening("webcam")
    hear(kept, 1.0, headset=-25)
    assert kept.chosen == WEBCAM


def test_after_20_seconds_of_silence_it_asks_for_a_choice_and_goes_on_showing_levels():
    model = listening()
    hear(model, 19.9)
    assert model.state is Voice.LISTENING
    hear(model, 0.2)
    assert model.state is Voice.NOBODY
    hear(model, 0.1, webcam=-33)
    assert model.rows[1].level_db == -33


def test_without_a_microphone_it_says_so():
    model = HeadsetModel()
    model.machine(NOTHING)
    assert (model.state, model.rows, model.setting) == (Voice.NONE, (), "")


def test_a_single_microphone_needs_no_choice():
    model = HeadsetModel()
    model.machine(Machine((InputDevice(HEADSET, "Headset", 1, 48_000),)))
    assert model.chosen == HEADSET


def customer(machine=MACHINE, **fields):
    model = CustomerModel(**fields)
    model.machine(machine)
    return model


def test_the_input_that_hears_the_chime_carries_the_customer():
    model = customer()
    assert (model.state, model.output) == (Chime.READY, OUT)
    assert model.play() == OUT
    for _ in range(5):
        model.moment(moment(out=-24, chime=0.97))
    assert (model.state, model.heard_on, model.setting) == (Chime.HEARD, MONITOR, "out.monitor")
    assert [row.answers for row in model.rows] == [True, False]


def test_a_chime_that_nothing_hears_is_said_after_three_seconds():
    model = customer()
    model.play()
    for _ in range(29):
        model.moment(moment())
    assert model.state is Chime.PLAYING
    model.moment(moment())
    model.moment(Moment((), True))
    assert (model.state, model.setting) == (Chime.UNHEARD, None)


def test_the_agents_own_microphone_never_carries_the_customer():
    elsewhere = Machine((InputDevice(MONITOR, "", 2, 48_000),), (OutputDevice(HDMI, "HDMI", True),))
    for microphone, state in (("out.monitor", Chime.UNHEARD), ("", Chime.HEARD)):
        model = customer(elsewhere, microphone=microphone)
        model.play()
        for _ in range(40):
            model.moment(moment(out=-24, chime=0.97))
        assert model.state is state


def test_a_sound_that_still_dies_away_elsewhere_is_not_heard_on_the_next_output():
    model = customer()
    model.play()
    model.moment(moment(out=-24, chime=0.97))
    model.choose(HDMI)
    model.play()
    for _ in range(40):
        model.moment(moment(out=-24, chime=0.97))
    assert model.state is Chime.UNHEARD


def test_the_next_output_is_tried_round_and_round():
    model = customer()
    assert model.next_output == HDMI
    model.choose(HDMI)
    assert (model.state, model.next_output) == (Chime.READY, OUT)


def test_the_output_that_was_kept_is_chosen_first():
    assert customer(kept="hdmi.monitor").output == HDMI


def test_without_an_output_nothing_is_played():
    model = customer(NOTHING)
    assert (model.state, model.play()) == (Chime.NONE, None)


def test_names_tell_what_hears_an_output():
    speakers = DeviceName("Speakers (Jabra)", "Windows WASAPI")
    loopback = DeviceName("Speakers (Jabra) [Loopback]", "Windows WASAPI")
    devices = [InputDevice(loopback, "", 2, 48_000), InputDevice(MONITOR, "", 2, 48_000)]
    assert carrier_of(speakers, devices) == loopback
    assert carrier_of(OUT, devices) == MONITOR
    assert carrier_of(OutputDevice(named("other"), "").name, devices) is None


def test_of_two_devices_with_one_name_the_host_api_is_kept_too():
    twice = [InputDevice(DeviceName("Headset", api), "", 1, 48_000) for api in ("MME", "Windows WASAPI")]
    assert kept_name(twice[1].name, twice) == "Headset (Windows WASAPI)"
    assert kept_name(twice[1].name, twice[1:]) == "Headset"
