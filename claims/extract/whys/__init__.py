"""Why something happened or was done: causes, reasons and origins."""
