"""The calendar in words of the large European languages."""

from __future__ import annotations

from assistant.text.calendar_words import MONTHS as ENGLISH

_MONTHS = """
1 januar januara january jänner jan enero janvier janeiro gennaio januari styczeń stycznia
1 января январь янв січня ocak tammikuuta leden ledna ianuarie január ιανουαρίου ene janv
1 gen sty sij oca led ian
2 februar februari février fevrier febrero fevereiro febbraio luty lutego февраля февраль
2 фев февр лютого şubat helmikuuta únor února februarie február φεβρουαρίου feb févr fevr
2 fév fev febr lut şub
3 märz maerz mars marzo março marco maart marzec marca марта март мар березня mart
3 maaliskuuta březen března martie március μαρτίου mär mrz mrt
4 april avril abril aprile kwiecień kwietnia апреля апрель апр квітня nisan huhtikuuta duben
4 dubna aprilie április απριλίου apr avr abr kwi nis
5 mai mayo maio maggio mei maj maja мая май травня mayıs toukokuuta květen května május
5 μαΐου mag
6 juni juin junio junho giugno czerwiec czerwca июня июнь июн червня haziran kesäkuuta
6 červen června iunie június ιουνίου jun giu cze haz
7 juli juillet julio julho luglio lipiec lipca июля июль июл липня temmuz heinäkuuta
7 červenec července iulie július ιουλίου jul juil lug lip tem
8 august août aout agosto augustus sierpień sierpnia августа август авг серпня ağustos
8 elokuuta srpen srpna augusti augusztus αυγούστου ago aoû sie ağu
9 september septembre septiembre setiembre setembro settembre wrzesień września сентября
9 сентябрь сен сент вересня eylül syyskuuta září septembrie szeptember σεπτεμβρίου sep sept
9 set wrz eyl
10 oktober octobre octubre outubro ottobre październik października октября октябрь окт
10 жовтня ekim lokakuuta říjen října octombrie október οκτωβρίου okt oct out ott paź eki
11 november novembre noviembre novembro listopad listopada ноября ноябрь ноя нояб kasım
11 marraskuuta noiembrie νοεμβρίου nov lis kas
12 dezember décembre decembre diciembre dezembro dicembre december grudzień grudnia декабря
12 декабрь дек грудня aralık joulukuuta prosinec prosince decembrie δεκεμβρίου dez déc dec
12 dic gru ara
1 január gener leden jaanuar sausio janvāris يناير ינואר januari
2 február febrer veebruar vasario فبراير شباط פברואר februari
3 március març marts märts kovo مارس آذار מרץ maret
4 április aprill balandžio أبريل ابريل إبريل نيسان אפריל
5 maig gegužės maj مايو أيار מאי
6 június juny juuni birželio يونيو حزيران יוני
7 július juliol juuli liepos يوليو تموز יולי
8 agost rugpjūčio أغسطس اغسطس آب אוגוסט agustus
9 setembre rugsėjo سبتمبر أيلول ספטמבר
10 október octubre oktoober spalio أكتوبر اكتوبر אוקטובר
11 lapkričio نوفمبر נובמבר nopember
12 desember desembre detsember gruodžio ديسمبر דצמבר
"""
MONTHS = {
    name.casefold(): int(number)
    for number, *names in map(str.split, _MONTHS.strip().splitlines())
    for name in names
} | ENGLISH
"""Names and short forms in small letters, without a full stop behind them."""
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""Of Japan, each with the year before its first."""
for _name, _number in (("листопада", 11), ("жов", 10), ("лис", 11)):
    MONTHS[_name] = _number

FILLERS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim lunes martes
    miércoles jueves viernes sábado domingo mié jue vie sáb dom segunda terça quarta quinta sexta
    feira lunedì martedì mercoledì giovedì venerdì sabato domenica mercoledi gio gen maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo poniedziałek wtorek środa czwartek
    piątek sobota niedziela понедельник вторник среда четверг пятница суббота воскресенье måndag
    tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag pazartesi salı çarşamba
    perşembe cuma cumartesi pazar pondělí úterý středa čtvrtek pátek sobota neděle
    at on of the um uhr à a h hrs hr heures le la el il em ore alle ore uur om kl klo kello o godz
    godzina в г года saat às as den der dem den de del di dia ás am pm p m t z et est edt ct cst cdt
    mt mst mdt pt pst pdt gmt utc bst ist cet cest eet eest msk мск sgt hkt jst aest aedt acst awst
    nzst nzdt sast wat wib local time eastern pacific central date and
    st nd rd th er
    """.split()
)
"""Words that stand beside a date and say nothing else."""

ZONES = {
    "z": "Z", "utc": "+00:00", "gmt": "+00:00", "wet": "+00:00", "bst": "+01:00", "cet": "+01:00",
    "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00",
    "msk": "+03:00", "мск": "+03:00", "edt": "-04:00", "est": "-05:00", "cdt": "-05:00",
    "cst": "-06:00", "mdt": "-06:00", "mst": "-07:00", "pdt": "-07:00", "pst": "-08:00",
    "akst": "-09:00", "akdt": "-08:00", "hst": "-10:00", "hkt": "+08:00", "sgt": "+08:00",
    "jst": "+09:00", "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00", "awst": "+08:00",
    "nzst": "+12:00", "nzdt": "+13:00", "sast": "+02:00", "wat": "+01:00", "wib": "+07:00",
}  # fmt: skip
"""Offsets of short names that newsrooms mean one zone by; of IST (Indian, Irish, Israeli) none."""
