"""PDF files to the text that they show; runs in a child process.

``extracting`` is the door. The steps:

1. ``opening`` opens the file, ``mending`` makes a lost table of objects anew.
2. Of each page ``interpreting`` reads the operators (``writing`` and ``fonts``: text; ``drawing``:
   paths and colours) to what is painted (``painting``, ``shapes``). ``writing`` notes of a letter
   why nobody sees it: no ink, the paper's colour, too small, off the page.
3. ``seeing`` drops these letters and those that a picture covers, unless they are what a program
   read from a scan. ``remarks`` counts them.
4. ``words`` joins glyphs, ``lines`` words, ``bullets`` knows bullets that are drawn; ``framing``
   finds boxes around parts of a page.
5. ``running`` drops heads, feet and page numbers: on the word of other pages that have the same or
   count on, of a browser's print, or of a newspaper's head. Nothing else drops a line; heads stay
   known, since they may tell the day.
6. ``ordering`` puts lines in the order of columns (``gutters``; ``tabular``: rows of a table),
   ``blocks`` makes paragraphs, headings, lists and tables of them, and keeps what is framed apart.
7. ``stitching`` joins paragraphs that go on in the next column or page, moves nothing else, and
   writes the text with the span of every page; ``hyphens`` says which hyphen stays, ``letters``
   how a character is read.
8. ``garbled`` refuses or warns of letters that the file does not tell; ``remarks`` words warnings.
9. ``describing`` finds title, authors, day and language: by what is printed before what the file
   says of itself (with ``loading.bylines`` and ``loading.dates``).
"""
