"""What Spiertrillen publishes, as plain functions over plain values: no MkDocs, no file system, no clock."""
