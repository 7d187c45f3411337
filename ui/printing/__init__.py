"""Copies on paper: a layout becomes pages, and pages are painted for a PDF, a printer or the preview."""
