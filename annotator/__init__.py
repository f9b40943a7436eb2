"""Annotator: a desktop tool for annotating entities and events in news."""
