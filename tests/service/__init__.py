"""A model's service that fails in every way, and the laws that hold whatever it does.

``faults`` is the table; ``runs`` plays a task against one fault through the Python API,
``commands`` through the command line, ``judging`` says which laws were broken.
"""
