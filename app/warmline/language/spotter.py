"""Spotting: which phrases of the phrasebook were said. Rules see `Spotted` and never words.

A spotter is not shared between threads.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from warmline.core.events import Party, Spotted, Words
from warmline.core.phrases import ELLIPSIS, Pattern, Phrasebook, parsed, spellings
from warmline.language.automaton import PatternSearch
from warmline.language.durations import find_durations
from warmline.language.letters import LetterSearch
from warmline.language.partials import OPEN_PIECES
from warmline.language.pieces import EnglishReader, HungarianReader, LatinReader, Piece, Reader, trailing
from warmline.language.reported import REPORTED, quoted, reported
from warmline.language.timing import confidences, piece_times, pieces_by_word
from warmline.language.tree import Match, NearSounds, PatternGraph, Phrase

_FURTHEST_BACK = 24  # pieces of the turn's earlier segments in which a phrase may begin
SURE_FROM = 0.4
"""A phrase whose words are less likely than this is not sure. Whisper's confidence on real and rendered calls: of 119
phrases, 117 were said, 114 of them with more; what it makes of noise or of a foreign language has 0.21 to 0.34."""
_FILLERS = frozenset(
    ("um", "uh", "uhm", "hmm", "hm", "er", "erm", "ah", "oh", "mm", "mhm", "eh", "o", "ooo")
) | frozenset("嗯啊呃哦哎诶噢唉")


@dataclass(frozen=True, slots=True)
class _Heard:
    """A segment or a turn so far, piece by piece: when, how likely, and whether it stands between quotation marks."""

    pieces: Sequence[Piece]
    times: Sequence[tuple[float, float]]
    likely: Sequence[float]
    quoted: Sequence[bool]


class Spotter:
    """Finds the phrasebook's patterns in recognised words."""

    def __init__(self, book: Phrasebook, language: str) -> None:
        self._language = language
        self._patterns = book.patterns
        self._reader = reader_for(language)
        self._reports = [owner for owner, pattern in enumerate(book.patterns) if pattern.id in REPORTED]
        self._trailing_off = [p for p in book.patterns if p.ending and ELLIPSIS in p.phrases]
        self._search: dict[Party, PatternSearch] = {}
        self._letters: dict[Party, LetterSearch] = {}
        self._read: dict[Party, dict[Words, _Heard]] = {}
        sounds = NearSounds(self._reader)
        for party in Party:
            written = list(self._written_for(party))
            graphs = [PatternGraph(parsed(text), phrase, sounds) for text, phrase in written]
            fuzzy = written if self._reader.misheard_by_letters else []
            spelled = ((spelling, phrase) for text, phrase in fuzzy if phrase.fuzzy for spelling in spellings(text))
            self._search[party] = PatternSearch(graphs, sounds)
            self._letters[party] = LetterSearch(spelled, self._reader)
        sounds.prepare()

    def spot(self, words: Words, earlier: Sequence[Words] = ()) -> tuple[Spotted, ...]:
        """The phrases that end in `words`, in the order they were said.

        `earlier` are the same party's finals of this turn before `words`: a phrase may begin there. Of a partial only
        those that what follows cannot change.
        """
        turn = self._turn(words, earlier)
        new, pieces = turn[-1].pieces, list(chain.from_iterable(part.pieces for part in turn))
        whole_turn = len(pieces) <= _FURTHEST_BACK + len(new)
        pieces = pieces[-_FURTHEST_BACK - len(new) :]
        heard = _Heard(
            pieces,
            times=list(chain.from_iterable(part.times for part in turn))[-len(pieces) :],
            likely=list(chain.from_iterable(part.likely for part in turn))[-len(pieces) :],
            quoted=list(chain.from_iterable(part.quoted for part in turn))[-len(pieces) :],
        )
        kept = self._kept(words, heard, len(pieces) - len(new), whole_turn=whole_turn)
        if not words.final:
            kept = [match for match in kept if self._lasts(match, len(pieces))]
            return _once_each([self._spotted(words, match, heard) for match in kept])
        found = [self._spotted(words, match, heard) for match in kept]
        found += self._trails_off(words, new)
        return _once_each(found)

    def _turn(self, words: Words, earlier: Sequence[Words]) -> Sequence[_Heard]:
        """The segments of the turn, each read once although it is asked for with every partial that follows it."""
        known = self._read.get(words.party, {})
        read = {part: known.get(part) or self._heard(part) for part in earlier}
        self._read[words.party] = read
        return [*(read[part] for part in earlier), self._heard(words)]

    def _heard(self, words: Words) -> _Heard:
        pieces, text = self._reader.pieces(words.text), self._reader.normalised(words.text)
        by_word = pieces_by_word(words, pieces, self._reader)
        times = piece_times(words, pieces, by_word, len(text))
        return _Heard(pieces, times, confidences(words, pieces, by_word), quoted(text, pieces))

    def _written_for(self, party: Party) -> Iterator[tuple[str, Phrase]]:
        """Every pattern to listen for when `party` speaks, as written, with what it belongs to."""
        for owner, pattern in enumerate(self._patterns):
            if pattern.party in (None, party):
                for texts, never in ((pattern.phrases, False), (pattern.never, True)):
                    phrase = Phrase(owner, never, pattern.fuzzy, pattern.whole)
                    yield from ((text, phrase) for text in texts if text != ELLIPSIS)

    def _kept(self, words: Words, heard: _Heard, border: int, *, whole_turn: bool) -> list[Match]:
        pieces = heard.pieces
        durations = find_durations(pieces, self._language)
        by_owner: dict[int, list[Match]] = {}
        said = self._search[words.party].matches(pieces, durations)
        for match in chain(said, self._letters[words.party].matches(pieces)):
            by_owner.setdefault(match.phrase.owner, []).append(match)
        kept: list[Match] = []
        reports = [match for owner in self._reports for match in by_owner.pop(owner, ())]
        for owner, matches in by_owner.items():
            pattern = self._patterns[owner]
            placed = _at_end(matches, pattern, words.text, len(pieces)) if pattern.ending else matches
            best = _best(placed, pattern)
            if pattern.offence:
                best = [match for match in best if not reported(match, reports, heard.quoted)]
            if pattern.whole and not (whole_turn and _covers(best, pieces)):
                continue
            kept += [match for match in best if _is_new(match, matches, border)]
        return kept

    def _lasts(self, match: Match, length: int) -> bool:
        pattern = self._patterns[match.phrase.owner]
        bound_to_the_end = pattern.whole or pattern.ending or match.seconds is not None
        return match.sure and not bound_to_the_end and match.after <= length - OPEN_PIECES

    def _spotted(self, words: Words, match: Match, heard: _Heard) -> Spotted:
        start, end = heard.times[match.first][0], heard.times[match.after - 1][1]
        likely = heard.likely[match.first : match.after]
        sure = match.sure and sum(likely) >= SURE_FROM * len(likely)
        return _found(words, self._patterns[match.phrase.owner], start, end, sure=sure, value=match.seconds)

    def _trails_off(self, words: Words, new: Sequence[Piece]) -> list[Spotted]:
        """Speech that ends in an ellipsis or a comma: a mark, not a word."""
        if not new or trailing(words.text) not in (ELLIPSIS, ","):
            return []
        of_party = (pattern for pattern in self._trailing_off if pattern.party in (None, words.party))
        return [_found(words, pattern, words.end, words.end) for pattern in of_party]


def reader_for(language: str) -> Reader:
    """The reader of a language's script."""
    if language.startswith("zh"):
        from warmline.language.chinese import ChineseReader  # noqa: PLC0415  loads the sound of 40,000 characters, 0.3 s

        return ChineseReader()
    return {"en": EnglishReader, "hu": HungarianReader}.get(language, LatinReader)()


def _found(
    words: Words, pattern: Pattern, start: float, end: float, *, sure: bool = True, value: float | None = None
) -> Spotted:
    return Spotted(
        t=words.t,
        party=words.party,
        utterance=words.utterance,
        phrase=pattern.id,
        start=start,
        end=end,
        sure=sure,
        value=value,
    )


def _once_each(found: Sequence[Spotted]) -> tuple[Spotted, ...]:
    """In order of time; where several patterns of one id heard the same place, the best of them."""
    kept: list[Spotted] = []
    for one in sorted(found, key=lambda each: (not each.sure, each.value is None, each.start - each.end, each.start)):
        if not any(one.phrase == other.phrase and _same_place(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda each: (each.start, each.end, each.phrase)))


def _same_place(one: Spotted, other: Spotted) -> bool:
    return one.end == other.end or (one.start < other.end and other.start < one.end)


def _at_end(matches: Sequence[Match], pattern: Pattern, text: str, length: int) -> list[Match]:
    """Those that end the text, unless its punctuation says that the sentence is complete."""
    mark = trailing(text)
    if mark == "?" or (mark == "." and pattern.open):
        return []
    return [match for match in matches if match.after == length]


def _best(matches: Sequence[Match], pattern: Pattern) -> list[Match]:
    """Of overlapping places the surest and longest; none that touches a do-not-trigger phrase."""
    never = [match for match in matches if match.phrase.never]
    chosen: list[Match] = []
    candidates = [match for match in matches if not match.phrase.never]
    for match in sorted(candidates, key=partial(_rank, longest_first=pattern.whole)):
        if match.seconds is not None and match.seconds < pattern.at_least_s:
            continue
        if any(_overlap(match, other) for other in chosen):
            continue
        if any(_overlap(match, other) and other.score >= match.score for other in never):
            continue
        chosen.append(match)
    return chosen


def _rank(match: Match, *, longest_first: bool) -> tuple[float, ...]:
    length = match.after - match.first
    return (-length if longest_first else 0, -match.score, not match.sure, -length, match.first)


def _overlap(one: Match, other: Match) -> bool:
    return one.first < other.after and other.first < one.after


def _covers(matches: Sequence[Match], pieces: Sequence[Piece]) -> bool:
    """Whether the pieces are nothing but these matches and fillers."""
    covered = set(chain.from_iterable(range(match.first, match.after) for match in matches))
    return all(at in covered or piece.surface in _FILLERS for at, piece in enumerate(pieces))


def _is_new(match: Match, matches: Sequence[Match], border: int) -> bool:
    """Whether it ends in the new segment, and an earlier segment has not already had it."""
    if match.after <= border:
        return False
    return match.first >= border or not any(
        other.after <= border and not other.phrase.never and _overlap(match, other) for other in matches
    )
