"""Sending figures up: the courier in the background, the page of every envelope."""
