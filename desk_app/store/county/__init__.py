"""What the county keeps: the ledgers of its communes, and beside them its own register of units, PCs and people."""
