"""(In work by the lead right now.)"""
