"""What findings are called and how they are told: questions, subjects, messages and notes in words."""
