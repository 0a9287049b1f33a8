"""The verbs that report what someone said or wrote."""

from __future__ import annotations

_PAST = (
    "said told added announced warned wrote asked replied answered insisted claimed stated argued "
    "explained declared noted stressed recalled admitted acknowledged conceded confirmed denied "
    "demanded urged promised vowed pledged predicted suggested commented continued concluded "
    "observed remarked tweeted posted testified reiterated emphasized emphasised exclaimed "
    "complained joked quipped shouted yelled whispered cried cautioned countered responded "
    "reported revealed called described dubbed labeled labelled branded accused blasted criticized "
    "criticised praised hailed slammed lamented maintained contended alleged asserted boasted "
    "considered regarded recounted disputed "
    "mused affirmed thought believed expressed proclaimed highlighted underlined underscored "
    "referred dismissed denounced condemned blamed spoke focused focussed dwelt quoted"
).split()
_PRESENT = (
    "says tells adds announces warns writes asks replies answers insists claims states argues "
    "explains declares notes stresses recalls admits acknowledges concedes confirms denies "
    "demands urges promises vows pledges predicts suggests comments continues concludes observes "
    "remarks tweets testifies reiterates emphasizes emphasises complains jokes cautions counters "
    "responds reports reveals calls describes dubs accuses criticizes criticises praises hails "
    "laments maintains contends alleges asserts boasts expresses highlights underlines underscores "
    "refers dismisses denounces condemns affirms thinks believes considers regards recounts "
    "disputes reads"
).split()
_PARTICIPLES = (
    "saying telling adding announcing warning writing asking replying insisting claiming stating "
    "arguing explaining declaring noting stressing recalling admitting acknowledging confirming "
    "denying demanding urging promising vowing predicting suggesting commenting concluding "
    "remarking tweeting calling describing dubbing labeling accusing criticizing criticising "
    "praising hailing highlighting emphasizing emphasising quipping joking"
).split()

FINITE = frozenset(_PAST + _PRESENT) - {"quoted", "reads"}
PARTICIPLES = frozenset(_PARTICIPLES)
CUES = FINITE | PARTICIPLES
"""Lower-case forms that can report speech."""

WEAK = frozenset("thought believed spoke focused focussed dwelt expressed posted continued".split())
"""Report speech only with a quotation inside the same clause, never a whole one after it."""

SPOKEN = frozenset(
    "said told added announced warned wrote stated says tells adds explained replied asked "
    "insisted demanded stressed claimed declared admitted confirmed revealed testified noted "
    "argued complained recalled urged".split()
)
"""Verbs whose clause surely reports words, so that a quotation alone may follow it."""

REPORTING = frozenset("reports reported says said states stated announced announces".split())
"""What an institution does when it passes on what somebody else said."""

BETWEEN = frozenset(
    "has had have also later then earlier recently once again still further previously "
    "subsequently reportedly now himself herself both often always".split()
)
"""Words that may stand between a subject and its verb."""

PASSIVE = frozenset("was were been being be is are am get gets got being".split())
UNREAL = frozenset(
    "not never n't could would should might may must can cannot will shall to didn't hasn't "
    "hadn't don't doesn't won't wouldn't couldn't wasn't isn't did if".split()
)
"""Words before a cue that say it did not happen, or not yet."""
