"""Flagstone: facts about a children's services authority in, cited risk flags out."""
