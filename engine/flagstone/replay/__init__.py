"""A report made again from its receipt and the files it names, byte for byte."""

from flagstone.replay.replaying import Replayed, replay

__all__ = ["Replayed", "replay"]
