"""What gives a language away when its encoding is not said: its letters, and its small words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """How a language is written in encodings of one byte a character."""

    encodings: tuple[str, ...]
    """As Python names them; an earlier one is taken where two read alike."""
    letters: str
    """The small ones beyond ASCII that it writes, the most frequent first."""
    words: frozenset[str] = frozenset()
    """Frequent small words; of languages that share their encodings with others."""


def _language(encodings: str, letters: str, words: str = "") -> Language:
    return Language(tuple(encodings.split()), letters, frozenset(words.split()))


_WEST = "cp1252"
_CENTRAL = "cp1250 iso8859-2"
_CYRILLIC = "cp1251 koi8-r cp866 iso8859-5"
LANGUAGES = (
    _language(_WEST, "éèñüóöáíçäêïâôëàúåøîãûæœß", "the of and to in that for was with on his from"),
    _language(
        _WEST, "éèàêçîôâùûïœëüÿæ", "le la les des et du une dans que qui est pour sur par avec"
    ),
    _language(_WEST, "üäößéèà", "der die und das in den von mit zu für ist auf nicht ein eine dem"),
    _language(_WEST, "óíáéñúü", "el la los las de y en que del por con una se para al un su"),
    _language(_WEST, "ãçáéíóêâõúôàü", "o a os as de do da dos das e em que no na para com um uma"),
    _language(_WEST, "àèùòéìóî", "il la di che e del della in un una per con non sono i gli le"),
    _language(_WEST, "ëéïèöüêç", "de het een van en in dat op te zijn met voor niet aan is door"),
    _language(_WEST, "äåöéüà", "och att i det som en på är av för med den till inte har om ett"),
    _language(_WEST, "øåæéäöôèêò", "og i det som en på er af av for med den til ikke har de at et"),
    _language(_WEST, "äöåéšž", "ja on ei että se oli hän mutta ovat joka myös kun mukaan sekä"),
    _language(_WEST, "ðáíóæþöúéý", "og að í á sem er um til við ekki það en var frá hefur fyrir"),
    _language(_WEST, "àéèóíòúçïü·", "el la els les de i que en per amb un una del dels ha és al"),
    _language(
        _CENTRAL, "łęąóżśćńź", "w i na z do nie się że to jest o za po od przez jak ale dla oraz"
    ),
    _language(
        _CENTRAL,
        "íáěéýřčžšůúňóťďöüä",
        "a v na se že je s z do to o za po pro by ve od ale jako podle však při",
    ),
    _language(
        _CENTRAL,
        "áíčéžýšúľťôňóäďŕĺěöü",
        "a v na sa že je s z do to o za po pre by vo od ale ako podľa však pri",
    ),
    _language(
        _CENTRAL, "áéöóőíüúű", "a az és hogy nem is egy volt de ez meg csak van már el között"
    ),
    _language(
        _CENTRAL,
        "čšžćđéöü",
        "i u je na da se za od su s iz o koji koja što nije može kao bez bio ili",
    ),
    _language(
        _CENTRAL, "čšžćđéöü", "in je v na da se za ki so bo ne ni z po od pri bi ali kot tudi lahko"
    ),
    _language("cp1250 iso8859-2", "ăîâşţé", "şi de în la cu a din pe că o nu care pentru au mai"),
    _language(
        "cp1254", "ıüşçğöİâîû", "ve bir bu için de da ile olarak çok daha sonra olan gibi en ne o"
    ),
    _language(
        "cp1257",
        "ėšžįųūčąęõäöü",
        "ir kad su iš į yra tai bet per nuo dėl apie prie ar kaip buvo bus nėra iki ne tik",
    ),
    _language("cp1257", "āīēšūņļģžčķ", "un ir ar no kas par uz ka bet tika lai pēc arī nav kā"),
    _language("cp1257", "äõüöšž", "ja on ei et see oli ka mis kui oma ning aga selle kes pärast"),
    _language(_CYRILLIC, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
    _language("cp1251 koi8-u iso8859-5", "оаинівтерслкдумпязьгбчхйжїцюєшфщґ"),
    _language("cp1251 iso8859-5", "аніоеыртслкудвягмзпьцбчўйэжшхюёф"),
    _language(_CYRILLIC, "аоиетнрсвлкдпмзъгубчщяжцхйшьюф"),
    _language("cp1251 iso8859-5", "аоиенсрјтувкдлмпзгбчњцшђжљхќѓћфџѕ"),
    _language("cp1253 iso8859-7", "αοιετνσρκπυμςληωάίγόδήέβθχφξύώζψϊϋΐΰ"),
    _language("cp1255 iso8859-8", "יוהלארתמבשנםכעדחקפטןגצזסךףץ"),
    _language("cp1256 iso8859-6", "الينمترويعهبةدسفكقحجأشطصخضإذزىغءئثآظؤپچژگڤک"),
    _language("cp874", "านรอกเงมยลวดทส่ตี้บคหัแิืพุจใชไขำโูผึปถซณศ์ธฟภษฉญฐๆฏฎฝฮฤฆฑ"),
)


@dataclass(frozen=True, slots=True)
class Script:
    """How a language is written in encodings of several bytes a character."""

    encodings: tuple[str, ...]
    common: frozenset[str]
    """Its most frequent characters, kana apart."""
    kana: bool = False


_SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
    "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
    "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件"
    "计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象"
    "完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运市民镇坝周"
)
_TRADITIONAL = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡"
    "用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實"
    "日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政"
    "美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員"
    "解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件"
    "計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象"
    "完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運市民鎮壩週"
)
_KANJI = (
    "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回"
    "新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法"
    "不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女"
    "初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参"
    "売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式"
    "確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語"
    "球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護"
)
_HANGUL = (
    "이다는을가에의고하지한은로를사도기대나리어자인서시해있그일정들으과라수니부제장상만했안전아보여주구동것원"
    "조성게년적와국미등공비일선월신중경방스소위모관세거우마계유무생면까민말회오개던분진트강요드화산학당실연"
    "재용없명체간추내행술식결치되될된됐었였며으면서울물교북남청통발크반래할단운저불금차두양법데입습니까현후"
    "또터호문양레르천번려때더심최출포력각승야피노천약임회품노영권집열직높못건설름질합감속난히표외토음"
)
SCRIPTS = (
    Script(("gb18030",), frozenset(_SIMPLIFIED)),
    Script(("cp950",), frozenset(_TRADITIONAL)),
    Script(("cp932", "euc_jp"), frozenset(_KANJI), kana=True),
    Script(("cp949",), frozenset(_HANGUL)),
)
