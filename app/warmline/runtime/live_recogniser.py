"""Recognition of live calls in the language of each: another model where the running one does not know it.

One recogniser child serves at a time; after a change the one before finishes what it has and is ended. While a model
loads or the language is not known, the sound of utterances is kept and recognised late.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from queue import SimpleQueue
from threading import RLock, Thread

from warmline.core.errors import WarmlineError
from warmline.core.events import Party
from warmline.runtime.held import Held
from warmline.runtime.live_ports import Child, Found, Models, News, NoWords
from warmline.runtime.recognition import FIRST_GUESS
from warmline.speech.listener import Begin, Finish, Sound
from warmline.speech.models import InstalledModel
from warmline.speech.protocol import Died, Failed, Finished, Guessed, Message, Ready, Reason, Silent
from warmline.speech.spoken_language import ENOUGH_S, codes, decided

log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class _Life:
    """A child and what it still owes; `leaving`: another one serves, it only finishes."""

    model: InstalledModel
    child: Child
    ready: bool = False
    leaving: bool = False
    owes: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Wanted:
    language: str | None
    anew: bool


class LiveRecogniser:
    """`feed` and `speak` are for the engine thread and never block. `on_news` is called on threads of ours and must not
    block.

    Thread: `recogniser-changes` looks for models, starts children and ends them.
    """

    def __init__(self, models: Models, language: str | None, on_news: Callable[[News], None]) -> None:
        self._models = models
        self._language = language
        self._on_news = on_news
        self._lock = RLock()
        self._held = Held()
        self._serving: _Life | None = None
        self._routes: dict[int, _Life] = {}
        self._guesses = count(FIRST_GUESS)
        self._guess: tuple[int, float] | None = None
        self._guessed_s = 0.0
        self._able_said = False
        self._work: SimpleQueue[_Wanted | _Life | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="recogniser-changes", daemon=True)

    def start(self) -> None:
        """Start with the model of the first language."""
        self._work.put(_Wanted(self._language, anew=True))
        self._thread.start()

    def stop(self) -> None:
        """End every child and join every thread."""
        if self._thread.ident is not None:
            self._work.put(None)
            self._thread.join()

    def feed(self, items: Iterable[Begin | Sound | Finish]) -> None:
        """Pass on what was heard of utterances."""
        for item in items:
            with self._lock:
                self._pass_on(item)

    def speak(self, language: str | None, *, anew: bool = False) -> None:
        """The call is in `language` from now on; None: not known. `anew`: it is another call."""
        with self._lock:
            self._language = language
            self._guess, self._guessed_s = None, 0.0
            if anew:
                self._held = Held()
            self._announce(anew=anew)
            self._release()
        self._work.put(_Wanted(language, anew))

    # ---- holding the lock -----------------------------------------------------------------------------

    def _able(self) -> bool:
        return self._serving is not None and self._knows(self._serving.model)

    def _knows(self, model: InstalledModel) -> bool:
        if self._language is not None:
            return self._language in model.languages
        return model.engine == "whisper" and set(self._models.candidates) <= set(model.languages)

    def _announce(self, *, anew: bool = False) -> None:
        """Say whether there will be words, if that has changed; a new call takes it that there will."""
        able = self._able() and self._serving is not None and self._serving.ready
        if able and not self._able_said:
            self._on_news(Ready(load_s=0.0))
        elif not able and (self._able_said or anew):
            self._on_news(NoWords())
        self._able_said = able

    def _pass_on(self, item: Begin | Sound | Finish) -> None:
        if isinstance(item, Begin) and self._language is not None and self._able():
            self._begin(item)
        elif item.utterance in self._routes:
            self._go_on(self._routes[item.utterance], item)
        else:
            self._held.take(item)
            self._consider_a_guess()

    @staticmethod
    def _go_on(life: _Life, item: Begin | Sound | Finish) -> None:
        if isinstance(item, Sound):
            life.child.audio(item.utterance, item.pcm)
        elif isinstance(item, Finish):
            life.child.finish(item.utterance, item.end_s, item.speech_s)

    def _begin(self, begin: Begin) -> None:
        life, language = self._serving, self._language
        if life is None or language is None:
            raise AssertionError("nobody can recognise this now")
        self._routes[begin.utterance] = life
        life.owes.add(begin.utterance)
        prompt = self._models.prompt(language)
        life.child.begin(begin.utterance, begin.party, begin.start_s, begin.lead_s, language=language, prompt=prompt)

    def _release(self) -> None:
        """Have recognised what was held, where that can be; once words come, say which were not kept."""
        if self._language is None or not self._able():
            return
        for held in self._held.release():
            for item in held.items():
                self._pass_on(item)
        for lost in self._held.forget() if self._able_said else ():
            self._on_news(Finished(utterance=lost.utterance, party=lost.party, reason=Reason.LANGUAGE))

    # ---- which language is it? ------------------------------------------------------------------------

    def _consider_a_guess(self) -> None:
        """Ask once there is enough speech, and again with each utterance that ends, one question at a time."""
        speech_s = self._held.speech_s
        if self._language is not None or self._guess is not None or not self._able():
            return
        if speech_s < ENOUGH_S or speech_s == self._guessed_s or self._serving is None:
            return
        number = next(self._guesses)
        self._guess, self._guessed_s = (number, speech_s), speech_s
        life, child = self._serving, self._serving.child
        self._routes[number] = life
        life.owes.add(number)
        child.begin(number, Party.AGENT, 0.0, among=codes(self._models.candidates))
        child.audio(number, self._held.sound())
        child.finish(number, speech_s, speech_s)

    def _answered(self, message: Guessed) -> None:
        with self._lock:
            if self._guess is None or self._guess[0] != message.utterance or self._language is not None:
                return
            language = decided(message.likely, self._models.candidates, self._guess[1])
            self._guess = None
        if language is not None:
            self._on_news(Found(language))

    # ---- on a child's thread --------------------------------------------------------------------------

    def _take(self, life: _Life, message: Message) -> None:
        match message:
            case Guessed():
                self._answered(message)
            case Finished():
                self._finished(life, message)
            case Ready() | Died() | Failed():
                self._state(life, message)
            case Silent() if life.leaving:
                pass  # another one serves
            case _:
                self._on_news(message)

    def _finished(self, life: _Life, message: Finished) -> None:
        with self._lock:
            self._routes.pop(message.utterance, None)
            life.owes.discard(message.utterance)
            if self._guess is not None and self._guess[0] == message.utterance:
                self._guess = None  # lost with its child
            done = life.leaving and not life.owes
        if message.utterance < FIRST_GUESS:
            self._on_news(message)
        if done:
            self._work.put(life)

    def _state(self, life: _Life, message: Ready | Died | Failed) -> None:
        with self._lock:
            if life.leaving:
                return
            life.ready = isinstance(message, Ready)
            if life.ready:
                self._announce()
                self._release()
            else:
                able, self._able_said = self._able(), False
                if able:  # else there are no words in this language anyway
                    self._on_news(message)

    # ---- on `recogniser-changes` ----------------------------------------------------------------------

    def _run(self) -> None:
        leaving: set[_Life] = set()
        while (work := self._work.get()) is not None:
            if isinstance(work, _Life):
                leaving.discard(work)
                work.child.stop()
                continue
            try:
                before = self._change(work)
            except WarmlineError as error:
                log.warning("no words in this language: %s", type(error).__name__)  # its sentence may name folders
                self._refuse(str(error))
            except Exception:
                log.exception("the model of another language could not be started")
                self._refuse("Recognition in this language failed; timing cues go on.")
            else:
                leaving |= set() if before is None else {before}
        for life in [*leaving, *([self._serving] if self._serving is not None else [])]:
            life.child.stop()

    def _refuse(self, sentence: str) -> None:
        """Say that there are no words, unless the child that serves goes on."""
        with self._lock:
            if not self._able():
                self._able_said = False
                self._on_news(NoWords(sentence))

    def _change(self, wanted: _Wanted) -> _Life | None:
        """Start a child for what is wanted, if another is needed; the one that leaves for it and still owes words.

        A model that knows the language goes on in mid-call; with the next call the preferred one comes back.
        """
        with self._lock:
            if wanted.language != self._language or (self._able() and not wanted.anew):
                return None
        model = self._models.find(wanted.language)
        if self._serving is not None and self._serving.model == model:
            return None
        language = wanted.language or next(iter(self._models.candidates))
        child = self._models.child(model, language, lambda message: self._take(life, message))
        life = _Life(model, child)
        child.start()
        return self._serve(life)

    def _serve(self, life: _Life) -> _Life | None:
        with self._lock:
            before, self._serving = self._serving, life
            self._release()
            if before is None:
                return None
            before.leaving = True
            if before.owes:
                return before
        before.child.stop()
        return None
