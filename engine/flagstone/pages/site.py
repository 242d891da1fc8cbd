"""The whole site: every page, written out from what one build gathered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from flagstone.dates import day_in_words
from flagstone.pages.changes import Changes
from flagstone.pages.facts_view import fact_areas, readers_of, stated_on
from flagstone.pages.folder import MARK
from flagstone.pages.gathering import Gathered
from flagstone.pages.index_view import areas_of, filters_for
from flagstone.pages.law_view import by_standing, instruments_of
from flagstone.pages.links import (
    ABOUT,
    FACTS,
    INDEX,
    LAW,
    SIGN_OFF,
    Here,
    fact_page,
    instrument_page,
    provision_anchor,
    rule_page,
)
from flagstone.pages.rendering import ASSETS, environment
from flagstone.pages.rule_view import named_from, views_of
from flagstone.renderers.vocabulary_pages import range_in_words, wordings
from flagstone.version import __version__

NAME = "Flagstone rules for review"
_MENU = (
    (INDEX, "Rules"),
    (FACTS, "Facts"),
    (LAW, "Law"),
    (SIGN_OFF, "Sign-off"),
    (ABOUT, "About"),
)


class Site:
    """The pages of one build."""

    def __init__(self, gathered: Gathered, changes: Changes) -> None:
        self._gathered = gathered
        self._changes = changes
        self._book = gathered.rulebook
        self._views = views_of(gathered)
        self._instruments = instruments_of(self._book)
        self._templates = environment()
        self._first_holder = {
            provision.id: provision.holdings[0].instrument.id
            for provision in self._book.provisions.values()
            if provision.holdings
        }

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the site by its path, with its content."""
        for name in ("pages.css", "pages.js"):
            yield f"assets/{name}", b"/* %s */\n" % MARK + (ASSETS / name).read_bytes()
        for path, make in self.pages().items():
            yield path, make().encode()

    def pages(self) -> dict[str, Callable[[], str]]:
        """Every page by its path, and how to write it."""
        pages: dict[str, Callable[[], str]] = {
            INDEX: self._index,
            FACTS: self._facts,
            LAW: self._law,
            SIGN_OFF: self._sign_off,
            ABOUT: self._about,
        }
        for name in self._book.rules:
            pages[rule_page(name)] = lambda name=name: self._rule(name)  # type: ignore[misc]
        for name in self._book.vocabulary.fact_types:
            pages[fact_page(name)] = lambda name=name: self._fact(name)  # type: ignore[misc]
        for view in self._instruments:
            path = instrument_page(view.instrument.id)
            pages[path] = lambda view=view, path=path: self._page(  # type: ignore[misc]
                "instrument.html", path, it=view
            )
        return pages

    # --- pages

    def _index(self) -> str:
        return self._page(
            "index.html",
            INDEX,
            views=self._views,
            areas=areas_of(self._book, self._views, self._changes.by_rule_in_words),
            filters=filters_for(self._gathered, since=self._changes.since != ""),
            concerns=len({view.concern.id for view in self._views.values()}),
        )

    def _rule(self, name: str) -> str:
        changes = self._changes.of(name) if self._changes.since else None
        return self._page("rule.html", rule_page(name), view=self._views[name], changes=changes)

    def _facts(self) -> str:
        areas = list(fact_areas(self._gathered, self._views))
        total = len(self._book.vocabulary.fact_types)
        return self._page("facts.html", FACTS, areas=areas, total=total)

    def _fact(self, name: str) -> str:
        fact = self._book.vocabulary.fact_types[name]
        return self._page(
            "fact.html",
            fact_page(name),
            fact=fact,
            area=self._book.vocabulary.areas[fact.area],
            wordings=list(wordings(fact)),
            range=range_in_words(fact),
            readers=self._readers.get(name, []),
            stated=self._stated.get(name, []),
            file=named_from(self._gathered.material.root, fact.place),
        )

    def _law(self) -> str:
        groups = list(by_standing(self._instruments))
        return self._page(
            "law.html",
            LAW,
            groups=groups,
            total=len(self._instruments),
            provisions=len(self._book.provisions),
        )

    def _sign_off(self) -> str:
        groups = self._changes.to_sign(self._views, self._book.vocabulary.areas.values())
        return self._page(
            "sign-off.html",
            SIGN_OFF,
            groups=groups,
            entries=[entry for group in groups for entry in group.entries],
            gone=self._changes.gone,
            general=self._changes.general,
        )

    def _about(self) -> str:
        gathered = self._gathered
        return self._page(
            "about.html",
            ABOUT,
            runs=len(gathered.runs),
            failed=gathered.failed,
            tried=gathered.tried,
            reports=gathered.reports,
            both_ways=sum(each.both_ways for each in gathered.coverage.values()),
            items=sum(len(each.items) for each in gathered.coverage.values()),
        )

    # --- what every page has

    def _page(self, template: str, path: str, **content: Any) -> str:
        here = Here(path)
        return self._templates.get_template(template).render(
            here=here,
            site=self._site,
            provision_link=_provision_link,
            held_at=self._held_at,
            **content,
        )

    def _held_at(self, provision: str) -> str:
        """Where a provision is told of: the page of the first instrument that holds it."""
        holder = self._first_holder.get(provision)
        return _provision_link(holder, provision) if holder else LAW

    @cached_property
    def _site(self) -> dict[str, Any]:
        gathered = self._gathered
        return {
            "name": NAME,
            "menu": _MENU,
            "day": day_in_words(gathered.material.day),
            "digest": self._book.digest,
            "local": self._book.local_authority,
            "version": __version__,
            "failed": len(gathered.failed),
            "sheets": len(gathered.reports),
            "since": self._changes.since,
            "mutation_line": "" if gathered.tried else "Mistakes in rules were not tried.",
        }

    @cached_property
    def _readers(self) -> dict[str, list[Any]]:
        return dict(readers_of(self._views))

    @cached_property
    def _stated(self) -> dict[str, list[Any]]:
        return dict(stated_on(self._gathered))


def _provision_link(instrument: str, provision: str) -> str:
    return f"{instrument_page(instrument)}#{provision_anchor(provision)}"
