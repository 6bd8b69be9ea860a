"""What every number means: named predicates over a projection and a window, and the rules that hold among them."""
