"""Given names that are one: Rob is Robert, Liz is Elizabeth."""

from __future__ import annotations

_GROUPS = """
alexander alex sandy sasha|alexandra alex sandra sasha|andrew andy drew|anthony tony antony
abraham abe|albert al bert|alfred alf fred|arthur art|barbara barb|benjamin ben benny
bernard bernie|catherine katherine kathryn cathy kathy kate katie cath cat|charles charlie chuck
charlotte lottie charlie|christopher chris kit|christine christina chris tina|daniel dan danny
david dave|deborah debbie deb|dmitry dmitri dima|donald don donnie|dorothy dot dolly|douglas doug
edward ed eddie ted ned teddy|edwin ed|eleanor ellie nell|elizabeth liz beth betty
eliza lizzie betsy libby|eugene gene|florence flo|frances fran|francis frank
frederick fred freddie|gabriel gabe|geoffrey jeffrey geoff jeff|gerald gerry jerry|gregory greg
harold harry hal|henry harry hank|jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan
jennifer jen jenny|jeremy jez|jessica jess|joanna joanne jo|john jack johnny jon|jonathan jon
joseph joe joey jo|joshua josh|judith judy|julian jules|kenneth ken kenny|kimberly kim
lawrence laurence larry laurie|leonard len lenny leo|louis lewis lou|lucille lucy
margaret maggie meg peggy madge greta|martin marty|matthew matt matty|maximilian max
michael mike mick mickey|mikhail misha|nathan nathaniel nat nate|nicholas nick nicky|nicola nicky
oliver ollie olly|pamela pam|patricia pat patty trish tricia|patrick pat paddy|penelope penny
peter pete|philip phillip phil|priscilla cilla|rachel rach|raymond ray|rebecca becky becca
richard rick ricky dick rich richie|robert rob bob bobby robbie bert|roderick rod
ronald ron ronnie|russell russ|samuel sam sammy|samantha sam|sebastian seb|sergei sergey
stephen steven steve stevie|stanley stan|stephanie steph|stewart stuart stu
susan sue susie suzanne|terence terry|theodore ted teddy theo|theresa teresa terry tess
thomas tom tommy|timothy tim|valerie val|victor vic|victoria vicky vicki|vincent vince vinny
virginia ginny|volodymyr vladimir|walter walt wally|william bill will billy|willie|winston win
yevgeny evgeny|zachary zach zack|ibrahim abraham|mohammed muhammad mohamed mohammad
"""
_FORMS: dict[str, frozenset[str]] = {}
for _group in _GROUPS.strip().replace("\n", "|").split("|"):
    for _name in _group.split():
        _FORMS[_name] = _FORMS.get(_name, frozenset()) | frozenset(_group.split())


def forms(given: str) -> frozenset[str]:
    """Return the forms of a given name in lower case, itself among them.

    >>> sorted(forms("rob")), sorted(forms("ada"))
    (['bert', 'bob', 'bobby', 'rob', 'robbie', 'robert'], ['ada'])
    """
    return _FORMS.get(given, frozenset()) | {given}


def same_given(one: str, other: str) -> bool:
    """Tell whether two given names may be one person's: equal, a short form, an initial.

    >>> same_given("Bill", "William"), same_given("J.", "John"), same_given("Ann", "Eve")
    (True, True, False)
    """
    first, second = one.casefold().rstrip("."), other.casefold().rstrip(".")
    if 1 in (len(first), len(second)):
        return first[:1] == second[:1]
    return second in forms(first) or first.startswith(second) or second.startswith(first)
