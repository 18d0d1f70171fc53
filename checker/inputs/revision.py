"""The files of a git revision in a folder of their own, as a checkout would write them. The repository is not touched."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from claims.errors import UsageError

# Larger files are no texts that would be read.
_MOST_BYTES = 64 * 1024 * 1024


@contextmanager
def files_of(revision: str, wanted: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Yield the repository's top and a temporary folder that stands for it, with what ``wanted`` names as it was then.

    ``wanted`` are files and folders of the repository; what was not there then is not there. Raises ``UsageError`` where there is
    no repository, no git, or no such revision.
    """
    paths = [path.resolve() for path in wanted]
    top = _top(paths[0])
    commit = _commit(revision, top)
    inside = [path.relative_to(top).as_posix() for path in paths if path.is_relative_to(top)]
    projects = {(parent / "pyproject.toml").as_posix() for name in inside for parent in Path(name, "x").parents}
    with TemporaryDirectory(prefix="claims-") as folder:
        base = Path(folder).resolve()
        index = base / "index"
        # An index of its own: checkout-index writes line ends and filtered files as a checkout does, an archive leaves out what is marked so.
        env = {**os.environ, "GIT_INDEX_FILE": index.as_posix()}
        names = _names(top, commit, [*inside, *sorted(projects)])
        _git(top, "read-tree", commit, env=env)
        tree = base / "tree"
        tree.mkdir()
        _git(
            top,
            "checkout-index",
            "-q",
            "-f",
            "-z",
            "--stdin",
            f"--prefix={tree.as_posix()}/",
            env=env,
            data=b"\0".join(names),
        )
        yield top, tree


def _top(path: Path) -> Path:
    folder = path if path.is_dir() else path.parent
    while not folder.is_dir():
        folder = folder.parent
    ran = _run(folder, "rev-parse", "--show-toplevel")
    if ran.returncode:
        raise UsageError(
            f"'{folder.as_posix()}' lies in no git repository; expected a JSON report as BASE, or a folder under git"
        )
    return Path(os.fsdecode(ran.stdout).rstrip("\n")).resolve()


def _commit(revision: str, top: Path) -> str:
    ran = _run(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if ran.returncode or not revision or revision.startswith("-") or "\0" in revision:
        shallow = _run(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        hint = "; this clone is shallow: fetch more of its history" if shallow else ""
        if _is_folder(revision):
            raise UsageError(
                f"'{revision}' is a folder; expected a JSON report or a git revision, and the folder as --folder {revision}"
            )
        raise UsageError(f"there is neither a file nor a git revision '{revision}'{hint}")
    return ran.stdout.decode("ascii").strip()


def _names(top: Path, commit: str, inside: list[str]) -> list[bytes]:
    """The files to write: neither links that lead elsewhere by way of a submodule nor what is too large to be read."""
    listed = _git(
        top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *(f"{name}" for name in inside if name)
    )
    found = []
    for row in listed.split(b"\0"):
        head, _, name = row.partition(b"\t")
        told = head.split()
        if len(told) == 4 and told[1] == b"blob" and int(told[3]) <= _MOST_BYTES:
            found.append(name)
    return found


def _is_folder(name: str) -> bool:
    try:
        return bool(name.strip()) and Path(name).is_dir()
    except (OSError, ValueError):  # longer than a path can be, or with a NUL
        return False


def _git(top: Path, *words: str, env: dict[str, str] | None = None, data: bytes = b"") -> bytes:
    ran = _run(top, *words, env=env, data=data)
    if ran.returncode:
        told = os.fsdecode(ran.stderr).strip().split("\n")[0] or "error"
        raise UsageError(f"git {words[0]} failed: {told}")
    return ran.stdout


def _run(
    folder: Path, *words: str, env: dict[str, str] | None = None, data: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(folder), *words], input=data, capture_output=True, check=False, env=env)
    except (OSError, ValueError) as error:
        raise UsageError(f"git cannot be run: {str(error).lower()}") from None
