"""How the site stands on the web: addresses, styles, policies, servers, and the look over all that was made."""
