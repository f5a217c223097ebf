import { resultKinds } from '../../lib/search-kinds.ts';
import { element } from './element.ts';

/** The parts of the search panel that change. */
export interface PanelView {
  input: HTMLInputElement;
  filters: HTMLElement;
  /** What was found, for the eye: changes with each letter. */
  note: HTMLElement;
  /** The same for the ear: changes when the typing pauses. */
  status: HTMLElement;
  body: HTMLElement;
  close: HTMLButtonElement;
}

/** Builds the panel's fixed parts into a host element. */
export function buildPanel(host: HTMLElement): PanelView {
  const input = element('input', {
    type: 'text',
    inputmode: 'search',
    id: 'search-input',
    class: 'search-input',
    name: 'q',
    placeholder: '용어, 문장, 초성으로 찾아보세요',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '200',
  });
  const close = element('button', { type: 'button', class: 'search-close' }, '닫기');
  const filters = element('div', { class: 'search-filters', hidden: '' });
  const note = element('p', { class: 'search-note' });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  const body = element('div', { class: 'search-body' });
  const label = element('label', { class: 'visually-hidden', for: 'search-input' }, '검색어');
  host.append(
    element('div', { class: 'search-bar', role: 'search' }, label, input, close),
    filters,
    note,
    status,
    body,
  );
  return { input, filters, note, status, body, close };
}

/** Shows the choices of kind, and of session where there is more than one. */
export function showFilters(holder: HTMLElement, sessions: string[]): void {
  const choices = [['', '전체'], ...resultKinds.map((kind) => [kind, kind])];
  holder.replaceChildren(
    element(
      'fieldset',
      { class: 'search-kinds' },
      element('legend', { class: 'visually-hidden' }, '종류'),
      ...choices.map(([value = '', name = '']) => kindChoice(value, name)),
    ),
  );
  if (sessions.length > 1) holder.append(sessionChoice(sessions));
  holder.hidden = false;
}

function kindChoice(value: string, name: string): HTMLElement {
  const radio = element('input', { type: 'radio', name: 'search-kind', value });
  radio.defaultChecked = value === '';
  return element('label', { class: 'search-chip' }, radio, element('span', {}, name));
}

function sessionChoice(sessions: string[]): HTMLElement {
  const options = sessions.map((session) => element('option', { value: session }, session));
  return element(
    'select',
    { class: 'search-session', 'aria-label': '세션' },
    element('option', { value: '' }, '모든 세션'),
    ...options,
  );
}
