"""Words that tell what kind of thing a capitalised name is."""

from __future__ import annotations

ORGANISATION_WORDS = frozenset(
    "ministry department party bank university council committee union association company corp "
    "corporation inc ltd plc llc group agency service services police court parliament congress "
    "senate army navy force forces fc afc club school hospital college institute organization "
    "organisation commission office federation fund foundation centre center times news airlines "
    "airways board authority church museum league institution society trust guard command cabinet "
    "government administration bureau chamber assembly duma bundestag knesset kremlin pentagon "
    "reuters brigade regiment network holdings partners industries technologies motors energy "
    "pharmaceuticals bancorp syndicate cooperative alliance coalition movement front orchestra "
    "theatre theater academy laboratory laboratories observatory herald tribune gazette post "
    "guardian journal press media entertainment studios records consortium secretariat".split()
)
PLACE_WORDS = frozenset(
    "street road avenue lane boulevard river lake mountain mountains island islands airport square "
    "county bay valley bridge beach park city town village sea ocean province region district "
    "desert station harbour harbor port coast peninsula creek hill hills forest canal gulf strait "
    "cape border stadium arena palace castle hall prison base plaza gate heights falls".split()
)
OTHER_WORDS = frozenset(
    "protocol protocols agreement accord accords treaty act bill cup deal war day prize award "
    "awards championship championships olympics games festival summit conference plan project "
    "operation hurricane storm typhoon cyclone virus pact convention declaration series season "
    "trophy medal tour open grand prix final finals week month year century revolution election "
    "elections resolution amendment programme program initiative strategy report index".split()
)
JOINING = frozenset("of for the and & de la le du von van der den del di da bin ibn al".split())
"""Small words that may stand inside a name."""
PARTICLES = frozenset("de la le du von van der den del di da bin ibn al el dos das ter ten".split())
"""Those of them that belong to people's names."""
LOCATING = frozenset("in at near from around outside across to through toward towards".split())
"""Words before a place."""
