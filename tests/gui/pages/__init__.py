"""Tests of the eight category pages on the demo clinic."""
