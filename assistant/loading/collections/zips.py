"""ZIP archives of saved pages: read where they lie, nothing unpacked to disk.

The names in an archive are shown and their endings looked at; they are never used as paths.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast

from assistant.errors import ArticleError
from assistant.loading.collections import warcs
from assistant.loading.collections.glances import Glance, glance
from assistant.loading.collections.member import LARGEST_MEMBER, Member, broken
from assistant.loading.kinds import readable_ending
from assistant.loading.opening import LEAD
from assistant.loading.originals import Original

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.loading.collections.member import Taken
    from assistant.loading.opening import Opened
    from assistant.loading.web.options import Web

_END, _END_SIZE = b"PK\x05\x06", 22
_LONGEST_COMMENT = 65_535
_LARGEST_DIRECTORY = 30_000_000
"""Bytes of the table of contents; each of its entries takes at least 46."""
_MOST_UNPACKED = 1_000_000_000
"""Bytes unpacked for one list."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_ASSETS = ("_files", ".files", "_fichiers", "-Dateien", "_archivos")
"""How browsers end the name of the folder of a page's pictures and styles."""
_DOCUMENTS = (
    ("word/", "a Word document"),
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an EPUB book"),
    ("Index/Document.iwa", "a Pages document"),
    ("AndroidManifest.xml", "an Android app"),
    ("META-INF/MANIFEST.MF", "a Java archive"),
)
_MIMETYPES = (
    (b"application/epub", "an EPUB book"),
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError,
           RuntimeError, struct.error, KeyError)  # fmt: skip
"""What zipfile raises of damaged archives."""


def members(its: Opened, web: Web | None) -> Iterator[Member]:  # noqa: ARG001 - as all have it
    """Yield the pages, texts, PDF files and mails of an archive, in its order.

    Raises:
        ArticleError: It is damaged, encrypted, a document of an office program, or holds none.
    """
    name = its.lead.name
    _check_directory(its.stream, its.size, name)
    try:
        archive = zipfile.ZipFile(its.stream)
        infos = archive.infolist()
        _refuse_documents(archive, infos, name)
    except _DAMAGE as error:
        raise ArticleError(f"{name} is a damaged zip archive ({error}); fetch it again") from error
    if kept := _web_archives(infos):
        yield from _captured(its, archive, kept)
        return
    found = [info for info in infos if _is_article(info)]
    if found and all(info.flag_bits & _ENCRYPTED for info in found):
        raise ArticleError(f"{name} is encrypted; unpack it with its password and give the folder")
    if not found:
        raise ArticleError(f"{name} holds no page, text, PDF file or mail; {_what_else(infos)}")
    left = _MOST_UNPACKED
    for number, info in enumerate(found, 1):
        yield _Packed(its, archive, info, number).member(look=left > 0)
        left -= min(info.file_size, LEAD)


def _web_archives(infos: Sequence[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the WARC files of a WACZ, which is a ZIP archive of them and of their indexes."""
    if not any(info.filename == "datapackage.json" for info in infos):
        return []
    return [
        info
        for info in infos
        if info.filename.startswith("archive/")
        and info.filename.endswith((".warc", ".warc.gz"))
        and info.compress_type in _METHODS
    ]


def _captured(
    its: Opened, archive: zipfile.ZipFile, kept: Sequence[zipfile.ZipInfo]
) -> Iterator[Member]:
    number = 0
    for info in kept:
        try:
            with archive.open(info) as file:
                stream = cast("BinaryIO", file)
                inner = replace(
                    its, stream=stream, form="warc", unpacked=info.filename.endswith(".gz")
                )
                for member in warcs.members(inner, None, number):
                    number += 1
                    yield member
        except _DAMAGE as error:
            number += 1
            yield broken(f"it is damaged ({error})", f"{info.filename[:200]!r} in {its.lead.name}")


@dataclass(frozen=True, slots=True)
class _Packed:
    """One file of an archive that may be an article."""

    its: Opened
    archive: zipfile.ZipFile
    info: zipfile.ZipInfo
    number: int

    @property
    def name(self) -> str:
        """The file for messages."""
        return f"{self.info.filename[:200]!r} in {self.its.lead.name}"

    def member(self, *, look: bool) -> Member:
        """List it; its beginning is looked at only where told so."""
        info = self.info
        if info.flag_bits & _ENCRYPTED:
            return broken("it is encrypted", self.name)
        if info.compress_type not in _METHODS:
            return broken("it is packed in a way that is not read; pack it anew", self.name)
        if info.file_size > LARGEST_MEMBER:
            return broken(f"it is larger than {LARGEST_MEMBER // 1_000_000} MB", self.name)
        try:
            seen = glance(self._read(LEAD)) if look else Glance()
        except ArticleError as error:
            return broken(str(error).partition(": ")[2], self.name)
        return Member(seen.title, seen.published, info.filename, self._open)

    def _open(self) -> Taken:
        original = self._read(LARGEST_MEMBER + 1)
        if len(original.raw) > LARGEST_MEMBER:
            raise ArticleError(
                f"{self.name} unpacks to more than {LARGEST_MEMBER // 1_000_000} MB, more than it "
                "says; it is no article"
            )
        return original, None

    def _read(self, most: int) -> Original:
        try:
            with self.archive.open(self.info) as file:
                raw = file.read(most)
        except _DAMAGE as error:
            raise ArticleError(f"{self.name} cannot be read: it is damaged ({error})") from error
        return Original(
            raw,
            source=f"{self.its.lead.source}#{self.number}",
            name=self.name,
            file_name=PurePosixPath(self.info.filename).name,
        )


def _is_article(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    if not parts or info.is_dir() or parts[-1].startswith("."):
        return False
    if "__MACOSX" in parts or any(part.endswith(_ASSETS) for part in parts[:-1]):
        return False
    return not parts[-1].endswith(".gz") and readable_ending(parts[-1])


def _what_else(infos: Sequence[zipfile.ZipInfo]) -> str:
    names = [info.filename.lower() for info in infos]
    if any(name.endswith((".warc", ".warc.gz")) for name in names):
        return "unpack it and give the .warc.gz file in it"
    if any(name.endswith((".zip", ".docx", ".epub", ".odt")) for name in names):
        return "archives in archives are not opened; unpack it"
    return "give one that does"


def _refuse_documents(
    archive: zipfile.ZipFile, infos: Sequence[zipfile.ZipInfo], name: str
) -> None:
    names = [info.filename for info in infos[:2_000]]
    what = None
    if names[:1] == ["mimetype"] and infos[0].compress_type in _METHODS:
        with archive.open(infos[0]) as file:
            said = file.read(100)
        what = next((what for begin, what in _MIMETYPES if said.startswith(begin)), None)
    if what is None and ("[Content_Types].xml" in names or "META-INF/" in "".join(names[:50])):
        what = next((w for b, w in _DOCUMENTS if any(n.startswith(b) for n in names)), None)
    if what is not None:
        raise ArticleError(f"{name} is {what}: save it as text, PDF or HTML and give that")


def _check_directory(stream: BinaryIO, size: int, name: str) -> None:
    """Refuse an archive whose table of contents alone would fill the memory."""
    stream.seek(max(0, size - _LONGEST_COMMENT - _END_SIZE))
    tail = stream.read(_LONGEST_COMMENT + _END_SIZE)
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        raise ArticleError(f"{name} is a damaged zip archive: its end is missing; fetch it again")
    count, length = struct.unpack_from("<HL", tail, at + 10)
    long = tail.rfind(b"PK\x06\x06", 0, at)
    if (count == 0xFFFF or length == 0xFFFFFFFF) and 0 <= long <= len(tail) - 56:  # noqa: PLR2004 - ZIP64
        (length,) = struct.unpack_from("<Q", tail, long + 40)
    if length > _LARGEST_DIRECTORY:
        raise ArticleError(f"{name} holds too many files to be listed; give a part of it")
