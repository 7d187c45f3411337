"""What the portal says to people, in English and Spanish."""
