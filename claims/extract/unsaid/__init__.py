"""Values that are no plain answer of their sentence: denied, doubted, or only asked and wanted."""
