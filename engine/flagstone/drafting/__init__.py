"""A new rule with its feature and its fact types, for an author to finish.

Nothing is decided for the author. Whatever a rule needs and nobody has said yet is left as a marked
place, which `flagstone check` names until it is filled.
"""

from flagstone.drafting.drafting import Drafted, draft_rule, folder_to_write
from flagstone.drafting.request import DraftError, RuleKind, Wanted

__all__ = ["DraftError", "Drafted", "RuleKind", "Wanted", "draft_rule", "folder_to_write"]
