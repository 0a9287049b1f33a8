"""News in many languages, invented, to be encoded as such news was before there was UTF-8."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A text, its language, and the encodings that it was written in."""

    language: str
    encodings: tuple[str, ...]
    text: str

    @property
    def sentence(self) -> str:
        """The first sentence alone."""
        stops = [self.text.find(stop) for stop in (". ", "。", ".\n")]
        return self.text[: min(at for at in stops if at > 0) + 1]


def _written(language: str, encodings: str, text: str) -> Written:
    return Written(language, tuple(encodings.split()), text)


WRITTEN = (
    _written(
        "English",
        "cp1252",
        "The café owner’s sister said on Monday that the dam above Tern had broken “without any "
        "warning”. Nobody was hurt. The town – which has 3,200 people – will pay €14 million for "
        "the repairs, its mayor, Zoë Lind, told reporters. She called the old wall “a façade” and "
        "promised that the new one will stand by 2031. The fishers’ union asked for help and said "
        "that no boat had been damaged in the storm of March, which took two roofs.",
    ),
    _written(
        "French",
        "cp1252",
        "Le maire de Ternes a annoncé mardi que le barrage cédé en février sera reconstruit avant "
        "l’été. « Nous avons trop attendu », a-t-il déclaré devant les élus réunis à la préfecture. "
        "Les travaux coûteront quatorze millions d’euros, dont la moitié sera payée par la région. "
        "Les pêcheurs, qui avaient déjà perdu leurs bateaux lors de la tempête, ont demandé une "
        "aide immédiate. Aucun blessé n’a été signalé, mais plusieurs élèves ont été évacués "
        "jusqu’à l’école voisine où ils passeront la nuit.",
    ),
    _written(
        "German",
        "cp1252",
        "Die Bürgermeisterin von Törn hat am Dienstag erklärt, dass der gebrochene Damm bis zum "
        "Frühjahr neu gebaut werden müsse. „Wir haben zu lange gewartet“, sagte sie vor den "
        "Mitgliedern des Rates. Die Kosten schätzt die Behörde auf vierzehn Millionen Euro; die "
        "Hälfte zahlt das Land. Für die Fischer, deren Boote schon während des Sturms beschädigt "
        "wurden, soll es eine Hilfe geben. Verletzt wurde niemand, doch mehrere Straßen bleiben "
        "gesperrt, und die Schüler müssen heute zu Hause bleiben.",
    ),
    _written(
        "Spanish",
        "cp1252",
        "El alcalde de Terna anunció el martes que la presa rota en febrero será reconstruida antes "
        "del otoño. «Hemos esperado demasiado», declaró ante los concejales. Las obras costarán "
        "catorce millones de euros y la región pagará la mitad. Los pescadores, que perdieron sus "
        "barcos en la tormenta, pidieron ayuda y preguntaron: «¿Cuándo llegará?» No hubo heridos, "
        "pero más de cien niños tuvieron que dormir en una escuela próxima, según informó también "
        "la policía de la zona después de la reunión.",
    ),
    _written(
        "Portuguese",
        "cp1252",
        "O presidente da câmara anunciou na terça-feira que a barragem será reconstruída até ao "
        "verão. “Não podemos esperar mais”, afirmou perante os vereadores. As obras vão custar "
        "catorze milhões de euros e a região pagará metade da despesa. Os pescadores, cujas "
        "embarcações já tinham sido danificadas pela tempestade, pediram ajuda ao governo. Não "
        "houve feridos, mas várias crianças foram levadas para uma escola próxima, onde passarão "
        "a noite, segundo informação da polícia e dos serviços de proteção.",
    ),
    _written(
        "Swedish",
        "cp1252",
        "Borgmästaren i Törnå sade på tisdagen att dammen som brast i februari ska vara återställd "
        "före sommaren. ”Vi har väntat för länge”, sade hon till ledamöterna. Arbetet kostar "
        "fjorton miljoner kronor och länet betalar hälften. Fiskarna, vars båtar skadades redan "
        "under stormen, har bett om hjälp. Ingen människa kom till skada, men flera vägar är "
        "avstängda och många elever får stanna hemma även på onsdagen, enligt polisen som också "
        "varnar för höga vattennivåer längs ån.",
    ),
    _written(
        "Icelandic",
        "cp1252",
        "Bæjarstjórinn sagði á þriðjudag að stíflan sem brast í febrúar yrði endurreist fyrir "
        "sumarið. „Við höfum beðið of lengi,“ sagði hún við blaðamenn. Verkið kostar fjórtán "
        "milljónir króna og ríkið greiðir helminginn. Sjómenn, sem misstu báta sína í óveðrinu, "
        "hafa beðið um aðstoð. Enginn slasaðist en nokkrir vegir eru lokaðir og börnin verða að "
        "vera heima á morgun, að því er lögreglan segir. Hún varar einnig við háu vatnsborði "
        "meðfram ánni næstu daga.",
    ),
    _written(
        "Polish",
        "cp1250 iso8859-2",
        "Burmistrz Ternowa zapowiedział we wtorek, że zapora, która pękła w lutym, zostanie "
        "odbudowana przed latem. „Czekaliśmy zbyt długo” – powiedział dziennikarzom. Prace będą "
        "kosztować czternaście milionów złotych, a połowę zapłaci województwo. Rybacy, których "
        "łodzie zostały uszkodzone już podczas burzy, poprosili o pomoc. Nikt nie został ranny, "
        "ale kilka dróg jest zamkniętych i uczniowie muszą zostać w domu. Policja ostrzega również "
        "przed wysokim poziomem wody w rzece w ciągu najbliższych dni.",
    ),
    _written(
        "Czech",
        "cp1250 iso8859-2",
        "Starosta Ternova v úterý oznámil, že hráz, která v únoru praskla, bude opravena ještě před "
        "létem. „Čekali jsme příliš dlouho,“ řekl novinářům. Práce přijdou na čtrnáct milionů korun "
        "a polovinu zaplatí kraj. Rybáři, jejichž lodě poškodila už bouře, požádali o pomoc. Nikdo "
        "nebyl zraněn, ale několik silnic zůstává uzavřeno a žáci musejí zůstat doma. Policie také "
        "varuje, že hladina řeky může v příštích dnech dále stoupat, a žádá všechny obyvatele, aby "
        "se k břehům nepřibližovali.",
    ),
    _written(
        "Hungarian",
        "cp1250 iso8859-2",
        "A polgármester kedden bejelentette, hogy a februárban átszakadt gátat még a nyár előtt "
        "újjáépítik. „Túl sokáig vártunk” – mondta az újságíróknak. A munka tizennégymillió "
        "forintba kerül, és a felét a megye fizeti. A halászok, akiknek a hajói már a viharban "
        "megsérültek, segítséget kértek. Senki sem sérült meg, de több út le van zárva, és a "
        "gyerekeknek otthon kell maradniuk. A rendőrség arra is figyelmeztet, hogy a folyó szintje "
        "a következő napokban tovább nőhet, ezért mindenki kerülje a partot.",
    ),
    _written(
        "Turkish",
        "cp1254",
        "Belediye başkanı salı günü yaptığı açıklamada, şubat ayında yıkılan barajın yazdan önce "
        "yeniden yapılacağını söyledi. “Çok uzun süre bekledik” dedi. Çalışmalar on dört milyon "
        "liraya mal olacak ve yarısını il yönetimi ödeyecek. Fırtınada tekneleri zarar gören "
        "balıkçılar yardım istedi. Kimse yaralanmadı, ancak birçok yol kapalı ve öğrenciler evde "
        "kalmak zorunda. Polis, nehrin önümüzdeki günlerde daha da yükselebileceği konusunda "
        "uyardı ve halkın kıyıdan uzak durmasını istedi. İstanbul'dan da ekip geldi.",
    ),
    _written(
        "Lithuanian",
        "cp1257",
        "Meras antradienį pranešė, kad vasarį sugriuvusi užtvanka bus atstatyta iki vasaros. „Per "
        "ilgai laukėme“, – sakė jis žurnalistams. Darbai kainuos keturiolika milijonų eurų, pusę "
        "sumos sumokės apskritis. Žvejai, kurių laivai buvo apgadinti per audrą, paprašė pagalbos. "
        "Niekas nebuvo sužeistas, tačiau keli keliai uždaryti, o mokiniai turi likti namuose. "
        "Policija taip pat įspėja, kad artimiausiomis dienomis upės lygis gali dar pakilti, todėl "
        "žmonės prašomi nesiartinti prie krantų.",
    ),
    _written(
        "Russian",
        "cp1251 koi8-r cp866 iso8859-5",
        "Мэр Тернова сообщил во вторник, что плотина, прорванная в феврале, будет восстановлена до "
        "лета. По его словам, город ждал слишком долго. Работы обойдутся в четырнадцать миллионов "
        "рублей, половину заплатит область. Рыбаки, чьи лодки были повреждены ещё во время бури, "
        "попросили о помощи. Никто не пострадал, но несколько дорог закрыто, и школьники должны "
        "остаться дома. Полиция также предупредила, что в ближайшие дни уровень воды в реке может "
        "подняться, и просит жителей не подходить к берегу.",
    ),
    _written(
        "Ukrainian",
        "cp1251 koi8-u iso8859-5",
        "Мер Тернова повідомив у вівторок, що греблю, яку прорвало в лютому, відбудують до літа. За "
        "його словами, місто чекало занадто довго. Роботи коштуватимуть чотирнадцять мільйонів "
        "гривень, половину заплатить область. Рибалки, чиї човни були пошкоджені ще під час бурі, "
        "попросили про допомогу. Ніхто не постраждав, але кілька доріг закрито, і школярі мають "
        "залишитися вдома. Поліція також попередила, що найближчими днями рівень води в річці може "
        "піднятися, і просить мешканців не підходити до берега.",
    ),
    _written(
        "Bulgarian",
        "cp1251 iso8859-5",
        "Кметът съобщи във вторник, че язовирната стена, която се скъса през февруари, ще бъде "
        "възстановена преди лятото. По думите му градът е чакал твърде дълго. Работата ще струва "
        "четиринадесет милиона лева и половината ще плати областта. Рибарите, чиито лодки бяха "
        "повредени още при бурята, поискаха помощ. Няма пострадали, но няколко пътя са затворени и "
        "учениците трябва да останат у дома. Полицията предупреди също, че нивото на реката може "
        "да се повиши през следващите дни.",
    ),
    _written(
        "Greek",
        "cp1253 iso8859-7",
        "Ο δήμαρχος ανακοίνωσε την Τρίτη ότι το φράγμα που έσπασε τον Φεβρουάριο θα ξαναχτιστεί "
        "πριν από το καλοκαίρι. Όπως είπε, η πόλη περίμενε πάρα πολύ. Τα έργα θα κοστίσουν "
        "δεκατέσσερα εκατομμύρια και τα μισά θα πληρώσει η περιφέρεια. Οι ψαράδες, που είδαν τις "
        "βάρκες τους να καταστρέφονται στην καταιγίδα, ζήτησαν βοήθεια. Κανείς δεν τραυματίστηκε, "
        "αλλά αρκετοί δρόμοι παραμένουν κλειστοί και οι μαθητές πρέπει να μείνουν στο σπίτι. Η "
        "αστυνομία προειδοποίησε επίσης ότι η στάθμη του ποταμού μπορεί να ανέβει.",
    ),
    _written(
        "Hebrew",
        "cp1255",
        "ראש העיר הודיע ביום שלישי כי הסכר שנפרץ בפברואר ישוקם לפני הקיץ. לדבריו העיר חיכתה יותר "
        "מדי זמן. העבודות יעלו ארבעה עשר מיליון שקלים, ומחצית הסכום ישולם על ידי המחוז. הדייגים, "
        "שסירותיהם ניזוקו כבר בסערה, ביקשו עזרה מן הממשלה. איש לא נפגע, אך כמה כבישים סגורים "
        "והתלמידים יישארו בבית. המשטרה הזהירה גם כי מפלס הנהר עלול לעלות בימים הקרובים, וביקשה מן "
        "התושבים שלא להתקרב אל הגדות. ראש העיר אמר כי ישיבה נוספת תתקיים ביום חמישי בבוקר במרכז "
        "העיר, וכי כל התושבים מוזמנים לבוא ולשאול שאלות.",
    ),
    _written(
        "Arabic",
        "cp1256 iso8859-6",
        "أعلن رئيس البلدية يوم الثلاثاء أن السد الذي انهار في فبراير سيعاد بناؤه قبل الصيف. وقال إن "
        "المدينة انتظرت وقتا طويلا. وستكلف الأعمال أربعة عشر مليونا، ستدفع المحافظة نصفها. وطلب "
        "الصيادون الذين تضررت قواربهم في العاصفة مساعدة من الحكومة. ولم يصب أحد بأذى، لكن عدة طرق "
        "لا تزال مغلقة، وعلى التلاميذ البقاء في بيوتهم. وحذرت الشرطة أيضا من أن منسوب النهر قد "
        "يرتفع في الأيام المقبلة، وطلبت من السكان عدم الاقتراب من الضفاف. وسيعقد اجتماع آخر يوم "
        "الخميس في وسط المدينة بحضور جميع السكان.",
    ),
    _written(
        "Thai",
        "cp874",
        "นายกเทศมนตรีแถลงเมื่อวันอังคารว่าเขื่อนที่พังลงในเดือนกุมภาพันธ์จะได้รับการซ่อมแซมก่อนฤดูร้อน. "
        "เขากล่าวว่าเมืองนี้รอมานานเกินไปแล้ว งานนี้จะใช้เงินสิบสี่ล้านบาท และจังหวัดจะจ่ายครึ่งหนึ่ง "
        "ชาวประมงที่เรือเสียหายจากพายุได้ขอความช่วยเหลือจากรัฐบาล ไม่มีผู้ได้รับบาดเจ็บ "
        "แต่ถนนหลายสายยังปิดอยู่และนักเรียนต้องอยู่บ้าน ตำรวจเตือนว่าระดับน้ำในแม่น้ำอาจสูงขึ้นในอีกไม่กี่วัน",
    ),
    _written(
        "Japanese",
        "cp932 euc_jp iso2022_jp",
        "町長は火曜日、二月に決壊したダムを夏までに再建すると発表した。「私たちは長く待ちすぎた」と記者団に"
        "語った。工事には十四億円がかかり、県が半分を負担する。嵐で船が壊れた漁師たちは政府に支援を求めている。"
        "けが人はいなかったが、いくつかの道路は通行止めとなっており、生徒は自宅で待つように言われている。警察は、"
        "数日中に川の水位がさらに上がるおそれがあるとして、住民に岸へ近づかないよう呼びかけた。次の会議は木曜日に"
        "市の中心部で開かれ、だれでも参加できるという。ニュースはラジオとテレビでも伝えられた。",
    ),
    _written(
        "Chinese (simplified)",
        "gb18030",
        "市长星期二宣布，二月决口的水坝将在夏天之前重建。他对记者说：“我们等得太久了。”工程需要一千四百万元，"
        "其中一半由省政府支付。渔民的船在暴风雨中受损，他们请求政府给予帮助。没有人受伤，但是几条道路仍然关闭，"
        "学生必须留在家里。警察还警告说，河水在未来几天可能继续上涨，要求居民不要靠近岸边。下一次会议将于星期四"
        "上午在市中心举行，所有居民都可以参加并且提出问题。",
    ),
    _written(
        "Chinese (traditional)",
        "cp950",
        "市長星期二宣布，二月決口的水壩將在夏天之前重建。他對記者說：「我們等得太久了。」工程需要一千四百萬元，"
        "其中一半由省政府支付。漁民的船在暴風雨中受損，他們請求政府給予幫助。沒有人受傷，但是幾條道路仍然關閉，"
        "學生必須留在家裡。警察還警告說，河水在未來幾天可能繼續上漲，要求居民不要靠近岸邊。下一次會議將於星期四"
        "上午在市中心舉行，所有居民都可以參加並且提出問題。",
    ),
    _written(
        "Korean",
        "cp949",
        "시장은 화요일 기자 회견에서 지난 이월에 무너진 댐을 여름 전까지 다시 짓겠다고 밝혔다. 그는 우리가 너무 "
        "오래 기다렸다고 말했다. 공사에는 천사백만 원이 들며 절반은 도에서 부담한다. 폭풍으로 배가 부서진 어민들은 "
        "정부에 지원을 요청했다. 다친 사람은 없었지만 여러 도로가 통제되고 학생들은 집에 머물러야 한다. 경찰은 앞으로 "
        "며칠 동안 강물이 더 불어날 수 있다며 주민들에게 강가에 가지 말라고 당부했다. 다음 회의는 목요일 오전 시청에서 "
        "열리며 주민이면 누구나 참석해 질문할 수 있다.",
    ),
)
