"""The wheel: what is installed from it works by itself, far from this folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.prompting import Prompts
from assistant.version import VERSION
from tests.commands import NOWHERE, call

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "blinken-lavrov-osce-2021.txt"
BUILT = ("pyproject.toml", "README.md", "LICENSE", "assistant", "prompts")
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-q")


def run(command: Sequence[str | Path], folder: Path) -> str:
    """Run a program in a folder, in an environment that says nothing; return what it prints."""
    done = subprocess.run(  # noqa: S603 - our own program, and pip
        command, cwd=folder, env={**NOWHERE, "HOME": str(folder)},
        capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy, so that nothing of an older build is in it."""
    folder = tmp_path_factory.mktemp("source")
    for name in BUILT:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(ROOT / name, folder)
    offline = ("--no-deps", "--no-build-isolation", "--no-index")
    run((*PIP, "wheel", ".", *offline, "-w", "dist"), folder)
    (built,) = (folder / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own; return the folder of its programs."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, symlinks=True)
    programs = home / "bin"
    # What it depends on is lent to it afterwards: pip must not meet the editable install, whose
    # finder stays out as well, because a .pth file that another one names is not read.
    run(
        (*PIP, "--python", str(programs / "python"), "install", "--no-deps", "--no-index", wheel),
        home,
    )
    where = sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)})
    lent = sysconfig.get_path("purelib")
    (Path(where) / "lent.pth").write_text(f"{lent}\n")
    return programs


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """Every module, prompt and data file is in it, and no test, eval or seed."""
    with zipfile.ZipFile(wheel) as opened:
        names = {name for name in opened.namelist() if ".dist-info/" not in name}

    sources = {
        path.relative_to(ROOT).as_posix()
        for pattern in ("*.py", "*.css", "*.toml", "*.txt", "py.typed")
        for path in (ROOT / "assistant").rglob(pattern)
    }
    prompts = {f"assistant/prompts/{path.name}" for path in (ROOT / "prompts").glob("*.*")}
    assert names == sources | prompts
    assert len(prompts) >= 6


def test_the_program_runs_from_elsewhere(installed: Path, tmp_path: Path) -> None:
    """Installed from the wheel it says what it says here, in any folder, with a fresh home."""
    made = run((installed / "assistant", "summarize", SEED, "--json"), tmp_path)

    assert made == call("summarize", str(SEED), "--json").out
    assert run((installed / "assistant", "--version"), tmp_path) == f"assistant {VERSION}\n"
    assert list(tmp_path.iterdir()) == []


def test_it_is_the_wheel_that_runs(installed: Path, tmp_path: Path) -> None:
    """The package comes from where it was installed, and brings its prompts and its types."""
    code = (
        "import assistant, assistant.prompting as p, pathlib\n"
        "home = pathlib.Path(assistant.__file__).parent\n"
        "print(home, (home / 'py.typed').exists(), p.Prompts().digests('answer'))"
    )

    home, typed, digests = run((installed / "python", "-c", code), tmp_path).split(" ", 2)

    assert Path(home).is_relative_to(installed.parent)
    assert typed == "True"
    assert digests.strip() == str(Prompts().digests("answer"))
