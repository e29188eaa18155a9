"""What is printed, and the repairs of PDFs."""
