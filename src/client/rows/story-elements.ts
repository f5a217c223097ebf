import type { StoryStep, StoryTable } from '../../lib/rows/break-story.ts';

/** An element with properties and children. */
export function create<N extends keyof HTMLElementTagNameMap>(
  name: N,
  properties: Partial<HTMLElementTagNameMap[N]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[N] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** One step as src/components/content/BreakRows.astro shows it without script. */
export function createStep({ title, text, table }: StoryStep): HTMLLIElement {
  const parts = table ? [createTable(table, title)] : [];
  return create('li', {}, create('strong', {}, title), ` ${text}`, ...parts);
}

function createTable({ columns, rows }: StoryTable, ariaLabel: string): HTMLElement {
  const heads = columns.map((column) => create('th', { scope: 'col' }, column));
  const lines = rows.map((cells) =>
    create(
      'tr',
      {},
      ...cells.map(({ text, isMarked }, i) => {
        const content = isMarked ? create('mark', {}, text) : text;
        return i === 0 ? create('th', { scope: 'row' }, content) : create('td', {}, content);
      }),
    ),
  );
  const table = create(
    'table',
    {},
    create('thead', {}, create('tr', {}, ...heads)),
    create('tbody', {}, ...lines),
  );
  return create('section', { className: 'comparison', tabIndex: 0, ariaLabel }, table);
}
