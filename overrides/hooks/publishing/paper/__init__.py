"""What is printed: the leaflet and the repairs of PDFs."""
