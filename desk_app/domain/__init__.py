"""The subjects of the counter, and the small exact things beside them; standard library only."""
