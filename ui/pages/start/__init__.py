"""Before anybody is signed in: first run and sign-in."""
