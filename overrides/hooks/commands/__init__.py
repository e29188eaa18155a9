"""What `make` runs."""

import sys

# On a full disk Python keeps half of what it has compiled, and every later build would stumble over that.
sys.dont_write_bytecode = True
