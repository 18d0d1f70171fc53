"""The marks by which a found claim's scope says how its figure stands to others. They load nothing, so that whoever reads them need not load the rules."""

from __future__ import annotations

# The figure goes on rising, or fell; ``scopes.yaml`` gives these two by words around a figure.
RUNNING, FALLEN = "running", "fallen"
# The count is over: "the final toll".
FINAL = "final"
# The time at which a state was read off stands behind this one.
AS_OF = "as of "
# Another value took its place.
GAVE_WAY = "gave way"
# A share of votes, or of seats, in a text that says that the count goes on.
COUNTING = "counting"
# It was told earlier than its text: nobody knows on which day.
TOLD_BEFORE = "told before"
# It counts what had happened up to a moment.
UP_TO_THEN = "up to then"
# A plan that takes the place of another.
ANEW = "anew"
# A sum that is another one in a second currency: nobody paid it.
CONVERTED = "converted"
