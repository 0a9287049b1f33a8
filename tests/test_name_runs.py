"""Which words stand in one name, offices and small words with it."""

from __future__ import annotations

import pytest

from assistant.text.name_runs import runs

RUNS = {
    # initials and short titles keep their stops
    "J. Smith left.": ["J. Smith"],
    "He met George W Bush there.": ["George W Bush"],
    "He met W there.": [],
    "J. left.": ["J."],
    "A. B. left.": ["A. B."],
    "Dr. Lee saw it.": ["Dr. Lee"],
    "He saw St.Lucia here.": ["St. Lucia"],
    "He saw Lucia.Ann here.": ["Lucia", "Ann"],
    "He met J.K. Lowe here.": ["J.K. Lowe"],
    # words of one name stand a space apart
    "He saw Ann  Lee here.": ["Ann", "Lee"],
    "He saw Ann\u00a0Lee here.": ["Ann Lee"],
    "He saw Ann, Lee and Roy.": ["Ann", "Lee", "Roy"],
    "He met J., Roy and Ann.": ["J.", "Roy", "Ann"],
    "It is the Bank of\nEngland here.": ["Bank", "England"],
    # days, small words, single letters and what is no body
    "He came on Monday with Roy.": ["Roy"],
    "He saw That and The Roy here.": ["Roy"],
    "The plan B of the CEO failed.": [],
    "He saw the Anti-war town.": [],
    "He flew to New York then.": ["New York"],
    "He is New here.": [],
    "It is New": [],
    # a capital that opens a sentence, borne out by a list or the text itself
    "London slept.": ["London"],
    "Russian men came.": ["Russian"],
    "Ann came.": ["Ann"],
    "Mr Quill came.": ["Mr Quill"],
    "Quill slept.": [],
    "Quill": [],
    "“Quill slept.”": [],
    "“Quill slept.” He saw Quill.": ["Quill", "Quill"],
    "(Quill slept.)": [],
    "'Quill slept.'": [],
    "…Quill slept.": [],
    "Quill slept. He saw Quill.": ["Quill", "Quill"],
    "Rain fell. The rain ended.": [],
    "Rain fell. The rain ended at Rain.": ["Rain"],
    "Police came. They met the Police.": ["Police", "Police"],
    "Police came.": [],
    "NATO came.": ["NATO"],
    "AI came.": [],
    "CEO came. The CEO left.": [],
    # or by what follows
    "Quill said no.": ["Quill"],
    "Quill has left.": ["Quill"],
    "Rains said no.": [],
    "Gauss said no.": ["Gauss"],
    "Dora Quill came.": ["Dora Quill"],
    "Deputy Quill came.": ["Quill"],
    "Dora Monday came.": [],
    "Dora The came.": [],
    # small words inside a name
    "He saw the Bank of the Sea here.": ["Bank of the Sea"],
    "He saw the Bank of the de Sea here.": ["Bank", "Sea"],
    "He met Anna van der Berg here.": ["Anna van der Berg"],
    "He met Anna van": ["Anna"],
    "He met Anna van her.": ["Anna"],
    "He met Yusuf al-Sisi here.": ["Yusuf al-Sisi"],
    "He met al-Sisi here.": ["al-Sisi"],
    "He met Kofi de al-Sisi here.": ["Kofi", "al-Sisi"],
    "He saw Lowe & Hart and Roy here.": ["Lowe & Hart and Roy"],
    "He saw Lowe & hart here.": ["Lowe"],
    "He met Ann and Bob here.": ["Ann", "Bob"],
    "The Ministry of Trade and Industry came.": ["Ministry of Trade and Industry"],
    "He met Kofi of Harwick here.": ["Kofi", "Harwick"],
    "He saw the House of Lords here.": ["House of Lords"],
    "He saw the Secretary of State here.": ["Secretary of State"],
    # eight words at most
    "it was an old man who saw how Aa Bb Cc Dd Ee Ff Gg Hh ran in the rain as he said": [
        "Aa Bb Cc Dd Ee Ff Gg Hh"
    ],
    "it was an old man who saw how Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk ran in the rain as he said": [
        "Aa Bb Cc Dd Ee Ff Gg Hh Ii",
        "Jj Kk",
    ],
    # more than half of nine words or more with capitals are a headline, where a capital proves less
    "It rain Aa Bb Cc Dd Rain ff gg hh ii": ["Aa Bb Cc Dd Rain"],
    "It rain Aa Bb Cc Dd Rain Ee gg hh ii": ["Aa Bb Cc Dd", "Ee"],
    "It rain Aa Bb Cc Dd Ee Ff Rain": ["Aa Bb Cc Dd Ee Ff Rain"],
    "It rain Aa Bb Cc Dd Ee Ff Gg Rain": ["Aa Bb Cc Dd Ee Ff Gg"],
    "NATO xx, Aa Bb, Cc Dd, Ee Ff, Gg Hh, Ii": ["Aa Bb", "Cc Dd", "Ee Ff", "Gg Hh", "Ii"],
}


@pytest.mark.parametrize(("text", "told"), RUNS.items(), ids=list(RUNS))
def test_the_words_of_each_name(text: str, told: list[str]) -> None:
    """A name has every word with a capital that belongs to it, and small ones between them."""
    assert [" ".join(word.text for word in run) for run in runs(text)] == told


def test_words_lie_where_they_are_read() -> None:
    """The stop of an initial is within it."""
    text = "He met J. K. Lowe here."
    (run,) = runs(text)
    assert [text[word.start : word.end] for word in run] == ["J.", "K.", "Lowe"]
    assert [word.opens for word in run] == [False, False, False]
