"""Programs and servers that are killed at random moments while eight write to one project."""
