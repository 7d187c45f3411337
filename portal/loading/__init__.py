"""From FHIR files to stored resources."""
