"""What the HTML page shows, worked out before any markup: plain frozen values that the templates only lay out."""
