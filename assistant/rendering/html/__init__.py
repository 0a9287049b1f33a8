"""Results as pages for a browser: one file that needs nothing else, and no script.

The article stands on one side, its cited words marked, what was found on the other; each is linked
to the other. ``draw`` is all that is used from outside.
"""

from assistant.rendering.html.drawing import draw

__all__ = ["draw"]
