"""Tables: named, their cells under headings, and cards on a narrow screen, in which each cell says what it is."""

from browser import NARROW

NAMES = """
return all('main table').flatMap((table) => {
  const found = [];
  if (!table.caption || !words(table.caption)) found.push(`${nameOf(table)} has no caption; say what it lists`);
  const heads = all('th', table);
  if (!heads.length) found.push(`${nameOf(table)} has no 'th'`);
  const bare = heads.find((head) => !head.scope);
  if (bare) found.push(`${nameOf(bare)} has no scope; say 'col' or 'row'`);
  return found;
});
"""
CARDS = """
const found = [];
const plain = (text) => text.replace(/\\s+/g, ' ').trim();
for (const table of all('main table')) {
  const columns = table.tHead && !table.tHead.querySelector('del, ins') ? all('th', table.tHead).map(words) : [];
  for (const cell of all('tbody td', table)) {
    if (!words(cell) || !isRendered(cell)) continue;
    const label = plain(cell.dataset.label ?? '');
    const said = getComputedStyle(cell, '::before');
    const box = cell.getBoundingClientRect();
    if (!label) found.push(`${nameOf(cell)} names no column; add 'data-label'`);
    else if (columns.length && columns[cell.cellIndex] !== label) {
      found.push(`${nameOf(cell)} says it is “${label}”, and its column is “${columns[cell.cellIndex]}”`);
    } else if (plain(said.content).slice(1, -1) !== label || said.display === 'none') {
      found.push(`${nameOf(cell)} does not show the name of its column; print 'attr(data-label)' before it`);
    } else if (getComputedStyle(cell).display === 'table-cell') {
      found.push(`${nameOf(cell)} stands in a row; make the row a card`);
    } else if (box.left < 0 || box.right > innerWidth + 1) found.push(`${nameOf(cell)} is not on the screen`);
  }
}
return found;
"""


def findings(browser, page):
    browser.show(page.url, NARROW)
    yield from first(browser.run(NAMES), "")
    yield from first(browser.run(CARDS), "320 px: ")


def first(found, view):
    """A table that is wrong in one cell is wrong in many."""
    yield from (view + finding for finding in found[:2])
    if len(found) > 2:
        yield f"{view}{len(found) - 2} more findings like these in the tables of the page"
