"""One report made again, as its receipt says, with everything that is otherwise than it was."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import field

from flagstone.conditions.tree import Severity
from flagstone.evaluation import assess
from flagstone.inference.ruleset import HOW_TO_INSTALL, available
from flagstone.problems import ProblemsError
from flagstone.replay.finding import Folders, FoundFile
from flagstone.reports.narrowing import at_least, in_areas
from flagstone.reports.publishable import withheld, without_local_texts
from flagstone.reports.receipt import installed_engine
from flagstone.reports.report import FileReceipt, Receipt, Report, SheetReceipt
from flagstone.responses import Responses, respond
from flagstone.responses.reading import read_responses_bytes
from flagstone.rulebook.loading import load_rulebook
from flagstone.rulebook.rulebook import Rulebook
from flagstone.sheets.fact_sheet import FactSheet
from flagstone.sheets.formats import WRITTEN
from flagstone.sheets.reading import read_sheet_bytes
from flagstone.text import parse
from flagstone.text.kinds import LOCAL, is_of_kind
from flagstone.version import __version__

Read = TypeVar("Read")

_SHORT = 12
_GIVE_FOLDER = "Give the folder that holds it with --sheets."


class Cause(msgspec.Struct, frozen=True):
    """Something that is otherwise than when the report was made, and what to do about it."""

    code: str
    """missing file, another file, renamed file, another rulebook, another version, another Python,
    another engine, not to be read, no file."""
    says: str
    to_do: str


class Remaking(msgspec.Struct):
    """A report on its way to being made again."""

    receipt: Receipt
    folders: Folders
    rules: Path | None
    causes: list[Cause] = field(default_factory=list)

    def report(self) -> Report | None:
        """The report as it comes out now; None where a file that it needs is missing."""
        receipt = self.receipt
        self._look_at_the_programs()
        rulebook = self._rulebook()
        sheet = self._sheet(receipt.sheet, rulebook)
        earlier = [self._sheet(each, rulebook, "earlier sheet") for each in receipt.earlier]
        reports = self._reports()
        engine = "durable" if receipt.engine != "plain" and available() else "plain"
        bare = None
        try:
            if sheet is not None:
                bare = assess(
                    rulebook,
                    sheet,
                    [each for each in earlier if each is not None],
                    earlier_reports=reports,
                    engine=engine,
                    verify=receipt.verified and available(),
                    publishable=receipt.publishable,
                )
            responses = [self._responses(each, bare) for each in receipt.responses]
            if bare is None:
                return None
            given = [each for each in responses if each is not None]
            made = respond(bare, given, receipt.as_at) if given else bare
        except ProblemsError as error:
            self._not_read(receipt.sheet.file, error)
            return None
        return _narrowed(made, receipt)

    def _look_at_the_programs(self) -> None:
        receipt = self.receipt
        if receipt.flagstone != __version__:
            self._say(
                "another version",
                f"It was made by Flagstone {receipt.flagstone}, and this is {__version__}.",
                f"Replay it with Flagstone {receipt.flagstone}.",
            )
        if receipt.python != platform.python_version():
            self._say(
                "another Python",
                f"It was made with Python {receipt.python}, and this is "
                f"{platform.python_version()}. That changes no verdict, but the receipt says it.",
                f"Replay it with Python {receipt.python}.",
            )
        if (receipt.engine == "durable" or receipt.verified) and not available():
            self._say(
                "another engine",
                "durable-rules decided, and is not installed here; the plain engine ran instead.",
                f"Install durable-rules {receipt.engine_version}. {HOW_TO_INSTALL}",
            )
        elif receipt.engine_version not in ("", installed_engine()):
            self._say(
                "another engine",
                f"durable-rules {receipt.engine_version} ran, and this is {installed_engine()}.",
                f"Install durable-rules {receipt.engine_version}.",
            )

    def _rulebook(self) -> Rulebook:
        """The rules at hand, with the local standards that were used. Raises ProblemsError where
        the rules themselves cannot be read."""
        local = self.receipt.local
        found = self._local(local) if local else None
        path = found.path if found is not None else None
        publishable = self.receipt.publishable
        if found is not None and found.is_renamed and not publishable:
            self._say(
                "renamed file",
                f"The local standards {found.name} are here as {path.name if path else ''}, and "
                "their name is part of the rulebook's digest.",
                f"Name the file {found.name} again.",
            )
        # Never from the cache: what is to be proved is what the files give.
        rulebook = load_rulebook(self.rules, path)
        digest = (without_local_texts(rulebook) if publishable else rulebook).digest
        if digest != self.receipt.rulebook:
            self._say(
                "another rulebook",
                f"It was made with the rulebook {self.receipt.rulebook[:_SHORT]}, and this is "
                f"{digest[:_SHORT]}.",
                "Give the folder of the rules as they were with --rules. `flagstone rules compare` "
                "says what is otherwise between two rulebooks.",
            )
        return rulebook

    def _local(self, receipt: FileReceipt) -> FoundFile:
        what = "file of local standards"
        if not self.receipt.publishable:
            return self._file(receipt, what)
        return self._unnamed(what, lambda *file: self._is_local(receipt, *file))

    def _is_local(self, receipt: FileReceipt, path: Path, data: bytes) -> bool:
        """Whether what may be published of an authority's standards is what the receipt is of."""
        if path.suffix.lower() not in WRITTEN or not is_of_kind(parse(data, path.name), LOCAL):
            return False
        laid_over = load_rulebook(self.rules, path)
        return without_local_texts(laid_over).local_digest == receipt.digest

    def _sheet(
        self, receipt: SheetReceipt, rulebook: Rulebook, what: str = "sheet"
    ) -> FactSheet | None:
        what = f"{what} of {receipt.date.isoformat()}"
        if self.receipt.publishable:
            found = self._unnamed(what, lambda *file: self._is_sheet(receipt, rulebook, *file))
        elif receipt.file:
            found = self._file(FileReceipt(receipt.file, receipt.digest), what.partition(" of ")[0])
        else:
            self._no_file(what)
            return None
        return self._read(
            found, lambda: read_sheet_bytes(found.data, found.name, rulebook.vocabulary)
        )

    def _is_sheet(self, receipt: SheetReceipt, rulebook: Rulebook, path: Path, data: bytes) -> bool:
        """Whether what may be published of a file is what the receipt is of."""
        sheet = read_sheet_bytes(data, path.name, rulebook.vocabulary)
        return withheld(sheet, rulebook.vocabulary).digest == receipt.digest

    def _responses(self, receipt: FileReceipt, bare: Report | None) -> Responses | None:
        what = "file of responses"
        if self.receipt.publishable:
            found = self._unnamed(what, lambda *file: self._are_responses(receipt, bare, *file))
        elif receipt.file:
            found = self._file(receipt, what)
        else:
            self._no_file("responses")
            return None
        return self._read(found, lambda: read_responses_bytes(found.data, found.name))

    def _are_responses(
        self, receipt: FileReceipt, bare: Report | None, path: Path, data: bytes
    ) -> bool:
        """Whether what a file says to the report, as far as it may be published, is the same."""
        if bare is None:
            return False
        answered = respond(bare, read_responses_bytes(data, path.name), self.receipt.as_at)
        return answered.receipt.responses[0].digest == receipt.digest

    def _unnamed(self, what: str, fits: Callable[[Path, bytes], bool]) -> FoundFile:
        """The file of a report to be published, whose receipt may not name it."""
        found = self.folders.first(fits)
        if found is None:
            self._say(
                "missing file",
                f"No {what} that is here says what the report was made of.",
                _GIVE_FOLDER,
            )
        return found or FoundFile("", "")

    def _reports(self) -> list[Report]:
        found = []
        for each in self.receipt.earlier_reports:
            report = self.folders.report(each.digest)
            if report is not None:
                found.append(report)
                continue
            self._say(
                "missing file",
                f"The earlier report of {each.date.isoformat()}"
                f"{f', made of {each.sheet},' if each.sheet else ''} is not here, or it was "
                "changed.",
                _GIVE_FOLDER,
            )
        return found

    def _file(self, receipt: FileReceipt, what: str, *, by_digest: bool = True) -> FoundFile:
        found = self.folders.find(receipt.file, receipt.digest, by_digest=by_digest)
        if found.is_missing:
            self._say("missing file", f"The {what} {found.name} is not here.", _GIVE_FOLDER)
        elif by_digest and found.own_digest != receipt.digest:
            self._say(
                "another file",
                f"The {what} {found.name} is not as it was: its digest is "
                f"{found.own_digest[:_SHORT]}, and the receipt has {receipt.digest[:_SHORT]}.",
                "Give the folder that holds it as it was with --sheets. If it was corrected, "
                "evaluate it again.",
            )
        return found

    def _read(self, found: FoundFile, reading: Callable[[], Read]) -> Read | None:
        if found.is_missing:
            return None
        try:
            return reading()
        except ProblemsError as error:
            self._not_read(found.name, error)
            return None

    def _not_read(self, name: str, error: ProblemsError) -> None:
        first = error.problems[0]
        more = len(error.problems) - 1
        also = f" (and {more} more)" if more else ""
        self._say(
            "not to be read",
            f"With these rules {name} gives no report: {first.message} [{first.code}]{also}.",
            first.suggestion or "Give the rules and the files as they were.",
        )

    def _no_file(self, what: str) -> None:
        self._say(
            "no file",
            f"The {what} came from no file: a program made it.",
            "Let that program make the report again.",
        )

    def _say(self, code: str, says: str, to_do: str) -> None:
        self.causes.append(Cause(code, says, to_do))


def _narrowed(report: Report, receipt: Receipt) -> Report:
    report = in_areas(report, receipt.areas)
    word = receipt.at_least
    return at_least(report, Severity[word.upper()] if word else None)
