"""What the words around a value say of it: its clause, what happens there, whose it is, what it is the amount of, another time, a part or a whole."""
