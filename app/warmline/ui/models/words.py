"""Sentences about models, in the user's language."""

from PySide6.QtCore import QCoreApplication, QLocale

from warmline.speech.progress import Stage
from warmline.speech.shelf import Kept, ModelState, Trust
from warmline.ui.models.model_list import Act, Job, Outcome, Row
from warmline.ui.titles import language_name

translate = QCoreApplication.translate


def size(count: float) -> str:
    """Bytes, as a disk is sold."""
    style = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(round(count), 0 if count < 1e9 else 1, style).replace(" ", "\N{NO-BREAK SPACE}")


def languages(state: ModelState) -> str:
    """The languages of a model, each in its own name."""
    return " · ".join(language_name(language) for language in state.model.languages)


def about(state: ModelState) -> str:
    """Name, engine, size, licence."""
    model = state.model
    engine = {"vosk": "Vosk", "whisper": "Whisper"}[model.engine]
    return " · ".join((model.name, engine, size(model.size_bytes), model.licence))


def address(state: ModelState, mirror: str) -> str:
    """Where a download would come from."""
    return mirror or state.model.files_at or state.model.address


def presence(row: Row) -> tuple[str, str]:
    """How a model is there, and the role of that label."""
    state = row.state
    if state.missing:
        lost = ", ".join(state.missing)
        return translate("Models", "▲ Not complete: %1 is missing. Install it again.").replace("%1", lost), "trouble"
    if state.kept is Kept.NOT_THERE:
        return _absence(row), "muted"
    texts = {
        Kept.PACKAGE: translate("Models", "✓ Installed as a Python package"),
        Kept.INSTALLED: translate("Models", "✓ Installed"),
        Kept.BY_HAND: translate("Models", "✓ Put into the models folder by hand"),
    }
    if not state.used_for:
        return texts[state.kept], "good"
    used = ", ".join(language_name(language) for language in state.used_for)
    return translate("Models", "%1; understands %2").replace("%1", texts[state.kept]).replace("%2", used), "good"


def _absence(row: Row) -> str:
    state = row.state
    if row.forbidden:
        return translate("Models", "Not installed. Your IT department allows no downloads; ask for a zip or folder.")
    if state.part_bytes:
        text = translate("Models", "Not installed yet: %1 of the download are here.")
        return text.replace("%1", size(state.part_bytes))
    text = translate("Models", "Not installed. A download brings about %1.")
    return text.replace("%1", size(state.model.download_bytes or state.model.size_bytes))


def origin(row: Row, mirror: str) -> str:
    """Where a model came from, or would come from."""
    state = row.state
    if state.kept is Kept.NOT_THERE:
        return "" if row.forbidden else translate("Models", "From %1").replace("%1", address(state, mirror))
    return translate("Models", "From %1").replace("%1", state.source)


def outcome(seen: Outcome) -> tuple[str, str]:
    """What an act came to, and the role of that label."""
    if seen.trouble:
        return f"▲ {seen.trouble}", "trouble"
    if seen.freed_bytes is not None:
        return translate("Models", "Removed; %1 are free again.").replace("%1", size(seen.freed_bytes)), "muted"
    if seen.first_trust:
        text = translate(
            "Models",
            "✓ Nobody publishes a check sum of this model. That of this download is remembered; every later one must "
            "match it.",
        )
        return text, "good"
    if seen.verdict is None:
        return "", "muted"
    if seen.verdict.damaged:
        text = translate("Models", "▲ Damaged: %1. Remove the model and install it again.")
        return text.replace("%1", ", ".join(seen.verdict.damaged)), "trouble"
    texts = {
        Trust.PUBLISHED: translate("Models", "✓ Whole and as published"),
        Trust.AS_INSTALLED: translate("Models", "✓ Whole, as it was when it was installed"),
        Trust.NOTHING: translate("Models", "✓ All files are there; there is nothing to compare them with"),
    }
    return texts[seen.verdict.trust], "good"


def progress(job: Job) -> str:
    """What runs, how far it is, how fast."""
    if job.stopping:
        return translate("Models", "Stopping…")
    seen = job.progress
    if seen is None:
        waits = {Act.VERIFY: translate("Models", "Checking…"), Act.REMOVE: translate("Models", "Removing…")}
        return waits.get(job.act, translate("Models", "Starting…"))
    texts = {
        Stage.DOWNLOADING: translate("Models", "Downloading"),
        Stage.CHECKING: translate("Models", "Checking"),
        Stage.UNPACKING: translate("Models", "Unpacking"),
        Stage.COPYING: translate("Models", "Copying"),
    }
    text = translate("Models", "%1: %2").replace("%1", texts[seen.stage]).replace("%2", size(seen.done_bytes))
    if seen.total_bytes:
        text = translate("Models", "%1: %2 of %3").replace("%1", texts[seen.stage])
        text = text.replace("%2", size(seen.done_bytes)).replace("%3", size(seen.total_bytes))
    if seen.bytes_per_s:
        text += translate("Models", " · %1/s").replace("%1", size(seen.bytes_per_s))
    return text


def act_name(act: Act) -> str:
    """What the button says."""
    return {
        Act.INSTALL: translate("Models", "Install"),
        Act.RESUME: translate("Models", "Go on"),
        Act.BRING: translate("Models", "From disk…"),
        Act.VERIFY: translate("Models", "Verify"),
        Act.REMOVE: translate("Models", "Remove…"),
        Act.STOP: translate("Models", "Stop"),
    }[act]
