"""Why claims were put side by side, as text: ``claims why`` for a finding, ``claims compare`` for two sentences."""
