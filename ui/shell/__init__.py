"""Windows, person tabs, navigation, notices, shortcuts, single instance, deep links."""
