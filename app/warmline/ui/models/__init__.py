"""Recognition models in a window: what there is, installing, checking, removing."""

from warmline.ui.models.page import ModelsPage
from warmline.ui.models.window import ModelsWindow

__all__ = ["ModelsPage", "ModelsWindow"]
