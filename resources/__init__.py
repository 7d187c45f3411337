"""Icons, words and desktop files, read through one reader."""
