"""What patient portals get of the pages: data, codes, oEmbed, FHIR, embedded pages."""
