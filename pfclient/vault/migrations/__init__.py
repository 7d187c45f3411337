"""The numbered steps from one layout of a file to the next; a step that was shipped never changes."""
