"""What was kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from assistant import Store, make_article
from tests.commands import HARBOUR
from tests.kept import ANSWER, ARTICLE, CHECK, SUMMARY, by_hand
from tests.untrusted.forking import Run
from tests.untrusted.registry import ID, channel, file_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer


def store_of(words: str, folder: Path) -> dict[str, str]:
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
        id=ID, said=said, first=rows[0], second=rows[1], third=rows[2],
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


@channel
def history_listed(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("history", "list"), env=store_of(words, folder))


@channel
def history_shown(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("history", "show", ID, "--explain"), env=store_of(words, folder))


@channel
def history_exported(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("history", "export", ID), env=store_of(words, folder))


@channel
def history_deleted(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("history", "delete", ID), env=store_of(words, folder), typed=((" [y/N]", "n\n"),))


@channel
def history_of_another_id(words: str, folder: Path, _: ScriptedServer) -> Run:
    home = store_of(words, folder)
    said = words.encode("utf-8", "replace").decode().replace("\0", "")
    path = Store(environ=home).path
    by_hand(
        path,
        "UPDATE conversations SET id = :id",
        "UPDATE exchanges SET conversation = :id",
        id=said,
    )
    return Run(("history", "list"), env=home)


@channel
def completion(words: str, folder: Path, _: ScriptedServer) -> Run:
    asked = {
        "_ASSISTANT_COMPLETE": "zsh_complete",
        "COMP_WORDS": "assistant history show ",
        "COMP_CWORD": "3",
    }
    return Run((), env={**store_of(words, folder), **asked})


@channel
def receipt(words: str, folder: Path, _: ScriptedServer) -> Run:
    told = _hostile(SUMMARY.model_dump(mode="json"), words)
    told["article"]["source"] = SUMMARY.article.source
    file = file_of(folder, json.dumps(told).replace("\\ud83d", ""), "r.json")
    return Run(("verify", file, file_of(folder, ARTICLE.text)))


@channel
def receipt_that_is_none(words: str, folder: Path, _: ScriptedServer) -> Run:
    return Run(("verify", file_of(folder, json.dumps({"kind": words}), "r.json")))


@channel
def receipt_of_no_article(words: str, folder: Path, _: ScriptedServer) -> Run:
    told = SUMMARY.model_dump(mode="json")
    told["article"]["source"] = words.replace("\0", "").replace("\ud83d", "")
    return Run(("verify", file_of(folder, json.dumps(told), "r.json")))
