"""Labels: short answers such as titles, addresses, telephone numbers, names and lists of them, told apart by what they are made of."""
