"""Decision trees: from the facts of a situation to what to do, and why, on a given day."""
