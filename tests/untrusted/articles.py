"""What comes by an article, by its name and by what it is found in."""

from __future__ import annotations

import base64
import html
import json
import zipfile
from typing import TYPE_CHECKING

from tests.commands import HARBOUR
from tests.untrusted.forking import Run
from tests.untrusted.registry import channel, file_of, name_of, sayable
from tests.untrusted.sequences import SEQUENCES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer


@channel
def text(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", file_of(folder, f"{HARBOUR}\nThe mayor said {words} on Friday.\n")))


@channel
def text_at_standard_input(words: str, *_: object) -> Run:
    given = f"{words}\n\nIt rained {words} on Monday.".encode("utf-8", "surrogatepass")
    return Run(("show", "-"), given=given)


@channel
def text_in_a_summary(words: str, folder: Path, _: ScriptedServer) -> Run:
    article = f"{words} storm\n\nThe storm {words} killed 12 people on 3 May 2021, said Ann Lee."
    return Run(("summarize", file_of(folder, article), "--engine", "extractive", "--explain"))


@channel
def text_in_an_answer(words: str, folder: Path, _: ScriptedServer) -> Run:
    article = f"Storm\n\nThe storm {words} killed 12 people on 3 May 2021, said Ann Lee."
    return Run(("ask", file_of(folder, article), "How many people did the storm kill?"))


@channel
def text_as_json(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", file_of(folder, f"It rained {words} on Monday."), "--json"))


@channel
def text_as_markdown(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", file_of(folder, f"It rained {words} on Monday."), "--format", "markdown"))


@channel
def title(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", file_of(folder, HARBOUR), "--title", sayable(words)))


@channel
def front_matter(words: str, folder: Path, _: ScriptedServer) -> Run:
    told = f"---\ntitle: {json.dumps(words)}\nauthor: {json.dumps(words)}\n---\n\nIt rained."
    return Run(("show", file_of(folder, told, "a.md")))


@channel
def metadata_of_a_page(words: str, folder: Path, _: ScriptedServer) -> Run:
    # What is escaped twice, as some pages have it, is read all the same; it is no text there.
    seen = html.escape(words.replace(SEQUENCES["entity"], ""))
    page = (
        f"<html><head><title>{seen}</title><meta name=author content='{seen} &#27;[31;77m&#155;31m'>"
        f"<meta property=og:title content='{seen}'><meta property=og:site_name content='{seen}'>"
        f"</head><body><article><h1>{seen}</h1><p>The dam {seen} broke on Monday, said the mayor."
        f"</p><p>{HARBOUR}</p></article></body></html>"
    )
    return Run(("show", file_of(folder, page, "a.html")))


@channel
def mail(words: str, folder: Path, _: ScriptedServer) -> Run:
    told = f"From: {_encoded(words)} <a@b.example>\nSubject: {_encoded(words)}\nDate: Mon, 3 May 2021 10:00 +0000\n\n"
    return Run(("show", file_of(folder, f"{told}The dam {words} broke.\n", "a.eml")))


@channel
def name_of_a_file(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", file_of(folder, HARBOUR, f"{name_of(words)}.txt")))


@channel
def name_of_no_file(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("summarize", str(folder / f"{name_of(words)}.txt")))


@channel
def folder_listed(words: str, folder: Path, _: ScriptedServer) -> Run:
    file_of(folder, HARBOUR, f"{name_of(words)}.txt")
    return Run(("list", str(folder)))


@channel
def archive(words: str, folder: Path, _: ScriptedServer) -> Run:
    with zipfile.ZipFile(folder / "a.zip", "w") as file:
        named = words.encode("utf-8", "replace").decode().replace("\0", "")
        file.writestr(
            f"{named}.html",
            f"<title>{words[:200]!s}</title><p>It rained.".encode("utf-8", "replace"),
        )
        file.writestr(f"{named}.bin", b"\0")
    return Run(("list", str(folder / "a.zip")))


@channel
def member_of_an_archive(words: str, folder: Path, server: ScriptedServer) -> Run:
    listed = archive(words, folder, server).words[1]
    return Run(("show", f"{listed}#{sayable(words)}"))


@channel
def feed(words: str, folder: Path, _: ScriptedServer) -> Run:
    items = [{"id": words, "title": words, "url": words, "content_text": f"It rained {words}."}]
    told = {"version": "https://jsonfeed.org/version/1.1", "title": words, "items": items}
    return Run(("list", file_of(folder, json.dumps(told), "feed.json")))


@channel
def records(words: str, folder: Path, _: ScriptedServer) -> Run:
    lines = [json.dumps({"title": words, "text": f"It {words}.", "url": words}), words]
    return Run(("list", file_of(folder, "\n".join(lines * 2), "a.jsonl")))


@channel
def mailbox(words: str, folder: Path, _: ScriptedServer) -> Run:
    said = _encoded(words)
    one = f"From a@b.example Mon May  3 10:00:00 2021\nFrom: {said} <a@b.example>\nSubject: {said}\n\nIt rained.\n\n"
    return Run(("list", file_of(folder, one * 2, "a.mbox")))


def _encoded(words: str) -> str:
    """Return words as headers hold what is not ASCII."""
    return f"=?utf-8?b?{base64.b64encode(words.encode('utf-8', 'replace')).decode()}?="


@channel
def address(words: str, *_: object) -> Run:
    return Run(("show", f"http://127.0.0.1:9/{sayable(words)}", "--allow-private"))
