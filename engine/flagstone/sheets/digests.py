"""A fingerprint of what a sheet says, whatever file it is in and whatever order it is said in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from flagstone.sheets.fact_sheet import Fact, FactSheet, Source


def digest_of_bytes(data: bytes) -> str:
    """SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_of_content(sheet: FactSheet) -> str:
    """SHA-256 of what the sheet says, in hexadecimal.

    The order of facts, groups, sources and scope makes no difference, nor does the file's name.
    """
    said = {
        "about": sheet.scope.about,
        "authority": sheet.authority,
        "date": sheet.date,
        "facts": _facts(sheet.facts),
        "groups": {group: _facts(facts) for group, facts in sheet.groups.items() if facts},
        "kind": sheet.kind.value,
        "looked_at": None if sheet.scope.looked_at is None else sorted(set(sheet.scope.looked_at)),
        "note": sheet.note,
        "published": sheet.published,
        "sources": {source.id: _source(source) for source in sheet.sources.values()},
        "title": sheet.title,
    }
    return digest_of_bytes(_canonical(said).encode())


def _facts(facts: Iterable[Fact]) -> list[str]:
    return sorted(_canonical(_fact(fact)) for fact in facts)


def _fact(fact: Fact) -> dict[str, object]:
    marked = {"marked": fact.marked} if fact.marked else {}
    return marked | {
        "at": fact.locator,
        "ledger": fact.ledger,
        "note": fact.note,
        "of": fact.of,
        "period": (fact.period.first, fact.period.last),
        "preferred": fact.preferred,
        "reason": fact.reason,
        "source": fact.source,
        "type": fact.type,
        "value": fact.value,
        "voice": fact.voice.word,
        "written": fact.written,
    }


def _source(source: Source) -> dict[str, object]:
    return {"title": source.title, "published": source.published, "url": source.url}


def _canonical(content: object) -> str:
    return json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
