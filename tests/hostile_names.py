"""Names that want to be paths: for titles, addresses, ids, members of archives, keys, files.

A place has a file worth keeping wherever such a name leads; :func:`tree` says whether all of them
are as they were, and nothing else has come.
"""

from __future__ import annotations

import contextlib
import hashlib
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from assistant import AssistantError, Store, list_articles, load_article, make_article
from assistant.cli.desk import Surroundings
from assistant.loading.web.cache import Cache, Entry, cache_folder, stamp
from assistant.prompting import Prompts
from tests.collected import archive, mail, page, rss, saved
from tests.commands import HARBOUR, Ran, call
from tests.kept import READER, asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_UP = ("precious.txt", "outside/precious.txt", "home/.bashrc")
NAMES = (
    *(f"{'../' * up}{name}" for up in (1, 2, 3, 4) for name in _UP),
    *(f"{'..' + chr(92)}{'..' + chr(92)}{name}" for name in _UP),
    *("x/../../../precious.txt", "./../precious.txt", "....//....//precious.txt", ".. /precious.txt"),
    *("%2e%2e%2fprecious.txt", "..%2fprecious.txt", "..%5cprecious.txt", "%00precious.txt"),
    *("/etc/passwd", "/etc/cron.d/assistant", "/dev/null", "/dev/stdout", "/proc/self/environ", "//x/y"),
    *("C:\\precious.txt", "C:precious.txt", "\\\\server\\share\\x", "\\\\?\\C:\\x", "file:///etc/passwd"),
    *("~/.bashrc", "~root/.bashrc", "$HOME/.bashrc", "${HOME}/.bashrc", "`id`", "$(touch owned)"),
    *("; touch owned", "| touch owned", "a\nb", "a\rb", "a\tb", "precious.txt\n", "\x00", "a\x00.txt"),
    *("CON", "NUL.txt", "COM1", "aux.json", "x:stream", "trailing.", "trailing ", " leading", ".", ".."),
    *("...", ".hidden", "-rf", "--help", "-o", "--output=owned", "-", "*", "?", "[a-z]*", "{a,b}"),
    *("x" * 300, "é" * 300, "a/" * 200 + "b", "\udcff\udcfe", "\u202egnp.exe", "ﬀ", "e\u0301", "．．／x"),
    *("conversations.sqlite3", "typed", "config.toml", ".assistant-0123456789abcdef.part", "entries"),
    *("bodies/../../x", "'; DROP TABLE conversations; --", "{{article}}", "<script>", "\ud800"),
)  # fmt: skip
"""More than sixty of them."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder to work in, deep in another whose files are none of the program's business."""

    root: Path

    @property
    def work(self) -> Path:
        """Where articles lie."""
        return self.root / "a" / "b" / "c"

    @property
    def home(self) -> Path:
        """The home."""
        return self.root / "home"

    @property
    def environ(self) -> Mapping[str, str]:
        """An environment with this home."""
        return {"HOME": str(self.home)}

    def make(self) -> Place:
        """Make it, with what is worth keeping in it."""
        for folder in (self.work, self.home, self.root / "outside", self.root / "a" / "outside"):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "precious.txt").write_text("precious", "utf-8")
        (self.root / "precious.txt").write_text("precious", "utf-8")
        (self.home / ".bashrc").write_text("precious", "utf-8")
        return self

    def call(self, *words: str, given: str = "") -> Ran:
        """Call a command with this home."""
        return call(*words, given=given, around=Surroundings(self.environ))


def _titles(name: str, place: Place) -> None:
    article = make_article(HARBOUR, title=_whole(name) or None, source=_whole(name))
    store = Store(environ=place.environ)
    began = store.begin(article)
    store.add(began.id, asked(_whole(name)))
    for form in ("markdown", "html", "json"):
        place.call("history", "export", began.id, "--format", form)
    READER.summarize(article)
    store.delete(began.id)


def _ids(name: str, place: Place) -> None:
    for words in (("show",), ("export",), ("delete", "--yes")):
        place.call("history", *words, "--", name)


def _addresses(name: str, place: Place) -> None:
    cache = Cache(cache_folder(place.environ))
    body = page()
    for url in (f"https://tern.example/{quote(_whole(name))}", _whole(name)):
        entry = Entry(
            asked=url, url=url, media_type="text/html", retrieved=stamp(datetime.now(UTC)),
            sha256=hashlib.sha256(body).hexdigest(),
        )  # fmt: skip
        cache.put(entry, body)
        assert cache.get(url) == (entry, body)
    with contextlib.suppress(AssistantError):
        load_article(f"http://127.0.0.1:9/{_whole(name)}")


def _members(name: str, place: Place) -> None:
    with contextlib.suppress(AssistantError, ValueError):
        held = saved(place.work, "held.zip", archive({_whole(name): HARBOUR.encode()}))
        list_articles(held)
        load_article(f"{held}#1")
    for number in (_whole(name), "1"):
        with contextlib.suppress(AssistantError):
            load_article(f"{place.work}/held.zip#{number}")


def _feeds(name: str, place: Place) -> None:
    text = _whole(name).replace("&", "&amp;").replace("<", "&lt;")
    feed = rss(f"<title>{text}</title><link>{text}</link><guid>{text}</guid>")
    held = saved(place.work, "feed.xml", feed)
    with contextlib.suppress(AssistantError, ValueError):
        letter = saved(place.work, "letter.eml", mail(HARBOUR, Subject=text).as_bytes())
        load_article(letter)
    for source in (held, f"{held}#1"):
        with contextlib.suppress(AssistantError):
            list_articles(source)
            load_article(source)


def _files(name: str, place: Place) -> None:
    """Read an article under the name, where a file can have it; a file that is made goes again."""
    path = place.work / name.replace("/", "_").replace("\0", "_")[:80]
    if path.exists():
        return
    try:
        path.write_text(HARBOUR, "utf-8")
    except (OSError, ValueError):
        return
    try:
        place.call("chat", "--", str(path), given="Cost?\n")
        place.call("summarize", "--json", "--", str(path))
    finally:
        path.unlink()


def _prompts(name: str, place: Place) -> None:
    for folder in (place.work / "prompts", place.work / "prompts" / name):
        with contextlib.suppress(AssistantError, OSError, ValueError):
            Prompts(folder).text(_whole(name))
    with contextlib.suppress(AssistantError):
        place.call("config", "set", "prompts", "--", name)
        place.call("config", "set", "--unset", "prompts")


def _settings(name: str, place: Place) -> None:
    place.call("config", "set", "--", name, "x")
    place.call("config", "set", "model", "--", name)
    place.call("config", "show")
    place.call("config", "set", "model", "--unset")


CHANNELS: Mapping[str, Callable[[str, Place], None]] = {
    "titles and questions": _titles,
    "conversation ids": _ids,
    "web addresses": _addresses,
    "members of archives": _members,
    "feeds and mails": _feeds,
    "names of articles": _files,
    "names of prompts": _prompts,
    "settings": _settings,
}
"""Where a name comes in: what is done with it."""


def _whole(name: str) -> str:
    return name.encode("utf-8", "replace").decode()


def tree(root: Path) -> dict[str, tuple[int, str, str]]:
    """Return every file, folder and link below a folder: its mode, and what it holds or leads to."""

    def told(path: Path) -> tuple[int, str, str]:
        found = path.lstat()
        mode = stat.S_IMODE(found.st_mode)
        if stat.S_ISLNK(found.st_mode):
            return mode, "link", str(path.readlink())
        held = path.read_bytes().hex() if stat.S_ISREG(found.st_mode) else ""
        return mode, stat.filemode(found.st_mode)[0], held

    return {str(path.relative_to(root)): told(path) for path in sorted(root.rglob("*"))}


OURS = (
    *("home/.local", "home/.cache", "home/.config"),
    *("a/b/c/held.zip", "a/b/c/feed.xml", "a/b/c/letter.eml"),
)
"""Where the program keeps its own, and where the tests lay their articles."""


def strayed(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[str]:
    """Yield what came, went or changed where nothing of the program belongs."""
    for path in sorted({*before, *after}):
        if not path.startswith(OURS) and before.get(path) != after.get(path):
            yield path
