"""Mails: newsletters to the text of their article, and what their header says."""

from __future__ import annotations

import io
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import ArticleError, AssistantError, list_articles, load_article
from assistant.loading.mail_bodies import Flow
from assistant.loading.mail_text import unflowed, without_service_lines
from tests.collected import STORY, WORDS, mail, page, saved

if TYPE_CHECKING:
    from pathlib import Path

    from assistant import Article

ROW = '<tr><td style="padding:9px"><table width="100%"><tr><td><h2>{}</h2></td></tr><tr><td>{}</td></tr></table></td></tr>'
LAID_OUT = (
    '<html><body><div style="display:none">Preview</div><table><tr><td><a href="x">View in browser</a></td></tr>'
    + ROW.format("Dam breaks", WORDS)
    + ROW.format("Mill burns", "It burned on Monday.")
    + '<tr><td>You are receiving this email because you asked. <a href="u">Unsubscribe</a></td></tr>'
    '<tr><td><img src="https://x.example/pixel.gif" width="1" height="1" alt=""></td></tr></table></body></html>'
)


def read(made: EmailMessage | bytes, folder: Path, name: str = "a.eml") -> Article:
    raw = made if isinstance(made, bytes) else made.as_bytes()
    return load_article(saved(folder, name, raw))


def test_what_the_header_says(tmp_path: Path) -> None:
    """Subject, sender and date; of a list the sender is the outlet, else the author."""
    listed = read(mail(List_Unsubscribe="<https://tern.example/u>"), tmp_path)
    alone = read(mail(From="Mia Holt <m@tern.example>"), tmp_path)

    assert (listed.title, listed.published, listed.text) == (
        "Däm breaks",
        "2024-05-03",
        "The dam broke.\n",
    )
    assert listed.metadata.site is not None
    assert (listed.metadata.site.value, listed.metadata.site.where) == ("The Tern", "mail header")
    assert listed.metadata.published is not None
    assert listed.metadata.published.value == "2024-05-03T08:00:00+02:00"
    assert (listed.origin.kind, listed.origin.retrieved) == ("mail", "2024-05-03T06:00:00Z")
    assert [one.value for one in alone.metadata.authors] == ["Mia Holt"]


def test_a_subject_in_letters_that_are_not_declared(tmp_path: Path) -> None:
    """Law: a header in eight bits is read like a body that does not say how it is written."""
    raw = b"Subject: Caf\xe9 closes\nFrom: a@b.example\n\nThe caf\xe9 in Orrin closes on Friday.\n"
    assert read(raw, tmp_path).title == "Café closes"


def test_the_html_is_read(tmp_path: Path) -> None:
    """Of two forms of one text the HTML is taken, through the reader of pages."""
    article = read(mail("Your program shows no HTML.", page().decode()), tmp_path)

    assert "The county of Orrin will pay 2 million euros" in article.text
    assert "no HTML" not in article.text
    assert article.title == "Däm breaks"


def test_a_newsletter_of_tables(tmp_path: Path) -> None:
    """All stories are read, in order; what is hidden and what serves the sending is not."""
    article = read(mail(None, LAID_OUT), tmp_path)

    assert article.text == f"Dam breaks\n\n{WORDS.strip()}\n\nMill burns\n\nIt burned on Monday.\n"


def test_a_short_page_is_read_whole(tmp_path: Path) -> None:
    """What is no article to who looks for one is still what the mail says."""
    assert "It broke" in read(mail(None, "<p>It broke.</p>"), tmp_path).text


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_how_a_text_is_sent(encoding: str, charset: str, tmp_path: Path) -> None:
    """Whatever the transfer and the charset, the words are the same."""
    made = EmailMessage()
    made["Subject"] = "x"
    made.set_content("Der Dämm brach — ganz.\n".replace("—", "-"), charset=charset, cte=encoding)

    assert read(made, tmp_path).text == "Der Dämm brach - ganz.\n"


def test_a_forwarded_mail(tmp_path: Path) -> None:
    """The mail in it is read, with its own facts, however deep it lies."""
    inner = mail()
    for _ in range(3):
        outer = mail("See below.", Subject="Fwd: x", From="me@x.example")
        outer.add_attachment(inner)
        inner = outer

    article = read(inner, tmp_path)

    assert (article.text, article.title) == ("The dam broke.\n", "Däm breaks")
    assert any("a forwarded mail" in warning for warning in article.origin.warnings)


def test_attachments_are_named(tmp_path: Path) -> None:
    """What is attached is not read, and said to be there; pictures of the text are not counted."""
    made = mail("The dam broke.", STORY)
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="report\x07.pdf")

    (warning,) = read(made, tmp_path).origin.warnings

    assert warning.startswith("attached and not read: 'report")


@pytest.mark.parametrize(
    "raw",
    [
        b"Content-Type: multipart/encrypted; boundary=x\n\n--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x--",
        b"Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n",
        b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB",
    ],
    ids=["PGP", "PGP in the text", "S/MIME"],
)
def test_what_is_encrypted(raw: bytes, tmp_path: Path) -> None:
    """It is refused, and says what to do."""
    with pytest.raises(ArticleError, match="is encrypted; decrypt it"):
        read(raw, tmp_path)


def test_a_page_saved_as_a_mail(tmp_path: Path) -> None:
    """An MHT file is the page in it, with the address that it was saved from."""
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://tern.example/dam"
    made["Subject"] = "Dam"
    made.set_content(page().decode(), subtype="html")
    made.make_related()
    made.add_related(b"x", maintype="image", subtype="png", cid="<a>")

    article = read(made, tmp_path, "a.mht")

    assert (article.origin.kind, article.origin.url) == ("html", "https://tern.example/dam")
    assert "Mia Holt" in article.text
    assert article.origin.warnings == ()


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_a_long_attachment_is_no_long_header(end: bytes, tmp_path: Path) -> None:
    """Only the lines above the first empty one are header fields, whatever ends a line."""
    raw = mail().as_bytes().replace(b"\n", end) + (b"aGF1cw==" + end) * 20_001
    fields = end.join(b"X-%d: y" % number for number in range(20_001))

    assert load_article(saved(tmp_path, "a.eml", raw)).text.startswith("The dam broke.")
    with pytest.raises(ArticleError, match="too many header fields"):
        load_article(saved(tmp_path, "b.eml", fields + end + raw))


def test_a_mail_on_standard_input() -> None:
    """Without a name, its header says what it is."""
    raw = b"Received: x\r\nMessage-ID: <a@b>\r\n" + mail().as_bytes()

    assert load_article("-", stdin=io.BytesIO(raw)).title == "Däm breaks"
    text = b"From: here\n\nThe dam broke."
    assert load_article("-", stdin=io.BytesIO(text)).text == text.decode()


def test_a_mailbox(tmp_path: Path) -> None:
    """Its mails are listed; a line of a mail that begins as a mail does is one of its text."""
    begin = b"From a@tern.example Fri May  3 08:00:00 2024\n"
    quoted = mail("Dear all,\n\n>From here on it rained.\n").as_bytes()
    path = saved(tmp_path, "box", begin + mail().as_bytes() + b"\n" + begin + quoted)

    assert [(one.title, one.published) for one in list_articles(path)] == [
        ("Däm breaks", "2024-05-03")
    ] * 2
    assert load_article(f"{path}#1").text.strip() == "The dam broke."
    assert "\nFrom here on it rained." in load_article(f"{path}#2").text


@pytest.mark.parametrize(
    ("text", "flow", "shown"),
    [
        ("The dam \r\nbroke.\r\n", Flow(flowed=True, delsp=False), "The dam broke.\n"),
        ("The da \nm.", Flow(flowed=True, delsp=True), "The dam."),
        ("a \n> b \n> c\nd", Flow(flowed=True, delsp=False), "a \nb c\nd"),
        ("words \n-- \nAda", Flow(flowed=True, delsp=False), "words \n-- \nAda"),
        ("The dam \nbroke.", Flow(flowed=False, delsp=False), "The dam \nbroke."),
    ],
)
def test_flowed_lines(text: str, flow: Flow, shown: str) -> None:
    """Lines are joined where the mail says that it may be done, and nowhere else."""
    assert unflowed(text, flow) == shown


@pytest.mark.parametrize(
    "line",
    [
        "View in browser", "View this email in your browser (https://x.example/a)", "[ View online ]",
        "Trouble viewing this email? View it in your browser.", "Read online | https://x.example", "Web version",
    ],
)  # fmt: skip
def test_how_to_see_it_elsewhere_is_no_news(line: str) -> None:
    """Such a line is left out at the top; in the middle it may be news."""
    middle = "\n\n".join(["The dam broke."] * 8)

    assert without_service_lines(f"{line}\n\n{middle}") == f"{middle}\n"
    assert line in without_service_lines(f"{middle}\n\n{line}\n\n{middle}")


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("Unsubscribe here: https://x.example/u", False),
        ("You are receiving this email because you signed up.", False),
        ("Manage your preferences | Privacy", False),
        (f"She told readers to unsubscribe. {WORDS * 3}", True),
        ("Nobody was hurt.", True),
    ],
)
def test_how_to_end_it_is_no_news(last: str, kept: bool) -> None:  # noqa: FBT001 - a parameter
    """Short lines at the end that say how to unsubscribe are left out; paragraphs are not."""
    assert (last in without_service_lines(f"The dam broke.\n\nIt rained.\n\n{last}")) == kept


@settings(deadline=None)
@given(data=st.data())
def test_any_damage(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever byte is wrong there is an article or a reason."""
    made = mail("Hello \nyou.", None)
    made.add_attachment(mail("In it.", Subject="=?utf-8?q?D=C3?="))
    raw = bytearray(made.as_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 3))] = data.draw(
            st.sampled_from(
                [b"\0", b"\xff", b"\n", b"\n\n", b"=?", b"?=", b";", b"(((", b'"', b"--", b""]
            )
        )
    path = saved(tmp_path_factory.mktemp("mail"), "a.eml", bytes(raw))

    try:
        assert list_articles(path)[0].model_dump_json()
        assert load_article(path).model_dump_json()
    except AssistantError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either is right
