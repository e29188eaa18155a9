"""All that is published in one go: pages, data, words, and the letters that they need."""
