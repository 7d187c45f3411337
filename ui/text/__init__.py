"""Words: errors, dates, values, translation."""
