"""Five invented articles, to which true and twisted claims are put."""

from __future__ import annotations

HOSPITAL = """Norvale hospital to lose maternity ward

9 September 2025

NORVALE — Norvale General Hospital will close its maternity ward on 1 October after 18 midwives resigned within a year, its chief executive, Priya Anand, said on Monday.

The hospital recorded 1,187 births in 2024, down from 1,402 in 2019. "We cannot guarantee safe care at night," Anand told staff. "That is the only reason."

The Royal Union of Midwives (RUM) rejected that account. Its regional secretary, Colm Drury, accused managers of "ignoring every warning" and said pay was not the problem. He did not call for a strike.

Mothers will be sent to Saint Orrin's in Kesterby, 38 miles away. The health minister, Lena Fox, has refused to step in, but she promised £4.6m for ambulances over three years.

A petition against the closure has gathered 21,300 signatures, about a third of the town's population. The council will debate it on 22 September.
"""
MATCH = """Dunmere stun leaders Ashport with late double

By Rita Solano | 3 March 2024

Dunmere Rovers beat league leaders Ashport United 3-1 on Saturday in front of 24,816 spectators, their first win at Cliff Lane since 2011.

Kofi Mensah, 19, scored twice in the last five minutes after Ashport's captain Luis Prado had missed a penalty. Goalkeeper Ewan Tait had put Dunmere ahead with a long kick in the 12th minute; Prado equalised before half-time.

"I did not even see it go in," Tait said. Ashport manager Greta Holm refused to blame Prado. "He has scored 14 of 15 this season," she said. "I would not pick anyone else."

Dunmere stay in 17th place, two points above the relegation zone. Ashport still lead the table by four points, but second-placed Marlow City have a game in hand.

Dunmere's next match is at home to Marlow on Wednesday.
"""
COUP = """Zarovian army says president has left the country

Port Delane (Agency) - 17 July 2023

The army of Zarovia said on Monday that President Matthias Orlo had fled to neighbouring Kestan, hours after tanks surrounded the presidential palace.

General Ivo Strand, the army's chief of staff, read a statement on state television at 6 a.m. "There will be no curfew," he said, and he promised elections within 18 months. The constitution was suspended and all 5 land borders were closed.

Foreign Minister Dana Velk, who is in Brussels, called the takeover "a crime against the republic" and denied that Orlo had resigned. According to her ministry, the president is safe. Orlo, 71, has ruled since 2004.

Kestan's government has neither confirmed nor denied his arrival. The European Union condemned the coup and said it would review 420 million euros of aid. The United Nations Security Council will meet on Tuesday.

At least 11 people were killed, among them three soldiers, and more than 60 were wounded, hospital officials said. Strand's spokesman said that no civilians had died.
"""
RECALL = """Halden Motors recalls 46,000 electric vans over brakes

Published: 21 February 2025

Halden Motors is recalling 46,200 electric vans in North America because their brakes may fail in extreme cold, the company said on Thursday. About 31,500 of them were sold in Canada, the rest in the United States.

The carmaker knows of nine accidents but no deaths. The fault was found in November by engineers of the Canadian Transport Safety Office (CTSO), not by Halden, according to a letter seen by this newspaper.

Halden's shares fell 6.4% to $58.20 on Friday, their lowest since June 2022. "We should have acted sooner," chief executive Marta Lindqvist said in a video. Finance chief Paul Okoro put the cost at between $35 million and $40 million.

Owners should not drive below minus 20 degrees Celsius. The repair, a software update, takes 45 minutes and is free. Halden did not say when it will begin.

A lawyer for three drivers, Jules Amadi, alleged that Halden hid the fault. The company denies this.
"""
DAM = """Dam above Tallow holds as thousands return

12 January 2022

More than 3,400 residents of Tallow were allowed home on Tuesday night, two days after heavy rain raised fears that the Brae dam might burst.

Some 130 millimetres of rain fell in 24 hours, twice the January average, the weather service said. Four homes were destroyed and 212 damaged; nobody was hurt.

"The dam is not about to fail," engineer Sofia Marek told reporters. But she would not rule out a second evacuation. Governor Henrik Dahl said the repair of the spillway would cost 7.5 million crowns and be finished by the end of 2023.

Opposition leader Nora Eide said the government had ignored a report of 2018 that called the spillway "a weak point". Dahl said that the report had never reached him.

Schools will reopen on Monday. The railway between Tallow and Brae, which carries 900 commuters a day, stays closed until further notice.
"""
