"""One verb a function: reads the state, asks the domain, records facts, within the work that it is handed."""
