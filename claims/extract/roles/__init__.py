"""Who did what to whom: "Ardal beat Lorne", "the court ruled in favour of Tarn Mills against Selm Water", "President Maro signed the bill"."""
