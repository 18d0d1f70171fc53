"""Up or down, profit or loss, surplus or deficit: "shares of Tarn Mills fell 3 percent", "reported a loss of $4 million"."""
