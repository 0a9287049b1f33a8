"""Lines edited on a terminal with prompt_toolkit; imported only where a person sits at one.

The editor draws the prompt, what is typed, a menu and a status line, and nothing above them: it
takes no mouse, no other screen, and never asks the terminal where the cursor is, whose reply
could get between the words that are typed.
"""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from typing import TYPE_CHECKING, TextIO

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.cursor_shapes import ModalCursorShapeConfig
from prompt_toolkit.document import Document
from prompt_toolkit.enums import DEFAULT_BUFFER, EditingMode
from prompt_toolkit.filters import emacs_mode, has_focus, is_searching, vi_insert_mode
from prompt_toolkit.history import History, InMemoryHistory
from prompt_toolkit.input import create_input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.key_binding.vi_state import InputMode
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.styles import Style

from assistant.cli.completing import candidates
from assistant.cli.edge import TERMINATED, tell
from assistant.cli.line_history import LineHistory
from assistant.cli.lines import HINT, PROMPT, goes_on
from assistant.cli.output import colours
from assistant.rendering.plain import one_line, plain, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prompt_toolkit.buffer import Buffer

    from assistant.cli.lines import Editing

_ROWS_BELOW = 2
"""The prompt and the status line; more are made by scrolling when they are needed."""
_TAB = "    "
_STYLE = Style.from_dict({"bottom-toolbar": "noreverse dim"})
_ESCAPE_SECONDS = 0.05
_VI_SECONDS = 0.5
"""How long vi's Escape waits for the Enter that makes both one Alt-Enter."""


def edited(stream: TextIO, screen: TextIO, editing: Editing) -> Iterator[str]:
    """Yield what is typed until Ctrl-D; Ctrl-C only empties the line."""
    editor = Editor(stream, screen, editing)
    while True:
        try:
            yield editor.read()
        except EOFError:
            return


class _Output(Vt100_Output):
    """A terminal that is not asked where the cursor is."""

    def get_rows_below_cursor_position(self) -> int:
        """Promise as many rows as can always be had."""
        return _ROWS_BELOW


class _Kept(History):
    def __init__(self, kept: LineHistory) -> None:
        super().__init__()
        self._kept = kept

    def load_history_strings(self) -> Iterable[str]:
        """Return the entries, the newest first."""
        return reversed(self._kept.entries())

    def store_string(self, string: str) -> None:
        """Keep an entry."""
        self._kept.add(string)


class _Candidates(Completer):
    def __init__(self, editing: Editing) -> None:
        self._editing = editing

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """Offer what may stand at the cursor."""
        del complete_event
        for text, behind, shown, what in candidates(document.text_before_cursor, self._editing):
            yield Completion(text, -behind, shown, what)


class Editor:
    """A prompt, with what was typed at it before."""

    def __init__(self, stream: TextIO, screen: TextIO, editing: Editing) -> None:
        self._editing = editing
        self._status = ""
        self._hint = HINT
        kept = editing.history and _Kept(LineHistory(editing.history, tell))
        self._session: PromptSession[str] = PromptSession(
            PROMPT,
            multiline=True,  # Enter sends all the same: see below
            prompt_continuation=" " * len(PROMPT),
            editing_mode=EditingMode.VI if editing.vi else EditingMode.EMACS,
            cursor=ModalCursorShapeConfig() if editing.vi else None,
            key_bindings=self._keys(),
            completer=_Candidates(editing),
            complete_while_typing=False,
            history=kept or InMemoryHistory(),
            search_ignore_case=True,
            bottom_toolbar=self._shown_status if editing.status else None,
            style=_STYLE,
            include_default_pygments_style=False,
            color_depth=None if colours(screen, os.environ) else ColorDepth.DEPTH_1_BIT,
            enable_suspend=True,
            input=create_input(stream),
            output=_Output.from_pty(screen, os.environ.get("TERM"), enable_bell=False),
        )
        for buffer in (self._session.default_buffer, self._session.search_buffer):
            buffer.on_text_changed += _mend
        self._session.app.ttimeoutlen = _ESCAPE_SECONDS
        if editing.vi:
            self._session.app.timeoutlen = _VI_SECONDS

    def read(self) -> str:
        """Read one entry; what acts on a terminal instead of being read is not in it.

        Raises:
            EOFError: Ctrl-D, or the terminal is gone.
        """
        if self._editing.status:
            self._status = one_line(self._editing.status())
        return self._session.prompt(pre_run=_leave_when_terminated)

    def _shown_status(self) -> str:
        return shortened(self._status, get_app().output.get_size().columns)

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        line = has_focus(DEFAULT_BUFFER) & ~is_searching
        keys.add("enter", filter=line)(_send)
        keys.add("escape", "enter", filter=line & (emacs_mode | vi_insert_mode))(_break)
        keys.add(Keys.BracketedPaste, filter=line)(_paste)
        keys.add("c-c", filter=line)(self._interrupt)
        keys.add("<sigint>", filter=line)(self._interrupt)
        return keys

    def _interrupt(self, event: KeyPressEvent) -> None:
        """Empty the line; on an empty line say once how to leave."""
        buffer = event.current_buffer
        event.app.vi_state.input_mode = InputMode.INSERT
        if buffer.text:
            buffer.reset()
        elif self._hint:
            hint, self._hint = self._hint, ""
            # The editor never lets go of the terminal for this: a second Ctrl-C meanwhile would end
            # the program, and other keys would be taken by the terminal itself, and lost.
            event.app.renderer.erase()
            tell(hint)
            event.app.invalidate()


def _send(event: KeyPressEvent) -> None:
    """Take what the menu has selected, or go on in a new line, or send."""
    buffer = event.current_buffer
    if buffer.complete_state and buffer.complete_state.current_completion:
        buffer.complete_state = None
    elif buffer.document.is_cursor_at_the_end and goes_on(buffer.text):
        buffer.delete_before_cursor()
        buffer.newline(copy_margin=False)
    else:
        buffer.validate_and_handle()


def _break(event: KeyPressEvent) -> None:
    event.current_buffer.newline(copy_margin=False)


def _paste(event: KeyPressEvent) -> None:
    """Keep all that is pasted in one entry; Enter, not the paste, sends it."""
    pasted = event.data.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    event.current_buffer.insert_text(pasted)


def _mend(buffer: Buffer) -> None:
    """Remove what acts on a terminal from what is typed, however it came there."""
    mended = _mended(buffer.text)
    if mended != buffer.text:
        before = _mended(buffer.document.text_before_cursor)
        buffer.document = Document(mended, len(before))


def _mended(text: str) -> str:
    return plain(text).replace("\t", _TAB)


def _leave_when_terminated() -> None:
    """Let SIGTERM leave as Ctrl-D does, or the terminal would stay in the editor's hands."""
    if threading.current_thread() is threading.main_thread():
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, _terminate)


def _terminate() -> None:
    app = get_app()
    if app.future and not app.future.done():
        app.exit(exception=SystemExit(TERMINATED))
