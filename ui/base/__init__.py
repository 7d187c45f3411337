"""What every screen is built on: tasks, loadables, view-models, rows."""
