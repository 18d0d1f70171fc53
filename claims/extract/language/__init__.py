"""Words by themselves, in any text: tokens, stems and forms, closed classes, the lexicon of what happens, and the signs that a rule asks for."""
