"""What a shape cannot see. Each module looks at one thing and yields findings.

The checks read the raw document, not the model, so that a file with a misspelt key still hears
everything else that is wrong with it, all at once.
"""
