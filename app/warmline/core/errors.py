"""The one kind of error that a person reads."""


class WarmlineError(Exception):
    """Something a person can mend: the message is one clear sentence with the remedy.

    Never a transcript, a name or a number in it.
    """
