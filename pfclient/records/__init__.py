"""One file per record category: what it asks, how it reads, what is current, past or never shown."""
