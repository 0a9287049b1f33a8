"""Files of articles to load: the seed, and any bytes under a name."""

from pathlib import Path

SEED = Path(__file__).parent.parent / "seeds" / "blinken-lavrov-osce-2021.txt"
TEXT = "Dam breaks near Müller’s mill\n\nIt broke on Monday – “at noon”. It cost €3.\n"


def stored(folder: Path, raw: bytes, name: str = "dam.txt") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path
