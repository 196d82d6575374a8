"""The hub's reports: any unit, any span of days, as one table with its rules; printed, downloaded, the same figures."""
