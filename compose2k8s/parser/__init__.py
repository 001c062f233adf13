"""Compose files to one merged, interpolated, canonical tree in which every value knows its place."""
