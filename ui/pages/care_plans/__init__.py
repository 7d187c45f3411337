"""Care plans: the page of plans, goals and care teams."""
