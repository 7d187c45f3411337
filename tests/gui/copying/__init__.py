"""From a chart to paper and files, through the real window."""
