import { resultKinds } from '../../../lib/search/kinds.ts';
import { create } from '../../dom.ts';
import type { Filters } from '../ranking/results.ts';
import { plainButton } from './states.ts';

/** The parts of the search panel that change. */
export interface PanelView {
  input: HTMLInputElement;
  filters: HTMLElement;
  /** What was found, as it is shown: changes with each letter. */
  note: HTMLElement;
  /** The same for screen readers: changes when the typing pauses. */
  status: HTMLElement;
  body: HTMLElement;
}

/**
 * Builds the panel's fixed parts into a host element.
 * @param close Closes the dialog around the panel, or nothing.
 */
export function buildPanel(
  host: HTMLElement,
  clear: () => void,
  close: (() => void) | null,
): PanelView {
  const input = create('input', {
    className: 'search-input',
    ariaLabel: '검색어',
    placeholder: '무엇을 찾으세요?',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
    maxLength: 200,
  });
  const clearer = plainButton('×', clear);
  clearer.setAttribute('aria-label', '검색어 지우기');
  const bar = create(
    'div',
    { className: 'search-bar', role: 'search' },
    input,
    clearer,
    close && plainButton('닫기', close),
  );
  const kinds = create(
    'fieldset',
    {},
    create('legend', { className: 'visually-hidden' }, '종류'),
    kindChoice('', '전체'),
    ...resultKinds.map((kind) => kindChoice(kind, kind)),
  );
  const filters = create('div', { className: 'search-filters' }, kinds);
  const note = create('p', { className: 'search-note' });
  const status = create('p', { className: 'visually-hidden', role: 'status' });
  const body = create('div', { className: 'search-body', tabIndex: -1 });
  host.replaceChildren(bar, filters, note, status, body);
  return { input, filters, note, status, body };
}

/** Chooses a kind of hits. */
export function choose(filters: HTMLElement, { kind }: Filters): void {
  for (const radio of filters.querySelectorAll('input')) {
    if (radio.value === (kind ?? '')) radio.checked = true;
  }
}

/**
 * Shows the choice of session, where there is more than one.
 * @param chosen The session that is chosen at first.
 */
export function showSessions(filters: HTMLElement, sessions: string[], chosen = ''): void {
  if (sessions.length < 2 || filters.querySelector('select')) return;
  const options = sessions.map((session) =>
    create('option', { selected: session === chosen }, session),
  );
  const all = create('option', { value: '' }, '모든 세션');
  filters.append(create('select', { ariaLabel: '세션' }, all, ...options));
}

function kindChoice(value: string, name: string): HTMLElement {
  const radio = create('input', { type: 'radio', name: 'kind', value });
  radio.checked = value === '';
  return create('label', {}, radio, name);
}

/** Arrow keys walk from the search field through the links below it and back. */
export function moveFocus(key: string, root: HTMLElement): boolean {
  const stops = [
    ...root.querySelectorAll<HTMLElement>('.search-input, .search-body :is(a, button)'),
  ];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : NaN;
  const next = at < 0 ? undefined : stops[at + step];
  next?.focus();
  return next !== undefined;
}
