"""Runs the notebook of the first argument from top to bottom, in memory, and fails where a promised output is missing."""

import sys

import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
for cell in notebook.cells:
    if cell.get("outputs"):
        sys.exit(f"{sys.argv[1]}: {cell.id} is committed with outputs")
NotebookClient(notebook, timeout=120, kernel_name="java").execute()
for cell in notebook.cells:
    shown = [name for output in cell.get("outputs", []) for name in output.get("data", {})]
    if "html" in cell.metadata.get("tags", []) and "text/html" not in shown:
        sys.exit(f"{sys.argv[1]}: {cell.id} shows {shown or 'nothing'} instead of text/html")
