"""ZIP archives of saved pages: listed, one of them read, nothing unpacked to disk."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import ArticleError, UsageError, list_articles, load_article
from assistant.loading.collections import member, zips
from tests.article_files import TEXT
from tests.collected import archive, mail, page, saved

if TYPE_CHECKING:
    from pathlib import Path


def test_pages_texts_and_mails_are_listed(tmp_path: Path) -> None:
    """Each with its number, its title and its name in the archive, in the archive's order."""
    path = saved(
        tmp_path,
        "pages.zip",
        archive({
            "news/dam.html": page(),
            "news/dam_files/ad.html": page("Ad"),
            "mill.txt": TEXT.encode(),
            "__MACOSX/._mill.txt": b"x",
            ".hidden.txt": b"x",
            "photo.jpg": b"\xff\xd8\xff",
            "inner.zip": archive({"a.txt": b"x"}),
            "letter.eml": mail().as_bytes(),
        }),
    )  # fmt: skip

    entries = list_articles(path)

    assert [(one.number, one.title, one.note) for one in entries] == [
        (1, "Dam of Orrin breaks", "news/dam.html"),
        (2, "Dam breaks near Müller’s mill", "mill.txt"),
        (3, "Däm breaks", "letter.eml"),
    ]
    assert [one.source for one in entries] == [f"{path}#1", f"{path}#2", f"{path}#3"]
    article = load_article(entries[1].source)
    assert (article.text, article.source) == (TEXT, f"{path}#2")
    assert "Mia Holt" in load_article(f"{path}#1").text
    assert load_article(f"{path}#3").published == "2024-05-03"


@pytest.mark.parametrize(
    "name",
    [
        "../../escape.txt",
        "/etc/escape.txt",
        "C:\\escape.txt",
        "a\nb.txt",
        "\x1b[31m.txt",
        "..\\x.txt",
    ],
)
def test_a_name_is_never_a_path(name: str, tmp_path: Path) -> None:
    """A name that leads elsewhere is only shown; nothing is written anywhere."""
    path = saved(tmp_path, "a.zip", archive({name: TEXT.encode()}))

    (entry,) = list_articles(path)

    assert load_article(entry.source).text == TEXT
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.zip"]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("[Content_Types].xml", "word/document.xml"), "is a Word document: save it as text"),
        (("[Content_Types].xml", "xl/workbook.xml"), "is an Excel workbook"),
        (("[Content_Types].xml", "ppt/presentation.xml"), "is a PowerPoint presentation"),
        (("META-INF/container.xml", "a.xhtml"), "is an EPUB book"),
        (("\x00.txt",), "holds no page, text, PDF file or mail"),
        (("photo.png",), "holds no page, text, PDF file or mail"),
        (("inner.zip",), "archives in archives are not opened"),
        (("data.warc.gz",), "give the .warc.gz file in it"),
        ((), "holds no page, text, PDF file or mail"),
    ],
)
def test_what_is_no_archive_of_pages(names: tuple[str, ...], said: str, tmp_path: Path) -> None:
    """Documents of office programs are ZIP files too; each refusal says what it is."""
    path = saved(tmp_path, "a.zip", archive(dict.fromkeys(names, b"x")))

    for read in (list_articles, load_article):
        with pytest.raises(ArticleError, match=said):
            read(path)


@pytest.mark.parametrize(
    ("mimetype", "said"),
    [
        (b"application/vnd.oasis.opendocument.text", "an OpenDocument text"),
        (b"application/epub+zip", "an EPUB book"),
    ],
)
def test_what_its_first_file_says(mimetype: bytes, said: str, tmp_path: Path) -> None:
    """Books and texts of LibreOffice say by their first file what they are."""
    path = saved(tmp_path, "a.zip", archive({"mimetype": mimetype, "content.html": page()}))

    with pytest.raises(ArticleError, match=said):
        load_article(path)


def _flagged(raw: bytes, at: int, value: bytes) -> bytes:
    """Change a field of every entry, in the table of contents and before its bytes."""
    changed = bytearray(raw)
    for mark, shift in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        place = changed.find(mark)
        while place >= 0:
            changed[place + at + shift : place + at + shift + len(value)] = value
            place = changed.find(mark, place + 4)
    return bytes(changed)


def test_an_encrypted_archive(tmp_path: Path) -> None:
    """It is refused, and says what to do."""
    path = saved(tmp_path, "a.zip", _flagged(archive({"a.txt": TEXT.encode()}), 6, b"\x01\0"))

    with pytest.raises(ArticleError, match="is encrypted; unpack it with its password"):
        list_articles(path)


def test_a_method_that_is_not_read(tmp_path: Path) -> None:
    """One file packed in another way is listed as not readable."""
    path = saved(tmp_path, "a.zip", _flagged(archive({"a.txt": TEXT.encode()}), 8, b"\x0e\0"))

    (entry,) = list_articles(path)

    assert "not read" in (entry.note or "")
    with pytest.raises(ArticleError, match="packed in a way that is not read"):
        load_article(path)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A file that is too large by its own word is listed with the reason, the others are read."""
    large = b"a" * (member.LARGEST_MEMBER + 1)
    path = saved(tmp_path, "a.zip", archive({"bomb.txt": large, "mill.txt": TEXT.encode()}))

    assert [one.note for one in list_articles(path)] == ["it is larger than 20 MB", "mill.txt"]
    with pytest.raises(ArticleError, match="larger than 20 MB"):
        load_article(f"{path}#1")
    assert load_article(path).source == f"{path}#2"  # the only one that can be read


def test_a_bomb_that_lies(tmp_path: Path) -> None:
    """What says that it is small is not unpacked beyond that."""
    raw = archive({"bomb.txt": b"a" * 30_000_000})
    path = saved(tmp_path, "a.zip", _flagged(raw, 22, struct.pack("<L", 50)))

    with pytest.raises(ArticleError):
        load_article(path)


def test_a_table_of_contents_that_fills_the_memory(tmp_path: Path) -> None:
    """An archive that announces millions of files is refused before they are counted."""
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, 2_000_000_000, 0, 0)
    path = saved(tmp_path, "a.zip", b"PK\x03\x04" + bytes(100) + end)

    with pytest.raises(ArticleError, match="too many files to be listed"):
        list_articles(path)


def test_a_number_that_is_not_there(tmp_path: Path) -> None:
    """The refusal says how many there are."""
    path = saved(tmp_path, "a.zip", archive({"a.txt": b"Dam", "b.txt": b"Mill"}))

    with pytest.raises(UsageError, match="holds 2 articles; give a number up to 2"):
        load_article(f"{path}#3")
    with pytest.raises(UsageError, match=r"holds 2 articles; assistant list .*; add #1"):
        load_article(path)
    with pytest.raises(UsageError, match="holds 2 articles"):
        list_articles(f"{path}#3")
    assert [one.number for one in list_articles(f"{path}#2")] == [2]


@settings(deadline=None)
@given(data=st.data())
def test_a_damaged_archive(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever byte is wrong, wherever it ends, there is a list, an article or a reason."""
    raw = bytearray(archive({"a.txt": TEXT.encode(), "b.md": b"# Mill\n\nIt stands."}))
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = saved(
        tmp_path_factory.mktemp("zip"), "a.zip", raw[: data.draw(st.integers(4, len(raw)))]
    )

    try:
        for entry in list_articles(path):
            load_article(entry.source)
    except (ArticleError, UsageError) as error:
        assert "\n" not in str(error)  # noqa: PT017 - either is right


def test_the_limits_are_below_what_is_promised() -> None:
    """A list unpacks no more than this."""
    assert zips._MOST_UNPACKED <= 1_000_000_000
