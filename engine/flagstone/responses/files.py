"""What a file of responses may hold, and its JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from flagstone.text.border import FileModel
from flagstone.text.json_schemas import schema_of
from flagstone.text.scalars import Day, RuleName, Text

KindWord = Literal["plan", "data disputed", "lawful exception", "accepted"]
SeverityWord = Literal["low", "medium", "high", "critical"]


def _said(description: str) -> Any:
    return Field(default="", description=description)


class ResponseEntry(FileModel):
    """What is said to one flag."""

    rule: Annotated[RuleName, Field(description="The rule that raised the flag")]
    whom: Text = _said("The group of children, where the flag concerns one")
    kind: KindWord
    reason: Text = _said("Why; of a plan, what will be done")
    evidence: Text = _said("What bears it out; needed for data disputed and a lawful exception")
    approver: Text = _said("The role of whoever approved it. No names")
    owner: Text = _said("The role of whoever answers for it. No names")
    granted: Day | None = None
    due: Day | None = Field(None, description="Of a plan or disputed data: done by this day")
    expires: Day | None = Field(None, description="Of an exception or accepted: its last day")
    severity: SeverityWord | None = Field(None, description="How grave the flag was when granted")
    note: Text = _said("For the authority's own use; in no report")


class ResponsesFile(FileModel):
    """An authority's responses to its flags."""

    model_config = ConfigDict(title="Responses of an authority")

    authority: Text
    note: Text = ""
    responses: list[ResponseEntry]


def responses_schema() -> dict[str, Any]:
    """The JSON Schema of a file of responses."""
    return schema_of(ResponsesFile)
