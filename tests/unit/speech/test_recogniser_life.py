"""Signs of life of the recogniser child: silent is said once, soon, and never for our own absence."""

from warmline.speech.life import AWAY_S, DEAD_S, EVERY_S, SILENT_S, SignsOfLife


def look(life: SignsOfLife, begin: float, end: float, *, alive: bool) -> list[float]:
    """Look as often as the recogniser's thread does; when silence was said."""
    said, steps = [], round((end - begin) / EVERY_S)
    for step in range(steps):
        now = begin + step * EVERY_S
        if life.missing(now):
            said.append(now)
        if alive:
            life.came(now)
    return said


def test_a_child_that_never_gave_a_sign_is_still_loading():
    assert look(SignsOfLife(), 0.0, 30.0, alive=False) == []


def test_silence_is_said_once_and_within_a_second():
    life = SignsOfLife()
    assert look(life, 0.0, 5.0, alive=True) == []
    (at,) = look(life, 5.0, 10.0, alive=False)
    assert SILENT_S <= at - 4.8 <= 1.0
    assert life.came(10.0)
    assert not life.came(10.2)


def test_what_is_silent_for_too_long_is_given_up():
    life = SignsOfLife()
    look(life, 0.0, 1.0, alive=True)
    look(life, 1.0, DEAD_S, alive=False)
    assert not life.over(0.8 + DEAD_S - 0.1)
    assert life.over(0.8 + DEAD_S + 0.1)


def test_after_our_own_absence_the_child_gets_its_time():
    life = SignsOfLife()
    look(life, 0.0, 1.0, alive=True)
    assert not life.missing(1.0 + AWAY_S + 10.0)
    assert look(life, 11.7, 12.2, alive=False) == []
    assert look(life, 12.2, 13.0, alive=False)
