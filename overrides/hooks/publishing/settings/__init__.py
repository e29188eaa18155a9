"""The settings of the site in mkdocs.yml: their form, their languages, the navigation, the publisher."""
