"""A small article body with its claims, lines that make none, and sentences that only begin so."""

from __future__ import annotations

from assistant.text.headers import body_sentences

BODY = "The dam at Harwick broke on Monday. Nobody was hurt.\n\nRepairs will take a year."
CLAIMS = [
    "The dam at Harwick broke on Monday.",
    "Nobody was hurt.",
    "Repairs will take a year.",
]
LINES = """
Photo: Jane Doe/Harwick Press
Photo by Jane Doe
Photograph: Jane Doe/The Wire
Image credit: Harwick Council
(Picture: Jane Doe)
[Image: Jane Doe]
Picture: J. Doe
File photo: The dam in 2019
Image source, Reuters
Image caption, The dam on Monday
© Reuters
© 2023 Harwick Press. All rights reserved.
Copyright 2023 The Wire
(c) 2023 The Wire
Jane Doe/Getty Images
AP Photo/Jane Doe
REUTERS/Jane Doe
Omar Doe/Sopa Images/ Look Press
Read more:
Read more: Why dams break
READ MORE: Why dams break
Related: Why dams break
Related articles
See also: Why dams break
More on this story
Share this article
Share
Share on Facebook
Advertisement
ADVERTISEMENT
Story continues below advertisement
Sign up for our free newsletter
Subscribe to our daily newsletter. Get it in your inbox every morning.
CLICK HERE TO GET THE WIRE APP
Follow us on Twitter
4 min read
12 comments
https://example.org/dam
![The dam](dam.jpg)
— Harwick Council (@harwick) June 5, 2023
(Reporting by Jane Doe; Editing by Bo Hart)
Additional reporting by Bo Hart.
* * *
Dam breaks near Harwick
DAM BREAKS NEAR HARWICK
Dam breaks near Harwick Photo: Jane Doe
Dam breaks near Harwick (Photo: Jane Doe/AP)
Dam breaks near Harwick | Harwick News
By Jane Doe
By JANE DOE and BO HART
By Jane Doe, Political correspondent
By Jane Doe in Harwick
Jane Doe, Political correspondent
Jane Doe, Reuters
Jane Doe
Associated Press
Jane Doe and Bo Hart
Jane Doe | Harwick Press
By Jane Doe | AP
Staff writer
World
BBC News
Published
Source: The Wire
Topics: dams, floods
Filed under: World
READ | Why dams break
FILE PHOTO: The dam in Harwick, June 3, 2019. REUTERS/Jane Doe
FILE - The dam in Harwick, June 3, 2019. (AP Photo/Jane Doe, File)
This article was amended on 5 June 2023.
This story has been updated.
Join the conversation
Comments (12)
ENDS
-30-
""".strip().splitlines()
SENTENCES = """
Share prices fell.
Share this burden, the mayor said.
Photo by photo, the jury saw the dam break.
The photo: a wall of water.
Copyright law does not cover dams.
By Friday, 3,000 people had left.
By Night it was over.
Read more books, the mayor said.
Related work was stopped.
Follow the money, she said.
Sign up to help, the mayor said.
Advertisements were pulled.
Watch the water, he warned.
Video/audio evidence was lost.
Comments were closed.
Loading took hours.
Jane Doe, a nurse, lost her house.
This report was published on Monday.
Sources: three men knew of it, two said so.
Ends were met.
Topics were few.
Filed cases were lost.
“Photo: mine,” he said.
""".strip().splitlines()


def body(text: str) -> list[str]:
    return [span.of(text) for span in body_sentences(text)]
