"""Pages and Markdown of hostile words, by every way in, and what in them would do something."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import re
from random import Random
from typing import TYPE_CHECKING, Any

import html5lib
from markdown_it import MarkdownIt

from assistant import Conversation, Store
from assistant.cli.desk import Surroundings
from assistant.rendering.whole import render
from tests.commands import COST, GOOD, HARBOUR, NOWHERE, answer, call, claim, summary
from tests.html_results import SOURCES, VILE, vile
from tests.html_tree import read
from tests.scripted_server import ScriptedServer
from tests.untrusted.judging import unseen
from tests.untrusted.sequences import SEQUENCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.html_tree import Element

ELEMENTS = frozenset(
    "html head meta title style body nav header main section footer h1 h2 h3 p a ul ol li div "
    "span bdi b q cite code time dl dt dd details summary mark blockquote del ins".split()
)
ATTRIBUTES = frozenset(
    "lang charset http-equiv content name href class id dir aria-label aria-labelledby tabindex "
    "data-sign datetime open rel".split()
)
_LOADS = re.compile(r"url\(|@import|expression|image-set|src\(")
_READ = frozenset(("text", "text_special", "code_inline", "strong_open", "strong_close"))
_SET = frozenset(
    f"{name}_{end}"
    for name in ("heading", "paragraph", "bullet_list", "ordered_list", "list_item")
    for end in ("open", "close")
) | {"inline"}
_KINDS = 4


def parsed(page: str) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a page and their attributes, as a browser's rules read them."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return [(one.tag, dict(one.attrib)) for one in tree.iter()]


def acting(page: str) -> list[str]:
    """Return what a page has that is not ours, or that could do something or load something."""
    tree = read(page)
    ours = [(one.name, {k: v or "" for k, v in one.attributes.items()}) for one in tree.all()]
    found = [] if ours == parsed(page) else ["two parsers read it differently"]
    found += [f"element {name}" for name, _ in ours if name not in ELEMENTS]
    found += [f"attribute {one}" for _, its in ours for one in its if one not in ATTRIBUTES]
    found += [f"link {link}" for link in _links(tree) if not _is_web(link)]
    found += [f"character {char!a}" for char in unseen(page)]
    (style,) = tree.all("style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    policies = [one.attributes.get("content") or "" for one in tree.all("meta")]
    if not any(f"style-src 'sha256-{digest}';" in policy for policy in policies):
        found.append("the policy names another style")
    return found + ["the style loads"] * bool(_LOADS.search(style.text))


def _links(tree: Element) -> list[str]:
    links = [one.attributes.get("href") or "" for one in tree.all() if "href" in one.attributes]
    return [link for link in links if not re.fullmatch(r"#[a-z][a-z0-9-]*", link)]


def _is_web(link: str) -> bool:
    return re.match(r"(?i)https?://[^\s@]+$", link) is not None


def acting_in_markdown(document: str) -> list[str]:
    """Return what renderers of CommonMark and GitHub would make of a document but words of ours."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(document)
    found = [token.type for token in tokens if token.type not in _SET]
    inside = [child for token in tokens for child in token.children or ()]
    found += [child.type for child in inside if child.type not in _READ]
    texts = [child.content for child in inside if child.type.startswith("text")]
    found += [f"link {text}" for text in texts if re.search(r"://|www\.|\w@\w", text)]
    return found + [f"character {char!a}" for char in unseen(document)]


def made(seed: int) -> tuple[str, str]:
    """Return a hostile result as a page and as Markdown."""
    result, article = vile(seed)
    return render(result, article, "html", explain=seed % 2 == 0), render(result, form="markdown")


def commanded(seed: int, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield what commands write of hostile files, names, titles, questions, models and history."""
    random = Random(seed)  # noqa: S311 - for tests
    words = [" ".join(random.sample(_ALL, 4)) for _ in range(8)]
    said = [one.encode("utf-8", "replace").decode().replace("\0", "") for one in words]
    file = (
        folder
        / f"{said[0].replace('/', '∕')[:60]}{('.txt', '.md', '.html', '.eml')[seed % _KINDS]}"
    )
    file.write_bytes(_article(words, seed % _KINDS).encode("utf-8", "replace"))
    article, around = str(file), Surroundings({**NOWHERE, "XDG_STATE_HOME": str(folder)})
    drafted = claim(f"{words[2]} {COST}", f"p4 {COST}", f"p3 {words[3]}")
    with ScriptedServer() as server:
        more: dict[str, Any] = {"unanswered": [words[4]], "standalone_question": words[5]}
        server.script = [answer(drafted, GOOD, **more), answer(GOOD), summary(drafted, drafted)]
        server.script += [summary(drafted, drafted)]
        at = ("--base-url", server.url, "--model", said[6])
        asks = (
            ("show", article), ("ask", article, said[7], *at), ("summarize", article, *at),
            ("check", article, f'{COST} {said[7]}. Lind said "{said[2]}".'),
        )  # fmt: skip
        for ask in asks:
            yield from _written((*ask, "--title", said[1]), folder, around)
    store = Store(environ={"XDG_STATE_HOME": str(folder)})
    result, about = vile(3 + _KINDS * seed)
    if isinstance(result, Conversation):
        kept = store.begin(about)
        for exchange in result.exchanges:
            with contextlib.suppress(ValueError):  # half a pair, which no JSON holds
                store.add(kept.id, exchange.result)
        yield from _written(("history", "export", kept.id), folder, around)


_ALL = (*VILE, *SOURCES, *SEQUENCES.values())


def _article(words: list[str], kind: int) -> str:
    """Return an article with hostile words in all that it says of itself."""
    if kind == 1:
        return f"---\ntitle: '{words[0]}'\nauthor: '{words[1]}'\n---\n\n{HARBOUR}\n{words[2]}\n"
    if kind == 2:
        head = f"<title>{words[0]}</title><meta name=author content='{words[1]}'>"
        return f"{head}<article><h1>Harbour</h1><p>{HARBOUR}</p><p>{words[2]}</p></article>"
    head = f"Subject: {words[0]}\nFrom: {words[1]}\n\n" if kind else f"{words[0]}\n\n"
    return f"{head}{HARBOUR}\n{words[2]}\n"


def _written(
    words: tuple[str, ...], folder: Path, around: Surroundings
) -> Iterator[tuple[str, str]]:
    """Yield the page and the Markdown of a command; what it refuses is none."""
    page = folder / "page.html"
    call(*words, "--format", "html", "-o", str(page), around=around)
    document = call(*words, "--format", "markdown", around=around).out
    if page.exists():
        yield page.read_text("utf-8"), document
        page.unlink()
