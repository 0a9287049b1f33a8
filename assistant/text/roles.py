"""Titles and offices: the words that stand before or beside a person's name."""

from __future__ import annotations

MALE_TITLES = frozenset("Mr Mr. Sir Lord King Prince Baron Duke Brother Emperor Pope".split())
FEMALE_TITLES = frozenset(
    "Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Baroness Duchess Sister Empress Madame".split()
)
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | frozenset(
        "Dr Dr. Cllr Cllr. "
        "Prof Prof. Professor Rev Rev. Reverend Sen Sen. Rep Rep. Gov Gov. Gen Gen. Lt Lt. "
        "Col Col. Maj Maj. Capt Capt. Sgt Sgt. Cmdr Cmdr. Adm Adm. Brig Brig. Cpl Cpl. Pvt Pvt. "
        "Insp Supt Det Det. Hon Hon. Fr Fr. Father Bishop Archbishop Cardinal Rabbi Imam Sheikh "
        "Ayatollah Saint Justice Judge".split()
    )
)
ABBREVIATED = frozenset(title for title in TITLES if title.endswith(".")) | {"St.", "Jr.", "Sr."}

HEADS = frozenset(
    "secretary minister president premier chancellor director mayor governor senator ambassador "
    "chairman chairwoman chair chairperson chief commissioner commander general colonel captain "
    "lieutenant major admiral sergeant marshal officer sheriff inspector detective superintendent "
    "spokesman spokeswoman spokesperson congressman congresswoman representative lawmaker "
    "councillor councilman councilwoman deputy attorney prosecutor lawyer solicitor judge justice "
    "coach manager captain striker midfielder defender goalkeeper player referee executive "
    "ceo cfo coo cto founder co-founder owner head leader boss vice-president analyst economist "
    "professor "
    "researcher scientist author writer editor reporter journalist correspondent columnist critic "
    "actor actress singer director producer filmmaker musician artist model comedian designer "
    "doctor surgeon physician nurse psychologist historian expert consultant adviser advisor "
    "engineer architect teacher principal dean student activist campaigner organizer organiser "
    "negotiator diplomat envoy counterpart pilot astronaut farmer resident neighbor neighbour "
    "witness survivor victim mother father brother sister wife husband son daughter widow uncle "
    "aunt cousin friend colleague candidate nominee treasurer king queen prince princess pope "
    "bishop archbishop cardinal imam rabbi pastor priest reverend curator archaeologist "
    "biologist paleontologist geologist astronomer physicist chemist seismologist meteorologist "
    "clerk warden surveyor skipper auditor "
    "trainer driver champion chef host presenter anchor partner constable opponent predecessor "
    "successor barrister registrar firefighter paramedic brewer baker".split()
)
"""Words that can end the name of an office or a part someone plays, lower case."""

EXTENDED = frozenset("state defense defence justice staff treasury energy homeland health".split())
"""What may follow "of" inside an office: Secretary of State, Chief of Staff."""

HUMANS = HEADS | frozenset(
    "man woman boy girl guy teenager child baby person official soldier policeman policewoman "
    "suspect gunman attacker passenger worker customer client patient fan reader caller visitor "
    "tourist employee volunteer protester demonstrator refugee migrant prisoner inmate killer "
    "girlfriend boyfriend fiance fiancee companion assistant aide agent trooper firefighter "
    "paramedic bystander shopper".split()
)
"""Nouns for one unnamed human being, lower case: each may be meant by "he" or "she"."""

MALE_NOUNS = frozenset(
    "man boy father brother husband son uncle king prince spokesman chairman congressman "
    "policeman actor gunman boyfriend guy".split()
)
FEMALE_NOUNS = frozenset(
    "woman girl mother sister wife daughter aunt queen princess spokeswoman chairwoman "
    "congresswoman policewoman actress girlfriend widow".split()
)
FORMER = frozenset("former ex then late ex-president acting".split())
MODIFIERS = frozenset(
    "prime foreign vice deputy former acting interim defense defence interior finance health "
    "education justice chief attorney senior assistant national security press general managing "
    "executive police fire head first lady home trade environment energy transport lead human "
    "rights district supreme court state federal army navy air force party opposition prosecuting "
    "company team club research policy political union campaign ministry department government "
    "financial operating technology technical marketing commercial creative medical scientific "
    "then longtime veteran fellow principal top labour labor county city town".split()
)
"""Words that may stand before an office's head and belong to it, lower case."""

OFFICES = frozenset(
    "president premier minister chancellor governor senator mayor secretary director ceo executive "
    "cfo coo cto chairman chairwoman spokesman spokeswoman spokesperson manager coach captain "
    "commissioner ambassador inspector detective officer sheriff superintendent".split()
)
"""Offices that are nobody's surname: before them a name ends, behind them one begins."""
