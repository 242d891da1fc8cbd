"""A page as a browser's parser understands it."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from xml.etree.ElementTree import Element

import html5lib


class Parsed:
    """One page. Raises AssertionError where it is not valid."""

    def __init__(self, text: str) -> None:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root: Element = parser.parse(text)
        assert parser.errors == []

    def all(self, tag: str) -> list[Element]:
        return list(self.root.iter(tag))

    def tags(self) -> set[str]:
        return {each.tag.rpartition("}")[2] for each in self.root.iter() if type(each.tag) is str}

    def attributes(self) -> list[tuple[str, str]]:
        return [pair for each in self.root.iter() for pair in each.attrib.items()]

    def ids(self) -> list[str]:
        return [value for name, value in self.attributes() if name == "id"]

    def links(self) -> list[str]:
        return [value for name, value in self.attributes() if name == "href"]

    def headings(self) -> list[int]:
        return [int(each.tag[1]) for each in self.root.iter() if re.fullmatch("h[1-6]", each.tag)]

    def by_id(self, name: str) -> Element:
        return next(each for each in self.root.iter() if each.get("id") == name)

    def classed(self, name: str) -> list[Element]:
        return [each for each in self.root.iter() if name in each.get("class", "").split()]

    def text(self) -> str:
        return said(self.root.find("body"))

    def policy(self) -> str:
        return next(
            each.get("content", "")
            for each in self.all("meta")
            if each.get("http-equiv") == "Content-Security-Policy"
        )

    def digest(self, tag: str) -> str:
        """How a policy names the only element of that tag."""
        (only,) = self.all(tag)
        return f"sha256-{b64encode(sha256((only.text or '').encode()).digest()).decode()}"


def said(element: Element | None) -> str:
    """All that is said in an element, on one line, without styles and scripts."""
    assert element is not None
    parts: list[str] = []

    def read(each: Element) -> None:
        if each.tag not in ("style", "script"):
            parts.append(each.text or "")
            for child in each:
                read(child)
                parts.append(child.tail or "")

    read(element)
    return " ".join("".join(parts).split())
