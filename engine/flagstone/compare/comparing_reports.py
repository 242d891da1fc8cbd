"""What changed between two reports of one authority, as far as reports can tell.

A report holds verdicts with their evidence, and not the rules. A cause is certain only where
nothing else is otherwise; what might have turned a verdict besides is said not to be known.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagstone.compare.comparing_sheets import in_order, judged, refuse_two_authorities
from flagstone.compare.comparison import (
    Cause,
    CauseKind,
    ComparedDocument,
    Comparison,
    FlagChange,
    Form,
    Practice,
    SameFlag,
    Verdict,
)
from flagstone.compare.flag_change_wording import (
    ABSENT,
    NOT_A_CHANGE_OF_PRACTICE,
    UNSPOKEN,
    flag_word,
    not_looked_at,
    practice_said,
    said,
)
from flagstone.compare.report_sides import (
    Key,
    ReportSide,
    Seen,
    content_of,
    kind_of_move,
    move_said,
)
from flagstone.compare.response_changes import answer_changes, answer_notices
from flagstone.reports.report import Report, SheetReceipt

ONLY_REPORTS = (
    "A report does not hold the rules or all the facts, so nothing could be tried here. Where more "
    "than one thing may have turned a verdict, give the two fact sheets instead: they can tell."
)
_PUBLISHABLE = (
    "Only one of the two reports withholds small counts. A verdict may differ for that alone."
)
_RULES = (
    "The two reports were made with different rulebooks. Whether this rule changed is not known "
    "from them; `flagstone rules compare` says what is otherwise between two rulebooks."
)
LAW_MAY_DIFFER = (
    "The two dates differ, and so may the law, the editions and the numbers that applied."
)
_HISTORY = "The rule looks back to earlier sheets, and has others to look back to now."


def compare_reports(
    old: Report, new: Report, *, forms: tuple[Form, Form] = ("report", "report")
) -> Comparison:
    """What changed between two reports, and what may have turned each flag. `forms` says which of
    them was made only now, from a sheet.

    Raises ProblemsError where they are about two authorities.
    """
    sheets = old.receipt.sheet, new.receipt.sheet
    refuse_two_authorities(
        old.subject.authority, new.subject.authority, sheets[0].file, sheets[1].file
    )
    both = _Reports(ReportSide.of(old), ReportSide.of(new))
    keys = dict.fromkeys((*both.new.seen, *both.old.seen))
    notices = [NOT_A_CHANGE_OF_PRACTICE, ONLY_REPORTS]
    if old.receipt.publishable != new.receipt.publishable:
        notices.append(_PUBLISHABLE)
    notices += answer_notices(old, new)
    return Comparison(
        authority=new.subject.authority,
        old=_document(old, forms[0]),
        new=_document(new, forms[1]),
        notices=tuple(notices),
        judged=judged((both.was(key), both.now(key)) for key in keys),
        changes=in_order(change for key in keys if (change := both.change(key))),
        same=tuple(flag for key in keys if (flag := both.same(key))),
        answers=answer_changes(old, new),
    )


class _Reports(msgspec.Struct, frozen=True):
    old: ReportSide
    new: ReportSide

    def was(self, key: Key) -> Verdict:
        return self._verdict(self.old, key)

    def now(self, key: Key) -> Verdict:
        return self._verdict(self.new, key)

    @staticmethod
    def _verdict(side: ReportSide, key: Key) -> Verdict:
        if key in side.seen:
            return side.seen[key].verdict
        there = any(rule == key[0] for rule, _ in side.seen)
        return UNSPOKEN if there else ABSENT

    def same(self, key: Key) -> SameFlag | None:
        was, now = self.was(key), self.now(key)
        if was.severity is None or now.severity is None or now.possible is None:
            return None
        if flag_word(was, now) is not None:
            return None
        seen = self.new.seen[key]
        moved = tuple(cause.says for cause in self._facts(key) if cause.kind == "fact moved")
        return SameFlag(
            rule=key[0],
            title=seen.title,
            concern_title=seen.concern_title,
            whom=key[1],
            severity=now.severity,
            possible=now.possible,
            moved=moved,
        )

    def change(self, key: Key) -> FlagChange | None:
        was, now = self.was(key), self.now(key)
        word = flag_word(was, now)
        if word is None:
            return None
        seen: Seen = self.new.seen.get(key) or self.old.seen[key]
        causes = tuple(self._causes(key))
        certain = len(causes) == 1 and causes[0].kind != "law"
        if certain:
            causes = (msgspec.structs.replace(causes[0], weight="alone"),)
        elif not causes:
            says = "Nothing in the two reports says what turned it."
            causes = (Cause("not known", says, "possible", ""),)
        caveats = tuple(_unlike(was, now))
        moved = certain and causes[0].kind == "fact moved" and not caveats
        practice: Practice = "not shown"
        if moved and word in ("new", "worse"):
            practice = "worse"
        elif moved and word in ("gone", "better"):
            practice = "better"
        elif certain and causes[0].kind in ("rule added", "rule removed"):
            practice = "not the cause"
        return FlagChange(
            change=word,
            rule=key[0],
            title=seen.title,
            concern=seen.concern,
            concern_title=seen.concern_title,
            area_title=seen.area_title,
            whom=key[1],
            was=was,
            now=now,
            says=said(was, now),
            causes=causes,
            practice=practice,
            practice_in_words=practice_said(practice),
            told_by="elimination" if certain else "not told",
            caveats=(*caveats, *not_looked_at(was, now)),
        )

    def _causes(self, key: Key) -> Iterator[Cause]:
        """Everything that is otherwise and may have turned a verdict."""
        was, now = self.was(key), self.now(key)
        for verdict, which in ((was, "old"), (now, "new")):
            if verdict.state == "not in the rulebook":
                kind: CauseKind = "rule added" if which == "old" else "rule removed"
                says = f"The {which} report has no such rule."
                yield Cause(kind, says, "possible", key[0])
                return
            if verdict.state == "not spoken of":
                says = f"The {which} report says nothing of {key[1] or 'all children'} as such."
                yield Cause("other children", says, "possible", "")
                return
        yield from self._facts(key)
        yield from self._law(key)
        one, other = self.old.report, self.new.report
        if one.receipt.rulebook != other.receipt.rulebook:
            yield Cause("rule changed", _RULES, "possible", key[0])
        back = self.old.looks_back(key) or self.new.looks_back(key)
        if back and _digests(one.receipt.earlier) != _digests(other.receipt.earlier):
            yield Cause("earlier sheets", _HISTORY, "possible", "")

    def _law(self, key: Key) -> Iterator[Cause]:
        compared = [
            {each.standard: each for each in side.seen[key].compared_with}
            for side in (self.old, self.new)
        ]
        said_of = [
            f"The number it is compared with changed from {was.value} to {now.value}"
            for name, was in compared[0].items()
            if (now := compared[1].get(name)) is not None and now.value != was.value
        ]
        if said_of:
            yield Cause("law", f"{'. '.join(said_of)}.", "possible", "")
        elif self.old.report.subject.date != self.new.report.subject.date:
            yield Cause("law", LAW_MAY_DIFFER, "possible", "")

    def _facts(self, key: Key) -> Iterator[Cause]:
        """Facts behind the verdict, in either report, that are not as they were."""
        rule, whom = key
        read = {
            each.statement.fact: None
            for side in (self.new, self.old)
            for each in (side.seen[rule, whom].evidence if key in side.seen else ())
            if not each.earlier
        }
        for fact in read:
            was, now = (side.facts.get((fact, whom)) for side in (self.old, self.new))
            if content_of(was) != content_of(now):
                yield Cause(kind_of_move(was, now), move_said(was, now), "possible", fact)


def _unlike(was: Verdict, now: Verdict) -> Iterator[str]:
    if was.evidence and now.evidence and was.evidence != now.evidence:
        yield f"This rests on {now.evidence}; what came before rested on {was.evidence}"


def _digests(receipts: tuple[SheetReceipt, ...]) -> list[str]:
    return [each.digest for each in receipts]


def _document(report: Report, form: Form) -> ComparedDocument:
    about = report.subject
    return ComparedDocument(
        form=form,
        authority=about.authority,
        title=about.title,
        kind=about.kind,
        date=about.date,
        date_in_words=about.date_in_words,
        about=about.about,
        looked_at=about.looked_at,
        file=report.receipt.sheet.file,
        digest=report.receipt.sheet.digest,
        rulebook=report.receipt.rulebook,
    )
