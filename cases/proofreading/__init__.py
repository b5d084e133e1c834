"""Everything that is wrong with the content, all at once."""
