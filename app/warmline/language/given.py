"""What somebody gives in a call: numbers, names, days, times, durations, addresses, e-mail, telephone numbers.

Values live in memory only. No `repr` shows one, no exception text holds one, and rules see `Spotted` events such as
`given.phone` without it. Card numbers are recognised so that they are never kept.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from warmline.core.events import Party, Words
from warmline.language.details import find_details
from warmline.language.digits import DigitRun, digit_runs
from warmline.language.durations import find_durations
from warmline.language.moments import find_moments
from warmline.language.pieces import Reader, plain
from warmline.language.spotter import SURE_FROM, reader_for

KINDS = ("number", "name", "date", "time", "duration", "address", "email", "phone", "card")
LEAST_DIGITS = 3  # fewer are a count of something, not a number that one is given
NAME_SURE_FROM = 0.6
"""A name needs words this likely: English and Chinese on clean lines have 0.6 to 0.9, Hungarian 0.3 to 0.6 (base)."""
CARD_DIGITS = range(13, 20)
_NEAR = 40  # characters before a number in which its label stands ("my order number is")

_REGIONS: Mapping[str, tuple[str, ...]] = {
    "en": ("GB", "US"),
    "hu": ("HU",),
    "zh-Hans": ("CN",),
    "zh-Hant": ("TW", "HK"),
}
_LEAST_PHONE, _MOST_PHONE = 6, 15  # digits of a number that is called a telephone number (most: ITU-T E.164)
_LEAST_UNLABELLED = 8
_PHONE = re.compile(
    r"phone|mobile|cell|land ?line|contact number|(?:call|ring|reach) (?:me|you|us)|"
    r"电话|手机|联系方式|打给|拨打|telefon|mobil|hivjon|hivhat|elerhet"
)
_CODE = re.compile(
    r"order|invoice|account|reference|booking|policy|ticket|customer (?:number|id)|tracking|serial|passport|"
    r"\bcode|\bpin\b|"
    r"订单|单号|账号|帐号|账户|编号|会员|身份证|验证码|邮编|序列|工单|护照|"
    r"rendeles|szamla|ugyfel|azonosito|hivatkozas|kotveny|csomag|kodja?\b|iranyitoszam"
)
CARD = re.compile(
    r"\bcards?\b|visa|master ?card|amex|\bcvv\b|\bcvc\b|security code|expir|"
    r"卡号|信用卡|银行卡|安全码|有效期|kartya"
)
"""What announces a card's number, code or date of expiry."""
_COARSE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"(?<!\w)(?P<many>a couple of|\d+|[a-z]+) (?:business |working )?(?P<unit>hour|day|week|month|year)s?\b"
    ),
    "hu": re.compile(
        r"(?<!\w)(?P<many>masfel|\d+|[a-z]+) (?P<unit>ora|munkanap|nap|het|honap|ev)"
        r"(?:ot|on|en|at|et|ig|ra|re|es|os|i|a)?\b"
    ),
    "zh": re.compile(
        r"(?P<many>\d+|[零一二三四五六七八九十两百半]+)个?(?P<unit>小时|钟头|工作日|天|星期|礼拜|周|月|年)(?![日月号前一二三四五六])"
    ),
}  # fmt: skip
_HOUR_S, _DAY_S = 3600.0, 86400.0
_COARSE_S: Mapping[str, float] = {
    **dict.fromkeys(("hour", "ora", "小时", "钟头"), _HOUR_S),
    **dict.fromkeys(("day", "nap", "munkanap", "天", "工作日"), _DAY_S),
    **dict.fromkeys(("week", "het", "周", "星期", "礼拜"), 7 * _DAY_S),
    **dict.fromkeys(("month", "honap", "月"), 30 * _DAY_S),
    **dict.fromkeys(("year", "ev", "年"), 365 * _DAY_S),
}
_HALVES: Mapping[str, float] = {"masfel": 1.5, "半": 0.5, "a couple of": 2.0}


@dataclass(frozen=True, slots=True)
class Given:
    """`value` was given by `party` between `start` and `end` (seconds); `sure` unless it may be misheard.

    A value is digits (`number`, `phone`), seconds (`duration`), as in `moments` (`date`, `time`), else the words
    themselves. That of a `card` is empty.
    """

    kind: str
    party: Party
    start: float
    end: float
    value: str = field(repr=False)
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    start: int
    end: int
    value: str = field(repr=False)


class GivenFinder:
    """Finds what is given in words of one language. Loads the rules of telephone numbers when it first needs them."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._reader: Reader = reader_for(language)

    def find(self, words: Words, earlier: Sequence[Words] = (), *, card: bool = False) -> tuple[Given, ...]:
        """What ends in `words`, in order; it may begin in `earlier`, the same party's finals of this turn.

        `card`: the number, code or date of a card is expected: no digits are kept.
        """
        parts = [*earlier, words]
        text, instants, border = self._joined(parts, self._reader.normalised)
        written, _, _ = self._joined(parts, partial(unicodedata.normalize, "NFKC"))
        written = written if len(written) == len(text) else text  # a name is shown in the script that it came in
        if len(text) <= border:
            return ()
        found = sorted(self._found(text, written, card=card), key=lambda one: one.start)
        likely = min([words.confidence, *(one.confidence for one in earlier)])
        return tuple(
            Given(one.kind, words.party, instants(one.start), instants(one.end), one.value, likely >= SURE_FROM)
            for one in found
            if one.end > border and (one.kind != "name" or likely >= NAME_SURE_FROM)
        )

    @staticmethod
    def _joined(parts: Sequence[Words], normalised: Callable[[str], str]) -> tuple[str, Callable[[int], float], int]:
        """The turn as one text, what gives an offset's instant in seconds, and where the last segment begins."""
        text, starts = "", []
        for part in parts:
            text += " " if text else ""
            starts.append(len(text))
            text += normalised(part.text)
        ends = [start - 1 for start in starts[1:]] + [len(text)]

        def instant(offset: int) -> float:
            index = max(number for number, start in enumerate(starts) if start <= max(offset, 0))
            span = max(ends[index] - starts[index], 1)
            share = min(1.0, (offset - starts[index]) / span)
            return parts[index].start + share * (parts[index].end - parts[index].start)

        return text, instant, starts[-1]

    def _found(self, text: str, written: str, *, card: bool) -> list[_Found]:
        flat = flattened(text)
        taken: list[_Found] = []
        for detail in find_details(text, flat, self._language):
            as_written = self._language == "zh-Hant" and detail.kind != "email"
            value = written[detail.start : detail.end] if as_written else detail.value
            _add(taken, _Found(detail.kind, detail.start, detail.end, value))
        for moment in find_moments(flat, self._language):
            _add(taken, _Found(moment.kind, moment.start, moment.end, moment.value))
        for duration in self._durations(text, flat):
            _add(taken, duration)
        for run in digit_runs(flat if card else _without(flat, taken), self._language):
            kind = self._kind_of(run, flat, card=card)
            if kind is not None:
                _add(
                    taken, _Found(kind, run.start, run.end, "" if kind == "card" else run.digits), whole=kind == "card"
                )
        if card:
            taken = [one for one in taken if one.kind not in ("date", "time")]
        return taken

    def _durations(self, text: str, flat: str) -> Iterable[_Found]:
        pieces = self._reader.pieces(text)
        for span in find_durations(pieces, self._language):
            yield _Found("duration", pieces[span.first].start, pieces[span.after - 1].end, str(round(span.seconds)))
        coarse = _COARSE.get(self._language[:2])
        for match in coarse.finditer(flat) if coarse is not None else ():
            amount = self._amount(match["many"])
            if amount is not None and not (match["unit"] == "het" and self._counted(flat[: match.start()])):
                seconds = round(amount * _COARSE_S[match["unit"]])
                yield _Found("duration", match.start(), match.end(), str(seconds))

    def _counted(self, before: str) -> bool:
        """A number goes on where `before` ends: the Hungarian week is then a seven."""
        return any(run.end >= len(before.rstrip(" ,")) for run in digit_runs(before, self._language))

    def _amount(self, written: str) -> float | None:
        if written in _HALVES:
            return _HALVES[written]
        runs = list(digit_runs(written, self._language))
        return float(runs[0].digits) if len(runs) == 1 and runs[0].end - runs[0].start == len(written) else None

    def _kind_of(self, run: DigitRun, flat: str, *, card: bool) -> str | None:
        before = flat[max(0, run.start - _NEAR) : run.start]
        if is_card(run.digits):
            return "card"
        if card or CARD.search(before):
            return "card" if len(run.digits) in CARD_DIGITS else None
        labels = [(match.end(), kind) for kind, label in (("phone", _PHONE), ("number", _CODE))
                  for match in label.finditer(before)]  # fmt: skip
        label = max(labels)[1] if labels else None
        if label != "number" and self._is_phone(run, labelled=label == "phone"):
            return "phone"
        least = LEAST_DIGITS + (flat[run.start] == "o")  # "oh, oh, one moment" begins no number
        return "number" if len(run.digits) >= least else None

    def _is_phone(self, run: DigitRun, *, labelled: bool) -> bool:
        if labelled and _LEAST_PHONE <= len(run.digits) <= _MOST_PHONE:
            return True
        if len(run.digits) < _LEAST_UNLABELLED:
            return False
        import phonenumbers  # noqa: PLC0415  50 ms, and few calls need it

        said = ("+" if run.plus else "") + run.digits
        for region in _REGIONS.get(self._language, ()):
            try:
                if phonenumbers.is_valid_number(phonenumbers.parse(said, region)):
                    return True
            except phonenumbers.NumberParseException:
                continue
        return False


def is_card(digits: str) -> bool:
    """So many digits with a right check digit (Luhn) are a payment card's."""
    if len(digits) not in CARD_DIGITS or digits[0] not in "23456":
        return False
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def flattened(text: str) -> str:
    """Lower case, no accents, character for character: offsets stay what they are."""
    return "".join((plain(character) or " ")[0] for character in unicodedata.normalize("NFC", text))


def _without(flat: str, taken: Iterable[_Found]) -> str:
    """The text with signs that join nothing where something was found."""
    for one in taken:
        flat = flat[: one.start] + "|" * (one.end - one.start) + flat[one.end :]
    return flat


def _add(taken: list[_Found], one: _Found, *, whole: bool = False) -> None:
    """Take it unless something else stands there already; a card pushes everything else away."""
    if whole:
        taken[:] = [other for other in taken if not (one.start < other.end and other.start < one.end)]
    if not any(one.start < other.end and other.start < one.end for other in taken):
        taken.append(one)
