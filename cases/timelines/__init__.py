"""What comes when after a first day of incapacity."""
