"""Who is who over all texts: people, bodies and things under several names, and persons who are only called by a role."""
