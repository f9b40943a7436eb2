"""The command line, and off we go."""

from __future__ import annotations


def main() -> None:
    """Run the command that the arguments name, and exit with its status."""
    # A spawned process imports this module again, so nothing may happen before the call.
    from annotator.commands import app

    app(prog_name="annotator")


if __name__ == "__main__":
    main()
