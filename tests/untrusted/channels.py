"""Every way by which words from elsewhere could come to a terminal.

A channel takes words, a folder to write in and a model's service, and says what is to be run.
"""

from __future__ import annotations

import base64
import html
import json
import zipfile
from typing import TYPE_CHECKING, Any, TypeAlias

from assistant import Store, make_article
from tests.commands import COST, GOOD, HARBOUR, answer, claim, summary
from tests.kept import ANSWER, ARTICLE, CHECK, SUMMARY, by_hand
from tests.scripted_server import Fails, Raw, Says
from tests.untrusted.forking import Run
from tests.untrusted.sequences import SEQUENCES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.scripted_server import ScriptedServer

Channel: TypeAlias = "Callable[[str, Path, ScriptedServer], Run]"
CHANNELS: dict[str, Channel] = {}
SHORT = frozenset(
    (
        "name of a file",
        "name of no file",
        "folder listed",
        "target",
        "folder of prompts",
        "command",
        "models of a service",
        "models told by doctor",
        "receipt that is none",
        "option",
    )
)
"""Channels of which only the beginning is shown."""
DATA = frozenset({"text as json"})
"""Channels that give programs data: what is no terminal gets it as it is, controls escaped."""
SILENT = frozenset({"question", "prompt"})
"""Channels of which nothing but our own words may be shown."""
_ID = "0a1b2c3d"
_PROMPT = "\x1b[?2004h"
"""What the line editor writes when it begins to read a line."""
_PASTED = "\x1b[201~"
_UP, _CLEAR_LEAVE = "\x1b[A", "\x03\x04"


def _channel(make: Channel) -> Channel:
    CHANNELS[make.__name__.strip("_").replace("_", " ")] = make
    return make


def _file(folder: Path, content: str, name: str = "harbour.txt") -> str:
    (folder / name).write_bytes(content.encode("utf-8", "surrogatepass"))
    return str(folder / name)


def _sayable(words: str) -> str:
    """Return words without what no argument, variable or name of a file can hold."""
    return words.replace("\0", "").replace("\ud83d", "\udc9b")


def _name(words: str) -> str:
    return _sayable(words).replace("/", "∕")[:80]


# Articles.


@_channel
def text(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", _file(folder, f"{HARBOUR}\nThe mayor said {words} on Friday.\n")))


@_channel
def text_at_standard_input(words: str, *_: object) -> Run:
    given = f"{words}\n\nIt rained {words} on Monday.".encode("utf-8", "surrogatepass")
    return Run(("show", "-"), given=given)


@_channel
def text_in_a_summary(words: str, folder: Path, _: ScriptedServer) -> Run:
    article = f"{words} storm\n\nThe storm {words} killed 12 people on 3 May 2021, said Ann Lee."
    return Run(("summarize", _file(folder, article), "--engine", "extractive", "--explain"))


@_channel
def text_in_an_answer(words: str, folder: Path, _: ScriptedServer) -> Run:
    article = f"Storm\n\nThe storm {words} killed 12 people on 3 May 2021, said Ann Lee."
    return Run(("ask", _file(folder, article), "How many people did the storm kill?"))


@_channel
def text_as_json(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", _file(folder, f"It rained {words} on Monday."), "--json"))


@_channel
def text_as_markdown(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", _file(folder, f"It rained {words} on Monday."), "--format", "markdown"))


@_channel
def title(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", _file(folder, HARBOUR), "--title", _sayable(words)))


@_channel
def front_matter(words: str, folder: Path, _: ScriptedServer) -> Run:
    told = f"---\ntitle: {json.dumps(words)}\nauthor: {json.dumps(words)}\n---\n\nIt rained."
    return Run(("show", _file(folder, told, "a.md")))


@_channel
def metadata_of_a_page(words: str, folder: Path, _: ScriptedServer) -> Run:
    # What is escaped twice, as some pages have it, is read all the same; it is no text there.
    seen = html.escape(words.replace(SEQUENCES["entity"], ""))
    page = (
        f"<html><head><title>{seen}</title><meta name=author content='{seen} &#27;[31;77m&#155;31m'>"
        f"<meta property=og:title content='{seen}'><meta property=og:site_name content='{seen}'>"
        f"</head><body><article><h1>{seen}</h1><p>The dam {seen} broke on Monday, said the mayor."
        f"</p><p>{HARBOUR}</p></article></body></html>"
    )
    return Run(("show", _file(folder, page, "a.html")))


@_channel
def mail(words: str, folder: Path, _: ScriptedServer) -> Run:
    told = f"From: {_encoded(words)} <a@b.example>\nSubject: {_encoded(words)}\nDate: Mon, 3 May 2021 10:00 +0000\n\n"
    return Run(("show", _file(folder, f"{told}The dam {words} broke.\n", "a.eml")))


@_channel
def name_of_a_file(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", _file(folder, HARBOUR, f"{_name(words)}.txt")))


@_channel
def name_of_no_file(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("summarize", str(folder / f"{_name(words)}.txt")))


@_channel
def folder_listed(words: str, folder: Path, _: ScriptedServer) -> Run:
    _file(folder, HARBOUR, f"{_name(words)}.txt")
    return Run(("list", str(folder)))


@_channel
def archive(words: str, folder: Path, _: ScriptedServer) -> Run:
    with zipfile.ZipFile(folder / "a.zip", "w") as file:
        named = words.encode("utf-8", "replace").decode().replace("\0", "")
        file.writestr(
            f"{named}.html",
            f"<title>{words[:200]!s}</title><p>It rained.".encode("utf-8", "replace"),
        )
        file.writestr(f"{named}.bin", b"\0")
    return Run(("list", str(folder / "a.zip")))


@_channel
def member_of_an_archive(words: str, folder: Path, server: ScriptedServer) -> Run:
    listed = archive(words, folder, server).words[1]
    return Run(("show", f"{listed}#{_sayable(words)}"))


@_channel
def feed(words: str, folder: Path, _: ScriptedServer) -> Run:
    items = [{"id": words, "title": words, "url": words, "content_text": f"It rained {words}."}]
    told = {"version": "https://jsonfeed.org/version/1.1", "title": words, "items": items}
    return Run(("list", _file(folder, json.dumps(told), "feed.json")))


@_channel
def records(words: str, folder: Path, _: ScriptedServer) -> Run:
    lines = [json.dumps({"title": words, "text": f"It {words}.", "url": words}), words]
    return Run(("list", _file(folder, "\n".join(lines * 2), "a.jsonl")))


@_channel
def mailbox(words: str, folder: Path, _: ScriptedServer) -> Run:
    said = _encoded(words)
    one = f"From a@b.example Mon May  3 10:00:00 2021\nFrom: {said} <a@b.example>\nSubject: {said}\n\nIt rained.\n\n"
    return Run(("list", _file(folder, one * 2, "a.mbox")))


def _encoded(words: str) -> str:
    """Return words as headers hold what is not ASCII."""
    return f"=?utf-8?b?{base64.b64encode(words.encode('utf-8', 'replace')).decode()}?="


@_channel
def address(words: str, *_: object) -> Run:
    return Run(("show", f"http://127.0.0.1:9/{_sayable(words)}", "--allow-private"))


# A model's service.


def _asked(folder: Path, server: ScriptedServer, *more: str) -> Run:
    file = _file(folder, HARBOUR)
    return Run(("ask", file, "Cost?", "--base-url", server.url, "--explain", "--verbose", *more))


@_channel
def claim_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [
        answer(claim(f"The repairs will cost {words} 14 million euros.", f"p4 {COST}"))
    ] * 2
    return _asked(folder, server)


@_channel
def quote_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [answer(GOOD, claim(COST, f"p4 The repairs {words} cost", f"{words} x"))] * 2
    return _asked(folder, server)


@_channel
def other_fields_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    more = {"unanswered": [words], "standalone_question": words}
    server.script += [answer(GOOD, status="partly_answered", **more)] * 2
    return _asked(folder, server)


@_channel
def summary_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    said = claim(f"The repairs {words} cost 14 million euros.", f"p4 {COST}")
    server.script += [summary(said, said, GOOD)] * 2
    words_ = ("summarize", _file(folder, HARBOUR), "--base-url", server.url, "--explain")
    return Run(words_)


@_channel
def reply_that_is_none(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [Says(words), Says(json.dumps({words: words, "status": words}))] * 3
    return _asked(folder, server)


@_channel
def name_of_a_model(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [answer(GOOD)] * 2
    return _asked(folder, server, "--model", _sayable(words))


@_channel
def error_of_a_service(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [Fails(400, words)] * 8
    return _asked(folder, server)


@_channel
def page_of_a_service(words: str, folder: Path, server: ScriptedServer) -> Run:
    body = f"<html>{words}</html>".encode("utf-8", "replace")
    server.script += [Raw(body, kind="text/html", status=404)] * 8
    return _asked(folder, server)


@_channel
def models_of_a_service(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.models = (words[:90], f"b{words[:90]}")
    return _asked(folder, server)


@_channel
def models_told_by_doctor(words: str, _: Path, server: ScriptedServer) -> Run:
    server.models = (words[:90], f"b{words[:90]}")
    return Run(("doctor", "--online", "--base-url", server.url))


@_channel
def log_of_a_library(words: str, folder: Path, server: ScriptedServer) -> Run:
    server.script += [Fails(400, words)] * 8
    env = {"OPENAI_LOG": "debug"}
    return Run(("ask", _file(folder, HARBOUR), "Cost?", "--base-url", server.url), env=env)


# What is typed and what is set.


@_channel
def question(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("ask", _file(folder, HARBOUR), f"Who {_sayable(words)}?"))


@_channel
def text_to_check(words: str, folder: Path, _: ScriptedServer) -> Run:
    said = f'The repairs cost {_sayable(words)} 15 million. Lind said "{_sayable(words)} waited".'
    return Run(("check", _file(folder, HARBOUR), said, "--explain"))


@_channel
def command(words: str, *_: object) -> Run:
    return Run((_sayable(words),))


@_channel
def option(words: str, *_: object) -> Run:
    return Run(("show", f"--{_sayable(words)}"))


@_channel
def value_of_an_option(words: str, *_: object) -> Run:
    return Run(("show", "a.txt", "--format", _sayable(words)))


@_channel
def target(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("show", _file(folder, HARBOUR), "-o", str(folder / "none" / _name(words))))


@_channel
def base_url(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("ask", _file(folder, HARBOUR), "Cost?", "--base-url", f"http://{_sayable(words)}"))


@_channel
def folder_of_prompts(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("ask", _file(folder, HARBOUR), "Cost?", "--prompts", str(folder / _name(words))))


@_channel
def prompt(words: str, folder: Path, server: ScriptedServer) -> Run:
    (folder / "prompts").mkdir()
    told = f'+++\nname = "answer"\nversion = 9\npurpose = {json.dumps(words)}\nslots = ["x"]\n+++\n{{{{{words}}}}}'
    _file(folder / "prompts", told, "answer.md")
    return _asked(folder, server, "--prompts", str(folder / "prompts"))


def _configured(folder: Path, content: str, *words: str) -> Run:
    (folder / "assistant").mkdir()
    _file(folder / "assistant", content, "config.toml")
    return Run(words, env={"XDG_CONFIG_HOME": str(folder)})


@_channel
def value_of_the_config_file(words: str, folder: Path, _: ScriptedServer) -> Run:
    return _configured(folder, f"model = {_toml(words)}\n", "config", "show")


def _toml(words: str) -> str:
    said = words.encode("utf-8", "replace").decode()
    return json.dumps(said, ensure_ascii=False).replace("\x7f", "\\u007f")


@_channel
def name_in_the_config_file(words: str, folder: Path, _: ScriptedServer) -> Run:
    return _configured(folder, f"{_toml(words)} = 1\n", "config", "show")


@_channel
def config_file_that_is_none(words: str, folder: Path, _: ScriptedServer) -> Run:
    return _configured(folder, f"model = {words}\n", "doctor")


@_channel
def environment(words: str, *_: object) -> Run:
    said = _sayable(words)
    env = {
        "ASSISTANT_MODEL": said,
        "XDG_STATE_HOME": f"/{said}",
        "HOME": f"/{said}",
        "TERM": said[:60],
    }
    return Run(("doctor",), env=env)


@_channel
def engine_of_the_environment(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("ask", _file(folder, HARBOUR), "Cost?"), env={"ASSISTANT_ENGINE": _sayable(words)})


# What is kept.


def _store(words: str, folder: Path) -> dict[str, str]:
    """Keep a conversation, then change every word of it by hand."""
    home = {"XDG_STATE_HOME": str(folder / "state")}
    store, said = Store(environ=home), words.encode("utf-8", "replace").decode().replace("\0", "")
    kept = store.begin(make_article(HARBOUR, source="harbour.txt"))
    for result in (ANSWER, SUMMARY, CHECK):
        store.add(kept.id, result)
    rows = [
        json.dumps(_hostile(result.model_dump(mode="json"), said))
        for result in (ANSWER, SUMMARY, CHECK)
    ]
    by_hand(
        store.path,
        "UPDATE conversations SET title = :said, source = :said, started = :said, published = :said",
        "UPDATE conversations SET id = :id",
        "UPDATE exchanges SET conversation = :id, at = :said, question = :said",
        "UPDATE exchanges SET result = :first WHERE number = 1",
        "UPDATE exchanges SET result = :second WHERE number = 2",
        "UPDATE exchanges SET result = :third WHERE number = 3",
        id=_ID, said=said, first=rows[0], second=rows[1], third=rows[2],
    )  # fmt: skip
    return home


_WORDS = frozenset(
    "text reason detail question standalone_question model speaker cue rule title source quote "
    "written difference".split()
)


def _hostile(told: Any, words: str) -> Any:
    """Put words into every field of a result that can hold any."""
    if isinstance(told, list):
        return [_hostile(one, words) for one in told]
    if not isinstance(told, dict):
        return told
    made = {name: _hostile(value, words) for name, value in told.items()}
    for name in _WORDS & made.keys():
        if name in ("question", "model", "speaker", "reason", "detail") or isinstance(
            made[name], str
        ):
            made[name] = f"{made[name] or ''} {words}"
    if "notes" in made:
        made["notes"] = [words]
    return made


@_channel
def history_listed(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("history", "list"), env=_store(words, folder))


@_channel
def history_shown(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("history", "show", _ID, "--explain"), env=_store(words, folder))


@_channel
def history_exported(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("history", "export", _ID), env=_store(words, folder))


@_channel
def history_deleted(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("history", "delete", _ID), env=_store(words, folder), typed=((" [y/N]", "n\n"),))


@_channel
def history_of_another_id(words: str, folder: Path, _: ScriptedServer) -> Run:
    home = _store(words, folder)
    said = words.encode("utf-8", "replace").decode().replace("\0", "")
    path = Store(environ=home).path
    by_hand(
        path,
        "UPDATE conversations SET id = :id",
        "UPDATE exchanges SET conversation = :id",
        id=said,
    )
    return Run(("history", "list"), env=home)


@_channel
def completion(words: str, folder: Path, _: ScriptedServer) -> Run:
    asked = {
        "_ASSISTANT_COMPLETE": "zsh_complete",
        "COMP_WORDS": "assistant history show ",
        "COMP_CWORD": "3",
    }
    return Run((), env={**_store(words, folder), **asked})


@_channel
def receipt(words: str, folder: Path, _: ScriptedServer) -> Run:
    told = _hostile(SUMMARY.model_dump(mode="json"), words)
    told["article"]["source"] = SUMMARY.article.source
    file = _file(folder, json.dumps(told).replace("\\ud83d", ""), "r.json")
    return Run(("verify", file, _file(folder, ARTICLE.text)))


@_channel
def receipt_that_is_none(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("verify", _file(folder, json.dumps({"kind": words}), "r.json")))


@_channel
def receipt_of_no_article(words: str, folder: Path, _: ScriptedServer) -> Run:
    told = SUMMARY.model_dump(mode="json")
    told["article"]["source"] = words.replace("\0", "").replace("\ud83d", "")
    return Run(("verify", _file(folder, json.dumps(told), "r.json")))


# A chat.


def _chat(folder: Path, *typed: tuple[str, str], words: tuple[str, ...] = (), **more: Any) -> Run:
    file = () if "--continue" in words else (_file(folder, HARBOUR),)
    leave = (_PROMPT, "\x04")
    return Run(("chat", *file, *words), typed=(*typed, leave), **more)


@_channel
def chat_taken_up(words: str, folder: Path, _: ScriptedServer) -> Run:
    typed = (
        (_PROMPT, "/why\r"),
        (_PROMPT, "/withheld\r"),
        (_PROMPT, "/history\r"),
        (_PROMPT, "/source 1\r"),
    )
    return _chat(folder, *typed, words=("--continue",), env=_store(words, folder))


@_channel
def title_in_a_chat(words: str, folder: Path, _: ScriptedServer) -> Run:
    return _chat(folder, words=("--no-history", "--title", _sayable(words)))


@_channel
def lines_typed_before(words: str, folder: Path, _: ScriptedServer) -> Run:
    (folder / "state" / "assistant").mkdir(parents=True)
    _file(folder / "state" / "assistant", f"{json.dumps(words)}\n", "typed")
    env, typed = {"XDG_STATE_HOME": str(folder / "state")}, ((_PROMPT, _UP), ("mark", _CLEAR_LEAVE))
    return Run(("chat", _file(folder, HARBOUR)), env=env, typed=typed)


@_channel
def pasted_into_a_search(words: str, folder: Path, _: ScriptedServer) -> Run:
    pasted = f"\x1b[200~{words.replace(_PASTED, '')}{_PASTED}"
    typed = ((_PROMPT, "\x12"), ("search", pasted), ("mark", "\x07\x03\x04"))
    return Run(("chat", _file(folder, HARBOUR), "--no-history"), typed=typed)


def _scripted(folder: Path, *lines: str) -> Run:
    given = "\n".join(lines).encode("utf-8", "surrogatepass")
    return Run(("chat", _file(folder, HARBOUR), "--no-history"), given=given)


@_channel
def lines_of_a_script(words: str, folder: Path, _: ScriptedServer) -> Run:
    said = " ".join(words.splitlines())
    behind = ("source", "passages", "open", "save", "why", "model", "help", "check")
    lines = [f"/{said}", f"What {said}?", *(f"/{one} {said}" for one in behind), "/history"]
    return _scripted(folder, *lines)


@_channel
def model_in_a_chat(words: str, folder: Path, server: ScriptedServer) -> Run:
    said = claim(f"The repairs {words} cost 14 million euros.", f"p4 {COST}")
    server.script += [answer(said, GOOD, standalone_question=words)] * 4
    typed = (
        (_PROMPT, "Cost?\r"),
        (_PROMPT, "/why\r"),
        (_PROMPT, "/withheld\r"),
        (_PROMPT, "/tokens\r"),
    )
    return _chat(folder, *typed, words=("--no-history", "--base-url", server.url))


# What no code of ours writes.


@_channel
def library_that_warns(words: str, folder: Path, _: ScriptedServer) -> Run:
    said = _sayable(words)
    words_ = ("ask", _file(folder, HARBOUR), "Cost?", "--verbose")
    return Run(words_, env={"ASSISTANT_MODEL": said}, unruly=True)
