"""A whole report from sheets, earlier documents and responses, as people ask for it."""

from flagstone.evaluation.assessing import assess

__all__ = ["assess"]
