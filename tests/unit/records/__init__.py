"""Every line of the rules on what a record may say."""
