"""Small lists of words that news English writes with a capital: places, months, given names."""

from __future__ import annotations

DEMONYMS: dict[str, str] = {
    word: country
    for country, words in {
        "Afghanistan": "Afghan", "Albania": "Albanian", "Algeria": "Algerian",
        "Argentina": "Argentine Argentinian", "Armenia": "Armenian", "Australia": "Australian",
        "Austria": "Austrian", "Azerbaijan": "Azerbaijani Azeri", "Bahrain": "Bahraini",
        "Bangladesh": "Bangladeshi", "Belarus": "Belarusian", "Belgium": "Belgian",
        "Bolivia": "Bolivian", "Bosnia": "Bosnian", "Brazil": "Brazilian",
        "Bulgaria": "Bulgarian", "Burma": "Burmese", "Cambodia": "Cambodian",
        "Cameroon": "Cameroonian", "Canada": "Canadian", "Chad": "Chadian", "Chile": "Chilean",
        "China": "Chinese", "Colombia": "Colombian", "Congo": "Congolese", "Croatia": "Croatian",
        "Cuba": "Cuban", "Cyprus": "Cypriot", "Denmark": "Danish Dane", "Ecuador": "Ecuadorian",
        "Egypt": "Egyptian", "Eritrea": "Eritrean", "Estonia": "Estonian",
        "Ethiopia": "Ethiopian", "Finland": "Finnish Finn", "France": "French Frenchman",
        "Georgia": "Georgian", "Germany": "German", "Ghana": "Ghanaian", "Greece": "Greek",
        "Haiti": "Haitian", "Hungary": "Hungarian", "Iceland": "Icelandic", "India": "Indian",
        "Indonesia": "Indonesian", "Iran": "Iranian", "Iraq": "Iraqi", "Ireland": "Irish",
        "Israel": "Israeli", "Italy": "Italian", "Jamaica": "Jamaican", "Japan": "Japanese",
        "Jordan": "Jordanian", "Kazakhstan": "Kazakh", "Kenya": "Kenyan", "Kosovo": "Kosovar",
        "Kuwait": "Kuwaiti", "Latvia": "Latvian", "Lebanon": "Lebanese", "Libya": "Libyan",
        "Lithuania": "Lithuanian", "Malaysia": "Malaysian", "Mali": "Malian", "Mexico": "Mexican",
        "Moldova": "Moldovan", "Mongolia": "Mongolian", "Morocco": "Moroccan", "Nepal": "Nepalese",
        "Netherlands": "Dutch", "New Zealand": "Kiwi", "Nicaragua": "Nicaraguan",
        "Nigeria": "Nigerian", "North Korea": "", "South Korea": "", "Korea": "Korean",
        "Norway": "Norwegian", "Oman": "Omani", "Pakistan": "Pakistani",
        "Palestine": "Palestinian", "Panama": "Panamanian", "Peru": "Peruvian",
        "Philippines": "Filipino Philippine", "Poland": "Polish Pole", "Portugal": "Portuguese",
        "Qatar": "Qatari", "Romania": "Romanian", "Russia": "Russian", "Rwanda": "Rwandan",
        "Saudi Arabia": "Saudi", "Scotland": "Scottish", "Serbia": "Serbian Serb",
        "Senegal": "Senegalese", "Singapore": "Singaporean", "Slovakia": "Slovak",
        "Slovenia": "Slovenian", "Somalia": "Somali", "South Africa": "", "Spain": "Spanish",
        "Sri Lanka": "", "Sudan": "Sudanese", "Sweden": "Swedish Swede",
        "Switzerland": "Swiss", "Syria": "Syrian", "Taiwan": "Taiwanese", "Thailand": "Thai",
        "Tibet": "Tibetan", "Tunisia": "Tunisian", "Turkey": "Turkish Turk", "Uganda": "Ugandan",
        "Ukraine": "Ukrainian", "United Kingdom": "British Briton UK U.K. Britain",
        "United States": "American US U.S. USA U.S.A. America", "Uruguay": "Uruguayan",
        "Uzbekistan": "Uzbek", "Venezuela": "Venezuelan", "Vietnam": "Vietnamese",
        "Wales": "Welsh", "England": "English", "Yemen": "Yemeni", "Zambia": "Zambian",
        "Zimbabwe": "Zimbabwean", "Europe": "European", "Africa": "African", "Asia": "Asian",
    }.items()
    for word in words.split()
}  # fmt: skip
"""Word -> country: nationalities, and the short names of two countries."""

COUNTRIES = frozenset(DEMONYMS.values()) | frozenset(
    "North Korea|South Korea|South Africa|Sri Lanka|Vatican|Britain|America|US|U.S.|USA|U.S.A.|"
    "UK|U.K.|UAE|United Arab Emirates|Czech Republic|Ivory Coast|Soviet Union|USSR|Crimea|Gaza|"
    "West Bank|Northern Ireland|Hong Kong|Puerto Rico|Kurdistan|Chechnya|Darfur|Myanmar|"
    "Europe|Asia|Africa|Antarctica|Latin America|Middle East|Caribbean|Balkans|El Salvador|"
    "Costa Rica|Dominican Republic|Guatemala|Honduras|Madagascar|Malta|Monaco|Mozambique|"
    "Namibia|Niger|Paraguay|Tanzania|Togo|Luxembourg|Liberia|Laos|Angola|Bahamas".split("|")
)
CITIES = frozenset(
    "London|Paris|Berlin|Moscow|Kiev|Kyiv|Rome|Madrid|Lisbon|Vienna|Warsaw|Prague|Budapest|"
    "Stockholm|Oslo|Copenhagen|Helsinki|Riga|Vilnius|Tallinn|Minsk|Athens|Ankara|Istanbul|"
    "Jerusalem|Tel Aviv|Beirut|Damascus|Baghdad|Tehran|Kabul|Islamabad|Karachi|New Delhi|Delhi|"
    "Mumbai|Dhaka|Beijing|Shanghai|Tokyo|Seoul|Pyongyang|Hanoi|Bangkok|Manila|Jakarta|Canberra|"
    "Sydney|Melbourne|Wellington|Cairo|Tripoli|Tunis|Algiers|Rabat|Khartoum|Nairobi|Mogadishu|"
    "Kampala|Lagos|Abuja|Accra|Dakar|Johannesburg|Cape Town|Pretoria|Harare|Ottawa|Toronto|"
    "Montreal|Vancouver|Mexico City|Havana|Caracas|Bogota|Lima|Quito|Santiago|Buenos Aires|"
    "Brasilia|Sao Paulo|Rio de Janeiro|New York|New York City|Los Angeles|Chicago|Houston|"
    "Boston|Atlanta|Miami|Dallas|Denver|Seattle|San Francisco|San Diego|Las Vegas|Detroit|"
    "Philadelphia|New Orleans|Baltimore|Brussels|Geneva|Zurich|Bern|The Hague|Amsterdam|Dublin|"
    "Belfast|Edinburgh|Glasgow|Cardiff|Manchester|Liverpool|Birmingham|Munich|Hamburg|Frankfurt|"
    "Milan|Naples|Barcelona|Sarajevo|Belgrade|Zagreb|Sofia|Bucharest|Kharkiv|Lviv|Odesa|Tbilisi|"
    "Yerevan|Baku|Riyadh|Jeddah|Doha|Dubai|Abu Dhabi|Sanaa|Amman|Mecca|St. Petersburg|Orlando|"
    "Manhattan|Brooklyn|Hollywood|Sacramento|Phoenix|Cleveland|Pittsburgh|Memphis|Nashville".split(
        "|"
    )
)
STATES = frozenset(
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|"
    "Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|"
    "Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|"
    "New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|"
    "South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|"
    "West Virginia|Wisconsin|Wyoming|D.C.|DC|Ontario|Quebec|Alberta|British Columbia".split("|")
)
PLACES = COUNTRIES | CITIES | STATES

HE = frozenset(
    "Aaron Adam Ahmed Alan Albert Alexander Ali Andrew Anthony Antonio Antony Arthur Barack Ben "
    "Benjamin Bernard Bill Bob Boris Brad Brian Bruce Carl Carlos Charles Chris Christopher "
    "Colin Craig Dan Daniel David Dennis Diego Dmitry Donald Douglas Ed Edward Emmanuel Eric "
    "Ernest Fernando Francis Francisco Frank Fred Gary Geoffrey George Gerald Giovanni Gordon "
    "Graham Greg Gregory Hans Harold Harry Hassan Henry Howard Hugh Hugo Ian Igor Isaac Ivan "
    "Jack Jacob James Jason Javier Jeff Jeffrey Jeremy Jim Jimmy Joe Joel John Jonathan Jorge "
    "Jose Joseph Joshua Juan Justin Karl Keith Ken Kenneth Kevin Larry Lawrence Leonard Luis "
    "Luke Marco Mario Mark Martin Matt Matthew Michael Miguel Mike Mikhail Mohamed Mohammed "
    "Muhammad Nathan Neil Nicholas Nick Oliver Omar Oscar Otto Pablo Patrick Paul Pedro Pete "
    "Peter Phil Philip Pierre Rafael Ralph Raymond Recep Richard Rob Robert Roberto Roger Ron "
    "Ronald Roy Russell Sean Sebastian Sergei Sergey Simon Stanley Stephen Steve Steven Stuart "
    "Ted Terry Thomas Tim Timothy Tom Tony Viktor Vladimir Volodymyr Walter Wayne William Yuri "
    "Jean-Pierre Jean-Claude Abdul Ibrahim Khalid Mahmoud Mustafa Yusuf Rishi Keir Olaf".split()
)
SHE = frozenset(
    "Abigail Agnes Alice Alison Amanda Amelia Amina Amy Angela Anita Ann Anna Anne Annie "
    "Barbara Beatrice Betty Brenda Carol Caroline Catherine Cecilia Charlotte Christina Christine "
    "Cindy Claire Clara Condoleezza Cristina Cynthia Deborah Diana Diane Donna Dorothy Edith "
    "Eileen Elena Elizabeth Ellen Emily Emma Erica Esther Eva Evelyn Fatima Fiona Florence "
    "Frances Gabriela Gloria Grace Greta Hannah Helen Hillary Ingrid Irene Isabel Jacqueline Jane "
    "Janet Jean Jennifer Jessica Jill Joan Joanna Joyce Judith Judy Julia Julie Karen Kate "
    "Katherine Kathleen Kathryn Katie Kelly Kimberly Laura Leila Linda Lisa Liz Louise Lucy Lydia "
    "Margaret Maria Marie Marilyn Martha Mary Megan Melania Melissa Michelle Miriam Monica Nadia "
    "Nancy Natalia Natalie Nicola Nicole Nina Olga Olivia Pamela Patricia Paula Penelope "
    "Priscilla Rachel Rebecca Renee Rosa Rose Ruth Samantha Sandra Sara Sarah Sharon Sheila "
    "Sophia Sophie Stephanie Susan Suzanne Svetlana Sylvia Teresa Theresa Tina Ursula Valerie "
    "Vanessa Vera Victoria Virginia Vivian Wendy Yulia Yvonne Zainab Aisha".split()
) - {"Jean", "Kelly"}
GIVEN = HE | SHE | frozenset("Jean Kelly Alex Sam Robin Leslie Dana Jamie Jordan Taylor".split())

CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Christmas Easter GMT EST EDT PST ET BST "
    "AM PM A.M. P.M.".split()
)
FUNCTION = frozenset(
    "a an the this that these those it its he she they we i you his her their our my your him them "
    "who what when where why how which whose and but or nor so yet for if then than as at by in of "
    "on to from with without within after before during since until while because although though "
    "however moreover meanwhile besides still also even just only not no yes there here now today "
    "tomorrow yesterday earlier later once is are was were be been being do does did has have had "
    "can could will would shall should may might must let lets all any both each every few many "
    "more most much neither none one two three four five six seven eight nine ten other others "
    "another some such several according about above across against along among around despite "
    "over under through toward towards upon between into like unlike near per via first second "
    "third last next new old further instead indeed perhaps maybe thus therefore hence otherwise "
    "nevertheless nonetheless elsewhere additionally finally recently currently afterwards "
    "i'm i've i'll it's that's he's she's they're we're there's don't can't what's let's".split()
)
STARTERS = frozenset(
    "police officials authorities critics experts scientists researchers residents witnesses "
    "people prosecutors investigators reporters journalists doctors analysts lawmakers voters "
    "supporters opponents protesters rescuers soldiers troops rebels militants gunmen firefighters "
    "students teachers parents women men children workers thousands hundreds dozens millions "
    "nobody everyone everybody someone somebody nothing everything something anyone sources "
    "asked speaking talking given based compared born known called photo photos video watch read "
    "see click share related breaking update updated story highlights editor's note time home news "
    "local government court judge president minister mayor governor senator officer spokesman "
    "spokeswoman mother father ask let "
    "looking going getting having being making take make get go come look think thank thanks "
    "please sorry never always sometimes often usually well okay ok oh hey hello good bad great "
    "half part state federal".split()
)
NOT_ORGANISATIONS = frozenset(
    "COVID COVID-19 HIV AIDS DNA TV DVD CD PC SUV CEO CFO COO MP MPs GDP FAQ ATM SMS PDF USB GPS "
    "II III IV VI VII VIII IX XI OK ID PR IT AI UFO SARS MRI LED PM DJ VIP".split()
)
