"""Cases and exercise sheets, and the storyboards that are played."""
