"""The name of its column in each cell of a table, for a screen on which a row is shown as a block."""

from publishing.page.markup import Element


def name_columns(content: Element) -> None:
    """Give each cell below the header of a table the words of its column as `data-column`, which tables.css shows."""
    for table in content.iter("table"):
        names = ["".join(cell.itertext()) for cell in table.iterfind("thead/tr/th")]
        for row in table.iterfind("tbody/tr"):
            for cell, name in zip(row, names, strict=True):
                cell.set("data-column", name)
