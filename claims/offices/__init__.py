"""Ranks, posts, trades and the bodies that give them: how they are called, and which names stand for one."""
