"""Which words say that somebody was harmed, and whom they bind to which harm."""
