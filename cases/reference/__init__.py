"""What can be looked up: rules with their dates, actors, terms, and pages that explain them."""
