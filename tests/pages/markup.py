"""What a browser would find in a page: elements, ids, links, names and headings."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "link", "input", "br", "img", "hr"}


class Page(HTMLParser):
    """One page, read element by element. Raises AssertionError where elements are not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.assets: list[str] = []
        self.headings: list[int] = []
        self.pictures: list[str] = []
        self.labelled: list[str] = []
        self.fields: list[dict[str, str | None]] = []
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.language = ""
        self.title = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == [], self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        self.handlers += [name for name in found if name.startswith("on")]
        if tag not in VOID:
            self._open.append(tag)
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a":
            self.links.append(found.get("href") or "")
        if tag == "html":
            self.language = found.get("lang") or ""
        if tag in ("link", "script", "img"):
            self.assets.append(found.get("href") or found.get("src") or "")
        if tag in ("img", "svg"):
            self.pictures.append(found.get("aria-label") or found.get("alt") or "")
        if tag == "label" and found.get("for"):
            self.labelled.append(found["for"] or "")
        if tag in ("input", "select", "textarea"):
            self.fields.append({**found, "in-label": "yes" if "label" in self._open else None})
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag, tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if self._open and self._open[-1] == "title" and not self.title:
            self.title = data

    @property
    def text(self) -> str:
        """All that can be read, with single spaces."""
        return " ".join(" ".join(self.texts).split())
