"""Words of a question that point outside it, and those that the question itself explains."""

from __future__ import annotations

import pytest

from assistant.text.followups.binding import Reading
from assistant.text.followups.people import People
from assistant.text.followups.pointers import pointers

ARTICLE = People(
    """
Ann Lee met Dan Orr in Wick. She left. Dan Orr spoke. He left. The ferry sank. The union
left. The council met in Stockholm. The mediator, Ilse Faber, spoke. The crew slept. The
workers left. Rafi Tole left. Acme Union left.
"""
)
POINTING = [
    ("What did he say?", "he", 2),
    ("What did Ann Lee say of her plan?", "", -1),
    ("What did Lee tell him?", "him not Lee", -1),
    ("What did Lee tell Orr about him?", "", -1),
    ("What did Lee say about it?", "it not Lee", -1),
    ("Who led the club and what did she want?", "", -1),
    ("Who had his car stolen?", "his own", -1),
    ("Who is his agent?", "his own", 2),
    ("Who is he?", "he", 2),
    ("Who lost her keys?", "", -1),
    ("Which player was known for his goals?", "", -1),
    ("What was Lee known for his goals?", "", -1),
    ("When he left, what did Orr say?", "", -1),
    ("When he left what did he say?", "he, he", 5),
    ("When he left, what did the boat do?", "he", -1),
    ("When it sank, what did the council do?", "", -1),
    ("When it sank, what did Orr do?", "it", -1),
    ("How long after her arrest did Lee speak?", "", -1),
    ("How long after its arrest did Lee speak?", "", -1),
    ("How long after her arrest did the woman speak?", "", -1),
    ("How long after its sinking did the ferry float?", "", -1),
    ("How long after her arrest did the ferry float?", "", -1),
    ("What do apes do for their young?", "", -1),
    ("What did Lee and Orr do with their boat?", "", -1),
    ("What did Lee do with their boat?", "their own", -1),
    ("What did the union do with their boat?", "", -1),
    ("What did the council say it would do?", "", -1),
    ("What did Lee say he would do?", "", -1),
    ("What did somebody say he would do?", "", -1),
    ("What did the mediator say she would do?", "", -1),
    ("What did Wick say he would do?", "", -1),
    ("Where is Wick and who lives there?", "", -1),
    ("Who lives there?", "there", -1),
    ("What happened there?", "", -1),
    ("Is there a ferry?", "", -1),
    ("Who went there and when?", "there", -1),
    ("Who was over there?", "", -1),
    ("Is that so?", "that", 1),
    ("Is that man here?", "", 1),
    ("Did that happen?", "that", 1),
    ("Was that mended by Orr?", "that", 1),
    ("Was that mended slowly?", "", 1),
    ("Was that mended?", "that", 1),
    ("What came after that?", "that", -1),
    ("What came after that and when?", "that", -1),
    ("What came after that boat?", "", -1),
    ("Who said that?", "", -1),
    ("What about those in Wick?", "", -1),
    ("What do those who left say?", "", 2),
    ("Are those in Wick safe?", "", 1),
    ("Are these safe?", "", 1),
    ("When did the other one say that he left?", "he not he", -1),
    ("What did he tell him?", "he, him not he", 2),
    ("What did he say that Lee told him?", "he", 2),
    ("What did he say of her to him?", "he, her, him", 2),
    ("Is it raining in Wick?", "", 1),
    ("Is it true that he fell?", "he", 1),
    ("What time is it?", "", 3),
    ("Why is it's roof off?", "", -1),
    ("Who was told about it?", "it", -1),
    ("What did the union's boat do about it?", "", -1),
    ("What did everything do with it?", "", -1),
    ("What did they tell them?", "they, them not they", 2),
    ("What did he say quickly about him?", "he, him not he", 2),
    ("What did he say so quickly about him?", "he, him", 2),
    ("What did she say about him?", "she, him", 2),
    ("What did he say because of him?", "he, him", 2),
    ("Who left her plan?", "", -1),
    ("Did Lee tell her will?", "her not Lee", -1),
    ("Who saw her?", "her", -1),
    ("Who saw her own boat?", "", -1),
    ("Her own boat sank?", "her own", -1),
    ("What is her own boat?", "her own", 2),
    ("What did the woman say about her?", "her not woman", -1),
    ("What did the union say about them?", "them not union", -1),
    ("What did he do with his boat?", "he, his own", 2),
    ("Does Lee like it that she won?", "", -1),
    ("Is hers safe?", "hers own", -1),
    ("Which boat said it would sink?", "", -1),
    ("Who saw it in Wick?", "it", -1),
    ("Who saw it?", "it", -1),
    ("Which firm lost its boat?", "", -1),
    ("What company did it buy?", "it", 3),
    ("What does Orr say Lee told her?", "", -1),
    ("Did Lee's boat hit it?", "", -1),
    ("In the old boat it went?", "", -1),
    ("Was Monday when he left?", "he", -1),
    ("Who saw him?", "him", -1),
    ("Him?", "him", -1),
    ("He left?", "he", -1),
    ("What did Lee and Orr say about him?", "", -1),
    ("What did the union say to him?", "him not union", -1),
    ("Who met Lee about it?", "it", -1),
    ("What did Lee say of the boat about it?", "", -1),
    ("Did Lee call her?", "her not Lee", -1),
    ("Did Lee call her boat?", "", -1),
    ("Did Lee call her yesterday?", "her not Lee", -1),
    ("Did Lee call her, the boat?", "her not Lee", -1),
    ("Did Lee, after a long day at sea, tell him?", "", -1),
    ("Did the crew ask them?", "them not crew", -1),
    ("Did Orr and Lee ask him?", "", -1),
    ("Did the woman and Orr ask her?", "", -1),
    ("Who is the woman and did he leave?", "", -1),
    ("Who and what did she want?", "she", 4),
    ("Who's that?", "", -1),
    ("What does that mean?", "that", 2),
    ("Does that cost more than this?", "that, this", 1),
    ("What is better than that?", "that", -1),
    ("What is that?", "that", 2),
    ("Was this wooden?", "this", 1),
    ("Was this wooden, or not?", "", 1),
    ("Was it, or not?", "it", 1),
    ("What did he, she and it do?", "he, she, it", 2),
    ("After Orr left, what did he do?", "", -1),
    ("After is he gone?", "he", -1),
    ("If he left Orr would speak?", "he", -1),
    ("How were his goals?", "his own", 2),
    ("Who among the boats lost its mast?", "", -1),
    ("By whom was his boat seen?", "his own", 3),
    ("Which crew were his?", "his own", 3),
    ("Which crew were sunk by his boat?", "", -1),
    ("Which crew had been seen by his boat?", "", -1),
    ("In which town did the crew lose their boat?", "", -1),
    ("What did men do with their boat?", "", -1),
    ("What do Apes do for their young?", "", -1),
    ("What did each do with their boat?", "", -1),
    ("What did Wick do with their boat?", "", -1),
    ("What did Lee and the club do with their boat?", "", -1),
    ("Is Lee or Orr their captain?", "", -1),
    ("Who are there?", "", -1),
    ("How many people live there?", "there", -1),
    ("Are there boats?", "", -1),
    ("Who was there?", "", -1),
    ("Went he there?", "he, there", -1),
    ("In Wick, who lives there?", "", -1),
    ("Who lives there in May?", "there", -1),
    ("Who lives there now?", "", -1),
    ("Who has been there?", "", -1),
    ("Where are the Acme Union and its boats?", "", -1),
    ("Where is Monday and what is it?", "it", -1),
    ("Where is the May Fair and what is it?", "", -1),
]


@pytest.mark.parametrize(("question", "wanted", "subject"), POINTING)
def test_a_word_points_outside_unless_the_question_explains_it(
    question: str, wanted: str, subject: int
) -> None:
    """Each is told with "own" before a noun, and with whom it cannot mean; -1: no own subject."""
    told = [
        f"{one.word}{' own' if one.possessive else ''}{' not ' + one.excluded if one.excluded else ''}"
        for one in pointers(question, ARTICLE)
    ]

    assert ", ".join(told) == wanted
    assert Reading(question, ARTICLE).subject == subject


def test_a_pointer_stands_where_its_word_stands() -> None:
    """Its offsets are those of the word, without what is joined to it."""
    asked = "What’s  he's hers?"
    spans = [asked[one.start : one.end] for one in pointers(asked, ARTICLE)]

    assert spans == ["he", "hers"]
