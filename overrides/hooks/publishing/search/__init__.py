"""What people search for, and the places that answer it."""
