"""A reader's larger letters."""

ENLARGE = """times => {
  const root = document.documentElement;
  root.style.fontSize = times * parseFloat(getComputedStyle(root).fontSize) + "px";
}"""
"""Makes all letters of a page so many times as large."""
