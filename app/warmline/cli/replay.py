"""`warmline replay`: a recording or a call log through the whole chain, without a screen."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from warmline.cli.call_language import language_at_start, refuse_model_alone
from warmline.cli.calls import RecordingRun, find_calls, replay_call_log, replay_recording
from warmline.cli.output import InOrderOfTime, as_json, as_text
from warmline.config.policy import read_policy
from warmline.config.profiles import LANGUAGES, Personal, Profile, read_profile
from warmline.control.script import read_control
from warmline.core.call_log import is_call_log
from warmline.core.errors import WarmlineError
from warmline.runtime.found_calls import FoundCall
from warmline.runtime.river import Record

DATED_BACK_S = 1.0
"""Speech is dated back by at most 0.4 s; records wait this long for earlier ones."""


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("replay", help="run a recording or a call log through the chain")
    parser.add_argument("file", type=Path, metavar="FILE", help="WAV, FLAC (one party a channel) or call log")
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        help="language of the call (default: the profile's, found in the first turns where it names several; else en)",
    )
    parser.add_argument("--control", type=Path, metavar="FILE", help="call events as JSON lines")
    parser.add_argument("--profile", type=Path, metavar="FILE", help="a team's limits and company")
    parser.add_argument("--agent-channel", choices=("left", "right"), default="left")
    parser.add_argument("--realtime", action="store_true", help="at the pace of the call")
    parser.add_argument("--json", action="store_true", help="JSON lines")
    parser.add_argument("--call-log", type=Path, metavar="OUT", help="write the call's events")
    parser.add_argument("--with-words", action="store_true", help="the call log holds what was said")
    parser.add_argument("--no-words", action="store_true", help="do not recognise words: timing cues only")
    parser.add_argument("--model", type=Path, metavar="FOLDER", help="a recognition model of your own")
    parser.add_argument("--boundaries", action="store_true", help="only find where calls begin and end, by their sound")
    parser.add_argument("--block-ms", type=float, default=500.0, help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Replay and print."""
    profile = read_profile(args.profile) if args.profile else None
    if args.boundaries and (_is_log(args.file) or args.control or args.call_log or args.realtime):
        raise WarmlineError(
            "--boundaries looks for calls in a recording; leave out --control, --call-log and --realtime, "
            "and give no call log."
        )
    out = InOrderOfTime(_write_json if args.json else _write_text)
    if args.boundaries:
        find_calls(_asked(args, profile), _write_found_json if args.json else _write_found, _warn)
    elif _is_log(args.file):
        if args.control or args.call_log or args.language or args.model:
            raise WarmlineError(
                f"{args.file} is a call log: it has its own events and language; leave these options out."
            )
        replay_call_log(args.file, profile, out.add, _warn)
    else:
        if args.call_log is not None:
            read_policy().refuse_call_logs(with_words=args.with_words)
        replay_recording(_asked(args, profile), out.add, lambda now: out.release(now - DATED_BACK_S), _warn)
    out.release()
    return 0


def _asked(args: argparse.Namespace, profile: Profile | None) -> RecordingRun:
    language = language_at_start(args.language, Personal(), profile or Profile())
    refuse_model_alone(args.model, language)
    return RecordingRun(
        args.file,
        language=language,
        profile=profile or Profile(),
        control=read_control(args.control) if args.control else (),
        agent_channel=args.agent_channel,
        realtime=args.realtime,
        words=not args.no_words,
        log=args.call_log,
        log_words=args.with_words,
        block_s=args.block_ms / 1000.0,
        model=args.model,
    )


def _is_log(path: Path) -> bool:
    if path.suffix == ".jsonl":
        return True
    try:
        with path.open("rb") as file:
            return is_call_log(file.read(64).decode("utf-8", errors="replace"))
    except OSError:
        return False  # the reader of recordings says what is wrong


def _write_found(call: FoundCall) -> None:
    direction = "" if call.direction is None else f" {call.direction}"
    line = f"{call.t:8.2f} – {call.end:8.2f}  call{direction}, begun by {call.by}, ended by {call.ended_by}"
    line += "".join(f", {machine.replace('_', ' ')}" for machine in call.machines)
    print(line, flush=True)  # noqa: T201  the verb's output


def _write_found_json(call: FoundCall) -> None:
    fields = {name: round(value, 3) if isinstance(value, float) else value for name, value in asdict(call).items()}
    print(json.dumps(fields), flush=True)  # noqa: T201  the verb's output


def _write_json(record: Record) -> None:
    print(as_json(record), flush=True)  # noqa: T201  the verb's output


def _write_text(record: Record) -> None:
    line = as_text(record)
    if line is not None:
        print(line, flush=True)  # noqa: T201  the verb's output


def _warn(sentence: str) -> None:
    print(f"warmline: {sentence}", file=sys.stderr)  # noqa: T201  the verb's output
