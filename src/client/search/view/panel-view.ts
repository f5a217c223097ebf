import { resultKinds } from '../../../lib/search/kinds.ts';
import { element } from './element.ts';
import { button } from './states.ts';

/** The parts of the search panel that change. */
export interface PanelView {
  input: HTMLInputElement;
  filters: HTMLElement;
  /** What was found, for the eye: changes with each letter. */
  note: HTMLElement;
  /** The same for the ear: changes when the typing pauses. */
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
  const input = element('input', {
    class: 'search-input',
    'aria-label': '검색어',
    placeholder: '무엇을 찾으세요?',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '200',
  });
  const clearer = button('×', clear);
  clearer.setAttribute('aria-label', '검색어 지우기');
  const bar = element(
    'div',
    { class: 'search-bar', role: 'search' },
    input,
    clearer,
    close && button('닫기', close),
  );
  const kinds = element(
    'fieldset',
    {},
    element('legend', { class: 'visually-hidden' }, '종류'),
    kindChoice('', '전체'),
    ...resultKinds.map((kind) => kindChoice(kind, kind)),
  );
  const filters = element('div', { class: 'search-filters' }, kinds);
  const note = element('p', { class: 'search-note' });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const body = element('div', { class: 'search-body', tabindex: '-1' });
  host.replaceChildren(bar, filters, note, status, body);
  return { input, filters, note, status, body };
}

/** Shows the choice of session, where there is more than one. */
export function showSessions(filters: HTMLElement, sessions: string[]): void {
  if (sessions.length < 2 || filters.querySelector('select')) return;
  const options = sessions.map((session) => element('option', {}, session));
  const all = element('option', { value: '' }, '모든 세션');
  filters.append(element('select', { 'aria-label': '세션' }, all, ...options));
}

function kindChoice(value: string, name: string): HTMLElement {
  const radio = element('input', { type: 'radio', name: 'kind', value });
  radio.checked = value === '';
  return element('label', {}, radio, name);
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
