"""Passwords of servers: asked for or taken from the desktop's keyring, and never in a file of ours.

One that is known goes where libpq looks for it, here and in the processes that we start.
"""

from __future__ import annotations

import importlib.util
import logging
import os

from annotator.store.opening import account_of, asks_for_password

logger = logging.getLogger(__name__)

SERVICE = "annotator"
_VARIABLE = "PGPASSWORD"


def wanted(target: str) -> bool:
    """True if the server of this project wants a password, and was given none or a wrong one."""
    return "://" in target and asks_for_password(target)


def provided(target: str) -> bool:
    """True if nobody need be asked to open this: no password is wanted, or there is the right one.

    It may come from the address, PGPASSWORD, .pgpass or the keyring.
    """
    if not wanted(target):
        return True
    kept = _from_keyring(target)
    if kept is None:
        return False
    before = os.environ.get(_VARIABLE)
    use(kept)
    if not wanted(target):
        return True
    if before is None:
        del os.environ[_VARIABLE]
    else:
        use(before)
    return False


def use(password: str) -> None:
    """Let the server be given this password."""
    os.environ[_VARIABLE] = password


def can_keep() -> bool:
    """True if this desktop has a keyring that we can use."""
    if importlib.util.find_spec("keyring") is None:
        return False
    import keyring

    return float(keyring.get_keyring().priority) > 0


def keep(target: str, password: str) -> bool:
    """Put a password into the keyring; False if that refuses it."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, account_of(target), password)
    except KeyringError as error:
        logger.warning("the keyring takes no password: %s", type(error).__name__)
        return False
    return True


def _from_keyring(target: str) -> str | None:
    if not can_keep():
        return None
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, account_of(target))
    except KeyringError as error:
        logger.warning("the keyring gives no password: %s", type(error).__name__)
        return None
