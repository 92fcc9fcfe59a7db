// @ts-check
// What the report can do where scripts run: tables are sorted by their headings and searched, and a link leads into the other language too.
// Plain JavaScript that imports nothing: report.html carries this very text along, and names it by its hash. Without it the report is whole.

/** Gives every table of a document its tools, once. @param {Document} page */
export function enliven(page) {
  for (const table of page.querySelectorAll('table')) {
    const [body] = table.tBodies;
    if (table.dataset['tools'] === 'on' || body === undefined || body.children.length < 2) continue;
    table.dataset['tools'] = 'on';
    makeSortable(table, body);
    makeSearchable(table, body);
  }
}

/** Where one file holds both languages: the document speaks the chosen one, and a link chooses that of its target. @param {Document} page */
export function followLanguage(page) {
  const choices = [...page.querySelectorAll('input')].filter(({ name }) => name === 'language');
  for (const choice of choices)
    choice.addEventListener('change', () => {
      page.documentElement.lang = choice.value;
      page.title = choice.dataset['title'] ?? page.title;
    });
  const showTarget = () => {
    const target = page.getElementById(page.location.hash.slice(1));
    if (target === null) return;
    target.hidden = false;
    const choice = choices.find(
      ({ value, checked }) => !checked && value === target.closest('.language')?.getAttribute('lang'),
    );
    choice?.click();
    if (choice !== undefined) target.scrollIntoView();
  };
  page.defaultView?.addEventListener('hashchange', showTarget);
  showTarget();
}

/** @type {Readonly<Record<string, 'ascending' | 'descending' | 'none'>>} */
const nextOrder = { none: 'ascending', ascending: 'descending', descending: 'none' };

/** A heading sorts upwards, then downwards, then as it was: worst first. @param {HTMLTableElement} table @param {HTMLTableSectionElement} body */
function makeSortable(table, body) {
  const asMade = [...body.querySelectorAll('tr')];
  const heads = [...table.querySelectorAll('thead th')];
  for (const [place, head] of heads.entries()) {
    const button = table.ownerDocument.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const order = nextOrder[head.getAttribute('aria-sort') ?? 'none'] ?? 'none';
      for (const other of heads) other.removeAttribute('aria-sort');
      if (order !== 'none') head.setAttribute('aria-sort', order);
      body.append(...sorted(asMade, place, order, table.closest('[lang]')?.getAttribute('lang') ?? 'en'));
    });
  }
}

/** @param {readonly HTMLTableRowElement[]} rows @param {number} place @param {string} order @param {string} language */
function sorted(rows, place, order, language) {
  if (order === 'none') return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = order === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row.children[place]) }))
    .toSorted((a, b) => sign * (a.key.number - b.key.number || compare(a.key.text, b.key.text)))
    .map(({ row }) => row);
}

/** What has no number of its own stands together, in the order of its letters. @param {Element | undefined} cell */
function keyOf(cell) {
  const number = cell?.getAttribute('data-order') ?? null;
  return { number: number === null ? 0 : Number(number), text: cell?.textContent ?? '' };
}

/** Rows that hold all the words stay; how many is told as one types. @param {HTMLTableElement} table @param {HTMLTableSectionElement} body */
function makeSearchable(table, body) {
  const tools = table.parentElement?.querySelector('.table-tools');
  if (!(tools instanceof HTMLElement)) return;
  const rows = [...body.querySelectorAll('tr')];
  const texts = new Map(rows.map((row) => [row, (row.textContent ?? '').toLowerCase()]));
  const [label, box, count] = [make('label'), make('input'), make('output')];
  box.type = 'search';
  label.append(tools.dataset['label'] ?? '', box);
  tools.replaceChildren(label, count);
  box.addEventListener('input', () => {
    const words = box.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !words.every((word) => texts.get(row)?.includes(word));
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const said = (tools.dataset['shown'] ?? '').replace('{shown}', String(shown)).replace('{all}', String(rows.length));
    count.textContent = box.value.trim() === '' ? '' : said;
  });

  /** @template {keyof HTMLElementTagNameMap} T @param {T} name */
  function make(name) {
    return table.ownerDocument.createElement(name);
  }
}
