"""Schemas as tables; generated."""
