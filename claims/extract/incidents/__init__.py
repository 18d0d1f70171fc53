"""What one article says of its incident: how many were killed and hurt, who, how old, when and where."""
