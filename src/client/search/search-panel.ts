import { offerReload } from './view/new-deployment.ts';
import { loadEngine, type SearchEngine } from './ranking/engine.ts';
import { buildPanel, choose, moveFocus, showSessions, type PanelView } from './view/panel-view.ts';
import { RecentSearches } from './view/recent.ts';
import {
  keepAddress,
  keepPlace,
  keptPlace,
  leaveMarks,
  readAddress,
  type Place,
} from './search-address.ts';
import { renderDefinition, renderMore, renderResults } from './view/result-list.ts';
import type { Filters, SearchAnswer } from './ranking/results.ts';
import { describe, renderFailure, renderIdle, renderNothing, seenOnly } from './view/states.ts';

const PAUSE = 400;
const START: Place = { steps: 0, top: 0 };

/**
 * The search itself: a field, filters and what was found. In the dialog and on `/search/`. The
 * address of the page follows the query (`?q=`), to send it, to reload it and to come back to it.
 */
export class SearchPanel extends HTMLElement {
  #view!: PanelView;
  #engine: Promise<SearchEngine> | undefined;
  #attempt = 0;
  #run = 0;
  #searching: Promise<void> | undefined;
  #literally = false;
  #steps = 0;
  /** Asked for by the address, before there is a choice of sessions. */
  #session: string | undefined;
  #marks: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #recent = new RecentSearches(() => localStorage);

  connectedCallback(): void {
    if (this.#view) return;
    const dialog = this.closest('dialog');
    this.#view = buildPanel(this, () => this.start(''), dialog && (() => dialog.close()));
    const { input, filters, body } = this.#view;
    input.addEventListener('input', () => this.#search());
    input.addEventListener('focus', () => {
      if (!this.#engine) this.#search();
    });
    filters.addEventListener('change', () => this.#search(this.#literally));
    // A reader who scrolls doesn't type: the keyboard of a phone would cover half of the results.
    body.addEventListener('touchmove', () => input.blur(), { passive: true });
    body.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) this.#leave(link);
    });
    this.addEventListener('keydown', (event) => this.#onKey(event));
    dialog?.addEventListener('close', () => {
      clearTimeout(this.#timer);
      keepAddress({ query: '' });
    });
    const asked = readAddress();
    input.value = asked.query;
    choose(filters, asked);
    this.#session = asked.session;
    if (input.value === '') this.#idle();
    else this.#search(false, keptPlace());
  }

  /** Puts the cursor into the field, and searches for what it says. */
  start(query = this.#view.input.value): void {
    const { input } = this.#view;
    input.value = query;
    input.focus();
    input.select();
    this.#search();
  }

  #search(literally = false, place: Place = START): void {
    this.#literally = literally;
    this.#steps = place.steps;
    this.#searching = this.#answer(place);
  }

  async #answer(place: Place): Promise<void> {
    const { input, filters } = this.#view;
    const run = ++this.#run;
    // A paste is cut by the browser; a script or an address is not.
    if (input.value.length > input.maxLength) input.value = input.value.slice(0, input.maxLength);
    // A lone consonant is the beginning of a syllable: nothing to look for yet.
    const query = input.value.replace(/(^|\s)[ㄱ-ㅎ]$/, '').trim();
    const slow = setTimeout(() => {
      if (run === this.#run) this.#say('검색을 준비하고 있어요…');
    }, 300);
    if (query === '') this.#idle();
    try {
      const engine = await (this.#engine ??= loadEngine(
        this.#address('/pagefind/'),
        this.#attempt,
      ));
      if (run !== this.#run) return;
      filters.hidden = false;
      showSessions(filters, engine.sessions, this.#session);
      this.#session = undefined;
      if (query === '') return this.#say();
      const answer = await engine.search(query, this.#filters(), this.#literally, place.steps);
      if (run === this.#run) this.#show(answer, place);
    } catch {
      if (run === this.#run) this.#fail();
    } finally {
      clearTimeout(slow);
    }
  }

  /** `data-base` is the base of the site without the slash at its end. */
  readonly #address = (url: string): string => (this.dataset['base'] ?? '') + url;

  #filters(): Filters {
    const kind = this.querySelector<HTMLInputElement>('input:checked')?.value;
    const session = this.#session ?? this.querySelector('select')?.value;
    return { ...(kind && { kind }), ...(session && { session }) } as Filters;
  }

  #show(answer: SearchAnswer, place: Place): void {
    const { pages, rest, definition, nearest, marks, literal } = answer;
    const narrowed = Object.keys(this.#filters()).length > 0;
    // Words of the index that are nowhere: a part of it didn't arrive, which Pagefind doesn't report.
    if (!literal && !narrowed && marks.length > 0 && pages.length === 0 && !definition) {
      return this.#fail();
    }
    this.#marks = definition ? [...marks, definition.term] : marks;
    const parts =
      pages.length > 0 || definition
        ? [
            definition ? renderDefinition(definition, this.#address) : '',
            renderResults(pages, this.#address, this.querySelector('select') !== null),
            rest > 0 ? renderMore(rest, () => void this.#more()) : '',
          ]
        : [renderNothing(nearest, this.#pick, this.#address('/glossary/'))];
    this.#put(...parts);
    this.#scroller.scrollTop = place.top;
    const again = (literally: boolean) => {
      this.#view.input.focus();
      this.#search(literally);
    };
    this.#say(...describe(answer, this.#literally, narrowed, again));
  }

  /** Searches for more, and goes on where the reader was. */
  async #more(): Promise<void> {
    const known = this.querySelectorAll('.search-hit').length;
    const { scrollTop: top } = this.#scroller;
    this.#search(this.#literally, { steps: this.#steps + 1, top });
    await this.#searching;
    this.querySelectorAll<HTMLElement>('.search-hit')[known]?.focus({ preventScroll: true });
  }

  /** What scrolls the hits: the dialog's body, or the page of the search. */
  get #scroller(): Element {
    return this.closest('dialog') ? this.#view.body : document.documentElement;
  }

  #idle(): void {
    this.#say();
    const clear = () => {
      this.#recent.clear();
      this.start();
    };
    this.#put(renderIdle(this.#recent.list(), this.#pick, clear));
  }

  #fail(): void {
    this.#engine = undefined;
    this.#attempt++;
    this.#view.filters.hidden = true;
    if (import.meta.env.MODE === 'development') {
      this.#say(
        '미리 보기에는 검색할 글이 없어요. npm run build와 npm run preview에서 검색해 보세요.',
      );
      this.#put();
      return;
    }
    const cause = navigator.onLine ? '' : ' 인터넷 연결을 확인해 주세요.';
    this.#say(`검색을 불러오지 못했어요.${cause}`);
    this.#put(renderFailure(() => this.start(), this.#address('/glossary/')));
    const run = this.#run;
    void offerReload((text, reload) => {
      if (run !== this.#run) return;
      this.#say(text);
      this.#put(reload);
    });
  }

  #put(...parts: (Node | string)[]): void {
    this.#view.body.replaceChildren(...parts);
    this.#view.body.scrollTop = 0;
  }

  /** By touch the keyboard stays away, so that what is found can be seen. */
  readonly #pick = (query: string): void => {
    if (!matchMedia('(pointer: coarse)').matches) return this.start(query);
    this.#view.input.value = query;
    this.#search();
    this.#view.body.focus();
  };

  /** Shows a message at once, and announces it to screen readers when the typing pauses, or it would be cut off. */
  #say(...parts: (Node | string)[]): void {
    const { input, note, status } = this.#view;
    clearTimeout(this.#timer);
    note.replaceChildren(...parts.map(seenOnly));
    this.#timer = setTimeout(() => {
      const words = parts.filter((part) => typeof part === 'string');
      const text = words.join('').trim();
      if (status.textContent !== text) status.textContent = text;
      // Browsers limit how often an address may change.
      keepAddress({ query: input.value, ...this.#filters() });
    }, PAUSE);
  }

  /** Keys that an input method is using are its own; 229 where a browser ends that too early. */
  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const enters = event.key === 'Enter' && event.target === this.#view.input;
    if (enters) void this.#enter();
    if (enters || moveFocus(event.key, this)) event.preventDefault();
  }

  /** Enter opens the first hit. By touch it only puts the keyboard away, to show what was found. */
  async #enter(): Promise<void> {
    await this.#searching;
    const hit = this.querySelector<HTMLElement>('.search-definition, .search-hit');
    if (!matchMedia('(pointer: coarse)').matches) hit?.click();
    else (hit ?? this.#view.body).focus();
  }

  /** Keeps the search, and leaves the words for the page of the hit to mark. */
  #leave({ pathname }: HTMLAnchorElement): void {
    const query = this.#view.input.value;
    this.#recent.add(query);
    keepAddress({ query, ...this.#filters() });
    keepPlace({ steps: this.#steps, top: this.#scroller.scrollTop });
    leaveMarks(pathname, this.#marks);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-panel': SearchPanel;
  }
}

customElements.define('search-panel', SearchPanel);
