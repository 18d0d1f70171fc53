"""A report for outside: the names of private people, and what is personal about them, taken out of everything it shows.

A person is private unless the claims file marks the entity ``public: true`` or the sources say that the person holds a public
office (``offices.yaml``). Organisations and places stay. Fingerprints stay, so that links and waivers hold.
"""

from checker.redact.report import redacted as redacted
