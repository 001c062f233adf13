"""How the parts find each other: names, ports, networks, ways in from outside, and order."""
