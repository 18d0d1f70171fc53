"""What befell somebody or something that a text names: killed or unhurt, arrested or at large, cancelled or on."""
