"""The waiting-room screen: one finger, one visitor, nothing left."""
