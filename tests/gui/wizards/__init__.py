"""Registration on screen: page, view-model, core and the real portal, by keyboard alone."""
