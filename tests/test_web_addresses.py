"""Which addresses are dialled: public ones, however they are written."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import ArticleError, UsageError
from assistant.loading.web import Web
from assistant.loading.web.addresses import parse, shown
from assistant.loading.web.fetching import fetch
from assistant.loading.web.ranges import closed
from tests.web_sites import PUBLIC, Internet, Page, Site

CLOSED = """
    http://127.0.0.1/ http://127.0.0.1:80/ http://127.255.255.254/ http://127.1/ http://127.0.1/
    http://2130706433/ http://0x7f000001/ http://0x7F.0.0.1/ http://0x7f.1/ http://0177.0.0.1/
    http://017700000001/ http://00000177.1/ http://0x7f.0x0.0x0.0x1/ http://127.0.0.1./
    http://１２７.０.０.１/ http://①②⑦.⓪.⓪.①/ http://127。0。0。1/ http://0/ http://0.0.0.0/
    http://0x0/ http://00/ http://0.1.2.3/ http://10.0.0.1/ http://10.255.255.255/ http://0xa.1/
    http://167772161/ http://012.0.0.1/ http://172.16.0.1/ http://172.31.255.255/ http://192.168.0.1/
    http://192.168.1/ http://3232235777/ http://0xc0a80101/ http://100.64.0.1/ http://100.100.100.200/
    http://169.254.169.254/ http://2852039166/ http://0xa9fea9fe/ http://0251.0376.0251.0376/
    http://169.254.170.2/ http://168.63.129.16/ http://192.0.0.1/ http://192.0.0.170/
    http://192.0.0.192/ http://192.0.2.1/ http://192.88.99.1/ http://198.18.0.1/
    http://198.19.255.255/ http://198.51.100.7/ http://203.0.113.9/ http://224.0.0.1/
    http://239.255.255.250/ http://240.0.0.1/ http://255.255.255.255/ http://4294967295/
    http://[::]/ http://[::1]/ http://[0:0:0:0:0:0:0:1]/ http://[::127.0.0.1]/ http://[::7f00:1]/
    http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[0:0:0:0:0:ffff:127.0.0.1]/
    http://[::ffff:10.0.0.1]/ http://[::ffff:169.254.169.254]/ http://[::FFFF:A9FE:A9FE]/
    http://[::ffff:0:127.0.0.1]/ http://[::ffff:0:8.8.8.8]/ http://[64:ff9b::127.0.0.1]/
    http://[64:ff9b::7f00:1]/ http://[64:ff9b::a00:1]/ http://[64:ff9b::169.254.169.254]/
    http://[64:ff9b:1::1]/ http://[64:ff9b:1::8.8.8.8]/ http://[2002:7f00:1::]/
    http://[2002:7f00:0001::1]/ http://[2002:a00:1::1]/ http://[2002:c0a8:101::1]/
    http://[2002:a9fe:a9fe::1]/ http://[2001::1]/ http://[2001:0:7f00:1::]/
    http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/ http://[2001:2::1]/ http://[2001:10::1]/
    http://[2001:20::1]/ http://[2001:db8::1]/ http://[3fff::1]/ http://[5f00::1]/
    http://[100::1]/ http://[fc00::1]/ http://[fd00:ec2::254]/ http://[fd12:3456:789a::1]/
    http://[fe80::1]/ http://[fe80::5efe:127.0.0.1]/ http://[fec0::1]/ http://[ff02::1]/
    http://[ff0e::1]/ http://[2606:4700::5efe:10.0.0.1]/ http://[2606:4700::200:5efe:7f00:1]/
    http://[4000::1]/ http://[8000::1]/ http://[::2]/ http://[200::1]/
    https://127.0.0.1/ https://[::1]/ https://10.0.0.1:443/ https://0x7f.1/
    http://localhost/ http://LOCALHOST/ http://localhost./ http://intranet/ http://router.home.example/
    http://metadata.google.internal/ http://mixed.example/ http://mixed-last.example/
    http://mapped.example/ http://nat64.example/ http://zone.example/ http://six.example/
    http://sixtofour.example/ http://xn--mnchen-intern-wob.example/ http://münchen-intern.example/
    http://nonsense.example/ http://127.0.0.1#@news.example/ http://127.0.0.1?@news.example/
""".split()
"""Addresses written in every way there is, and names whose answers hold one that is not public."""
REFUSED = [
    "file:///etc/passwd", "ftp://news.example/", "gopher://news.example/", "javascript:alert(1)",
    "data:text/html,x", "http:news.example", "http:/news.example", "http://", "http:///a",
    "http://:80/", "http://./", "http://../", "http://news..example/", "http://-news.example/",
    "http://user@news.example/", "http://user:secret@news.example/", "http://@news.example/",
    "http://news.example@127.0.0.1/", "http://127.0.0.1@news.example/",
    "http://news.example\\@127.0.0.1/", "http:\\\\news.example/", "http://news.example\\a",
    "http://news.example:22/", "http://news.example:8080/", "http://127.0.0.1:6379/",
    "http://news.example:0/", "http://news.example:65616/", "http://news.example:99999999999/",
    "http://news.example:8x/", "http://news.example:-80/", "http://news.example:８０/",
    "http://news.example:80:80/", "http://ne ws.example/", "http://news.example\t/",
    "http://news\n.example/", "http://news.example/\r\nHost: a", "http://news.example/\x00",
    "http://news.example/\x85", "http://news.example/\ud800", "http://%31%32%37.0.0.1/",
    "http://127.0.0.1%00.example/", "http://news.example%2f/", "http://[::1/", "http://::1/",
    "http://[::1]x/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[v1.a]/",
    "http://[]/", "http://[127.0.0.1]/", "http://1.2.3.4.5/", "http://256.1.1.1/",
    "http://4294967296/", "http://0x100000000/", "http://08.1.1.1/", "http://1..1/",
    "http://news.0x7f/", "http://a.127/", "http://" + "a" * 64 + ".example/",
    "http://" + "a." * 127 + "example/", "http://news.example/" + "a" * 9_000,
    "http://❤.example/", "http://\u202enews.example/", "http://news.example,127.0.0.1/",
    "http://news.example;a/",
]  # fmt: skip
OPEN = """
    http://93.184.215.14/ http://8.8.8.8/ http://1.1.1.1/ http://1.0.0.1/ http://9.9.9.9/
    http://0x08080808/ http://134744072/ http://010.010.010.010/ http://8.8.2056/
    http://11.0.0.1/ http://9.255.255.255/ http://172.15.255.255/ http://172.32.0.1/
    http://192.167.255.255/ http://192.169.0.1/ http://100.63.255.255/ http://100.128.0.1/
    http://126.255.255.255/ http://128.0.0.1/ http://169.253.255.255/ http://169.255.0.1/
    http://198.17.255.255/ http://198.20.0.1/ http://223.255.255.255/ http://192.0.1.1/
    http://[2606:4700:4700::1111]/ http://[2a00:1450:4001:800::200e]/ http://[2001:4860:4860::8888]/
    http://[2620:fe::fe]/ http://[2400:cb00::1]/ http://[::ffff:8.8.8.8]/ http://[64:ff9b::8.8.8.8]/
    http://[2002:808:808::1]/ http://[2606:4700::5efe:8.8.8.8]/ https://8.8.4.4/ http://8.8.8.8:443/
    http://news.example/ http://NEWS.Example./ http://news.example:80/ http://bücher.example/
    http://news.example:0080/ http://both.example/ http://under_score.example/ http://４.４.４.４/
""".split()
NAMES = {
    "localhost": ["127.0.0.1", "::1"],
    "intranet": ["10.1.2.3"],
    "router.home.example": ["192.168.178.1"],
    "metadata.google.internal": ["169.254.169.254"],
    "mixed.example": ["10.0.0.1", PUBLIC],
    "mixed-last.example": [PUBLIC, "8.8.8.8", "2606:4700::1111", "127.0.0.1"],
    "mapped.example": ["::ffff:192.168.0.1"],
    "nat64.example": ["64:ff9b::a9fe:a9fe"],
    "zone.example": ["fe80::1%eth0"],
    "six.example": ["fd00::1"],
    "sixtofour.example": ["2002:7f00:1::1"],
    "xn--mnchen-intern-wob.example": ["172.20.0.1"],
    "nonsense.example": [PUBLIC, "not an address"],
    "news.example": [PUBLIC],
    "both.example": ["2606:4700::1111", PUBLIC],
    "xn--bcher-kva.example": [PUBLIC],
    "under_score.example": [PUBLIC],
}


def _id(url: str) -> str:
    """Name a test: in ASCII, and no longer than a line."""
    return ascii(url)[1:60]


@pytest.mark.parametrize("url", CLOSED, ids=_id)
def test_an_address_that_is_not_public_is_never_dialled(url: str) -> None:
    """However it is written and wherever it hides: no connection, and a line that says why."""
    internet = Internet(NAMES)
    with pytest.raises(ArticleError, match="public addresses only; ") as refused:
        fetch(url, Web(), internet.outside())
    assert internet.dialled == []
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("url", REFUSED, ids=_id)
def test_what_is_no_address_of_a_page_is_refused_without_a_question(url: str) -> None:
    """Nobody is asked for the name, nothing is dialled; it is told as a mistake in the request."""
    internet = Internet(NAMES)
    with pytest.raises(UsageError) as refused:
        fetch(url, Web(), internet.outside())
    assert (internet.asked, internet.dialled) == ([], [])
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("url", OPEN, ids=_id)
def test_a_public_address_is_dialled(url: str) -> None:
    """The guard keeps nobody from what is public."""
    internet = Internet(NAMES)
    with pytest.raises(ArticleError, match="takes no connection on port"):
        fetch(url, Web(), internet.outside())
    assert internet.dialled
    assert all(closed(address) is None for address, _ in internet.dialled)


def test_there_are_as_many_forms_as_were_promised() -> None:
    """80 forms that are not public, 30 that are, and no form twice."""
    assert len(set(CLOSED)) == len(CLOSED) >= 80
    assert len(set(OPEN)) == len(OPEN) >= 30
    print(f"{len(CLOSED)} closed, {len(REFUSED)} refused, {len(OPEN)} open")  # noqa: T201 - figures


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_an_ipv6_address_that_holds_an_ipv4_address_is_no_more_open_than_that(number: int) -> None:
    """Mapped, translated, tunnelled: what is closed stays closed."""
    inner = IPv4Address(number)
    high = number << 80
    outer = [
        IPv6Address(number), IPv6Address(0xFFFF << 32 | number), IPv6Address(0xFFFF << 48 | number),
        IPv6Address((0x64FF9B << 96) | number), IPv6Address((0x2002 << 112) | high),
        IPv6Address((0x2606_4700 << 96) | (0x5EFE << 32) | number),
    ]  # fmt: skip
    if closed(str(inner)):
        assert all(closed(str(address)) for address in outer)


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_number_is_the_address_that_the_resolver_makes_of_it(number: int) -> None:
    """Decimal, octal, hexadecimal and short forms name one and the same host."""
    plain = str(IPv4Address(number))
    high, low = number >> 24, number & 0xFFFFFF
    for form in (str(number), hex(number), f"0{number:o}", f"{high}.{low}", f"{high:#x}.{low}"):
        assert parse(f"http://{form}/").host == plain


@settings(deadline=None)
@given(st.text(max_size=40), st.sampled_from(["http://", "https://", "http:", "", "//"]))
def test_any_text_is_an_address_or_is_refused_in_one_line(text: str, lead: str) -> None:
    """Nothing that a reader can paste ends in anything else, and parsing twice changes nothing."""
    try:
        address, complaint = parse(lead + text), ""
    except UsageError as error:
        address, complaint = None, str(error)
    assert complaint.isprintable()
    if address is not None:
        assert parse(address.text) == address
        assert address.text.isascii()


def test_a_name_and_a_password_are_not_repeated() -> None:
    """Messages end in logs."""
    assert "secret" not in shown("https://ada:secret@news.example/")
    assert "secret" not in shown("https:\\\\ada:secret@news.example/")


def test_the_next_address_is_tried_where_the_first_takes_no_connection() -> None:
    """All of them were judged, so any of them may be dialled."""
    with Site({"/": Page()}) as site:
        internet = Internet(NAMES, {PUBLIC: site})
        original = fetch("http://both.example/", Web(), internet.outside())
    assert original.raw == Page().body
    assert internet.dialled == [("2606:4700::1111", 80), (PUBLIC, 80)] * 2


@pytest.mark.parametrize(
    "url", ["http://10.1.2.3:8080/a", "http://intranet/a", "http://[fd00::1]/a"]
)
def test_a_readers_own_network_is_open_where_the_reader_says_so(url: str) -> None:
    """With ``allow_private``, on any port."""
    with Site({"/a": Page()}) as site:
        internet = Internet(NAMES, {"*": site})
        assert fetch(url, Web(allow_private=True), internet.outside()).raw == Page().body


@pytest.mark.parametrize(
    "host",
    ["169.254.169.254", "224.0.0.1", "0.0.0.1", "[fe80::1]", "240.0.0.1", "100.100.100.200",
     "[fd00:ec2::254]", "[fd20:ce::254]", "[::ffff:100.100.100.200]"],
)  # fmt: skip
def test_what_is_no_readers_network_stays_closed(host: str) -> None:
    """The service of a cloud that hands out keys is nobody's intranet."""
    internet = Internet(NAMES)
    with pytest.raises(ArticleError, match="check the address"):
        fetch(f"http://{host}/", Web(allow_private=True), internet.outside())
    assert internet.dialled == []
