"""How two sides of one commune come to hold the same events: protocol, asking and answering side, transports."""
