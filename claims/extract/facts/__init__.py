"""Other facts that are told in words: places of events, first-time facts, laws, injuries, directions, who held and did what."""
