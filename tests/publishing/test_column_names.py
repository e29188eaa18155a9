"""Each cell of a table knows the name of its column."""

from publishing.page.column_names import name_columns
from publishing.page.markup import fragment, markup


def test_cells_below_a_header_have_its_words_and_nothing_else_is_changed() -> None:
    head = "<p>Before.</p><table><thead><tr><th>Demand</th><th>Met by <code>x</code>?</th></tr></thead>"
    content = fragment(f"{head}<tbody><tr><th>One</th><td>Yes</td></tr></tbody></table>")

    name_columns(content)

    named = '<tr><th data-column="Demand">One</th><td data-column="Met by x?">Yes</td></tr>'
    assert markup(content) == f"{head}<tbody>{named}</tbody></table>"
