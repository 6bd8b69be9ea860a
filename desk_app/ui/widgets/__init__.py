"""The parts that pages are made of; docs/developer/widgets.md names each with its constructor and signals."""
