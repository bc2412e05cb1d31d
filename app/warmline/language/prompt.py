"""Sentences that a recogniser may expect."""

from warmline.core.phrases import Phrasebook

_LONGEST = 480  # characters; Whisper keeps the last 223 tokens of a prompt, and Hungarian needs one for 2 letters


def prompt_for(book: Phrasebook, language: str) -> str:
    """The phrasebook's sentences for a recogniser's prompt; empty where a prompt was not found to help."""
    if book.language != language:
        return ""
    text = ""
    for sentence in book.prompt:
        if len(text) + len(sentence) + 1 > _LONGEST:
            break
        text = f"{text} {sentence}".strip()
    return text
