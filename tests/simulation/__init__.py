"""A simulated county: PCs, their county, the network, clocks and disks in one process, all drawn from one seed.

What is fake is plugged in around the program: the way a request takes (``network``), what a clock says (``clocks``),
what a disk does with a commit (``disks``). Protocol, ledger, folds and the county's verbs are the program's own.
"""
