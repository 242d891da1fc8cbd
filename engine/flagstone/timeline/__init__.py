"""What several documents about one authority say of each concern, as time goes on."""

from flagstone.timeline.building import build_timeline
from flagstone.timeline.timeline import Timeline

__all__ = ["Timeline", "build_timeline"]
