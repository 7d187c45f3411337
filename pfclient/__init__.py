"""What a patient can do, without a screen."""
