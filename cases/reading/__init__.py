"""From a YAML file to a model: with the line of everything, and all faults at once."""
