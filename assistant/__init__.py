"""Read the news without being misled: every quote shown has been found in the article.

>>> import assistant
>>> article = assistant.make_article("The dam broke on Monday. Nobody was hurt.")
>>> assistant.find_quote("nobody was hurt", article)[0].quote
'Nobody was hurt'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from assistant.version import VERSION as __version__  # noqa: N811 - the name Python expects

if TYPE_CHECKING:
    from assistant.answers import (
        Answer,
        Change,
        Check,
        CheckedClaim,
        CheckReport,
        Citation,
        Claim,
        Dated,
        Person,
        Point,
        Quotation,
        RejectedQuote,
        Summary,
        Unheard,
        Usage,
    )
    from assistant.api import (
        Assistant,
        AsyncAssistant,
        find_quote,
        list_articles,
        load_article,
        make_article,
    )
    from assistant.conversations import Conversation, Exchange, Listed
    from assistant.conversing.chats import AsyncChat, Chat
    from assistant.documents import Article, Entry, Found, Metadata, Origin, Page, Passage, Span
    from assistant.drafting.drafts import Turn
    from assistant.errors import (
        ArticleError,
        AssistantError,
        ReplyError,
        ServiceError,
        SettingsError,
        Stopped,
        StoreError,
        UsageError,
    )
    from assistant.loading.web.options import Web
    from assistant.rendering.explaining import explain
    from assistant.rendering.whole import render
    from assistant.storing import Store
    from assistant.verifications import Finding, QuoteNow, Verification
    from assistant.verifying import verify

_PUBLIC = {
    "answers": (
        "Answer Change Check CheckReport CheckedClaim Citation Claim Dated Person Point Quotation "
        "RejectedQuote Summary Unheard Usage"
    ),
    "api": "Assistant AsyncAssistant find_quote list_articles load_article make_article",
    "conversing.chats": "AsyncChat Chat",
    "conversations": "Conversation Exchange Listed",
    "documents": "Article Entry Found Metadata Origin Page Passage Span",
    "drafting.drafts": "Turn",
    "loading.web.options": "Web",
    "rendering.explaining": "explain",
    "rendering.whole": "render",
    "errors": (
        "ArticleError AssistantError ReplyError ServiceError SettingsError Stopped StoreError "
        "UsageError"
    ),
    "storing": "Store",
    "verifications": "Finding QuoteNow Verification",
    "verifying": "verify",
}
_HOMES = {name: module for module, names in _PUBLIC.items() for name in names.split()}

__all__ = [
    "Answer",
    "Article",
    "ArticleError",
    "Assistant",
    "AssistantError",
    "AsyncAssistant",
    "AsyncChat",
    "Change",
    "Chat",
    "Check",
    "CheckReport",
    "CheckedClaim",
    "Citation",
    "Claim",
    "Conversation",
    "Dated",
    "Entry",
    "Exchange",
    "Finding",
    "Found",
    "Listed",
    "Metadata",
    "Origin",
    "Page",
    "Passage",
    "Person",
    "Point",
    "Quotation",
    "QuoteNow",
    "RejectedQuote",
    "ReplyError",
    "ServiceError",
    "SettingsError",
    "Span",
    "Stopped",
    "Store",
    "StoreError",
    "Summary",
    "Turn",
    "Unheard",
    "Usage",
    "UsageError",
    "Verification",
    "Web",
    "__version__",
    "explain",
    "find_quote",
    "list_articles",
    "load_article",
    "make_article",
    "render",
    "verify",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: ``import assistant`` alone costs next to nothing.

    Raises:
        AttributeError: There is no such public name.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
