"""Brings the .ts files up to date with the words of the window, and compiles them:

    python resources/translations/update.py

What is translated stays, what is new is marked unfinished, what is gone is left out. (Qt's own
lupdate reads C++ and QML; PySide's reads no `tr` outside of classes.)
"""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
UI = ROOT / "annotator" / "ui"
NAMES = ("tr", "_tr")
PLURALS = {"de": 2, "he": 2}  # how many forms Qt asks for
TABLE = (
    "actions.py",
    "main_window.py",
    "shortcuts.py",
    "pages.py",
)  # where the words come from the table of commands

sys.path.insert(0, str(ROOT))

Messages = dict[str, list[str]]  # the texts of each context, in the order of the code


def messages() -> Messages:
    """Every text that the window gives to Qt for translation; SystemExit where one is computed."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for path in sorted(UI.rglob("*.py")):
        for context, text in texts(path):
            found[context][text] = None
    for context, text in table():
        found[context][text] = None
    return {context: list(found[context]) for context in sorted(found)}


def table() -> Iterator[tuple[str, str]]:
    """The words of the commands and their groups."""
    from annotator.ui.actions import COMMANDS, GROUPS

    yield from (("actions", command.words) for command in COMMANDS)
    yield from (("MainWindow", menu) for menu in GROUPS)


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """Context and text of each call for a translation in one file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = module_context(tree) or imported_context(tree)
    for scope, call in calls(tree, ""):
        if isinstance(call.func, ast.Name):
            context, given = own, call.args[0]
        elif call.func.attr == "translate":
            context, given = ast.literal_eval(call.args[0]), call.args[1]
        else:
            context, given = scope, call.args[0]
        words = list(constants(given))
        if not words and path.name not in TABLE:
            print(f"{path}:{call.lineno}: a text to translate must stand there in full.")
        if not context:
            print(f"{path}:{call.lineno}: nothing says which context this belongs to.")
        yield from ((context, word) for word in words if context)


def calls(node: ast.AST, scope: str) -> Iterator[tuple[str, ast.Call]]:
    """The calls that translate, each with the outermost class around it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef) and child.name in NAMES:
            continue
        inner = child.name if isinstance(child, ast.ClassDef) and not scope else scope
        if isinstance(child, ast.Call) and translates(child):
            yield inner, child
        yield from calls(child, inner)


def translates(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Name):
        return call.func.id in NAMES and bool(call.args)
    if not isinstance(call.func, ast.Attribute) or not isinstance(call.func.value, ast.Name):
        return False
    owner, name = call.func.value.id, call.func.attr
    return name == "tr" or (owner == "QCoreApplication" and name == "translate")


def constants(node: ast.expr) -> Iterator[str]:
    """The text, or both texts of a choice between two."""
    if isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def places(text: str) -> list[str]:
    """What is filled into a text: `{names}` and `%n`."""
    return sorted(re.findall(r"{[^}]*}|%n", text))


def module_context(tree: ast.Module) -> str:
    """The context that a module's own `tr` names."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name in NAMES:
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "translate":
                    return str(ast.literal_eval(call.args[0]))
    return ""


def imported_context(tree: ast.Module) -> str:
    """The context of a `tr` that comes from another module."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and any(name.name in NAMES for name in node.names):
            source = ROOT / Path(*(node.module or "").split(".")).with_suffix(".py")
            return module_context(ast.parse(source.read_text(encoding="utf-8")))
    return ""


def translations(path: Path) -> dict[tuple[str, str], ET.Element]:
    """What a .ts file has already, by context and text."""
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def update(language: str) -> int:
    """Write one .ts file anew; how many texts want a translation."""
    path = HERE / f"annotator_{language}.ts"
    known, unfinished = translations(path), 0
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context, sources in messages().items():
        part = ET.SubElement(root, "context")
        ET.SubElement(part, "name").text = context
        for source in sources:
            message = known.get((context, source))
            if message is None:
                message = unfinished_message(source, PLURALS[language])
            unfinished += message.find("translation[@type='unfinished']") is not None
            part.append(message)
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
    return unfinished


def unfinished_message(source: str, forms: int) -> ET.Element:
    plural = {"numerus": "yes"} if "%n" in source else {}
    message = ET.Element("message", plural)
    ET.SubElement(message, "source").text = source
    translation = ET.SubElement(message, "translation", type="unfinished")
    for _ in range(forms if plural else 0):
        ET.SubElement(translation, "numerusform")
    return message


def compile_all() -> None:
    """Make the .qm files that the program loads."""
    for path in sorted(HERE.glob("annotator_*.ts")):
        subprocess.run(
            ["pyside6-lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm"))],
            check=True,
        )


def main() -> None:
    for language in PLURALS:
        print(f"{language}: {update(language)} of the texts want a translation")
    compile_all()


if __name__ == "__main__":
    main()
