"""Intake: files to texts, each with what is known of its source and the way back to the original."""

from __future__ import annotations
