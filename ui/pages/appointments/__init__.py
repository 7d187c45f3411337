"""Appointments: the page of visits to come and gone."""
