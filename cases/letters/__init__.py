"""Messages about functional capacities: what may be said to whom, with whose consent."""
