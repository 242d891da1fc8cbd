"""What an authority says to its flags, beside them and never instead of them."""

from flagstone.responses.responding import respond
from flagstone.responses.responses import Responses

__all__ = ["Responses", "respond"]
