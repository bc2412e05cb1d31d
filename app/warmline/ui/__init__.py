"""The panel, its tray icon and the one door into the GUI thread; the only room that knows Qt widgets."""

from warmline.ui.acts import Act
from warmline.ui.app import build_application
from warmline.ui.bridge import Bridge
from warmline.ui.panel import Panel, PanelOptions
from warmline.ui.placement import Place, PlaceStore
from warmline.ui.theme import Theme
from warmline.ui.tray import Tray

__all__ = ["Act", "Bridge", "Panel", "PanelOptions", "Place", "PlaceStore", "Theme", "Tray", "build_application"]
