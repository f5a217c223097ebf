import { loadEngine, type SearchEngine } from './search/engine.ts';
import { moveFocus } from './search/move-focus.ts';
import { buildPanel, showFilters, type PanelView } from './search/panel-view.ts';
import { RecentSearches } from './search/recent.ts';
import { renderDefinition, renderResults, renderShare } from './search/result-list.ts';
import type { Filters, SearchAnswer } from './search/results.ts';
import { renderFailure, renderIdle, renderNothing } from './search/states.ts';
import { describe } from './search/describe.ts';

const ANNOUNCE_AFTER = 400;

/** The search itself: a field, filters and what was found. In the dialog and on `/search/`. */
export class SearchPanel extends HTMLElement {
  #view: PanelView | undefined;
  #engine: Promise<SearchEngine> | undefined;
  #attempt = 0;
  #run = 0;
  #literal = false;
  #marks: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #recent = new RecentSearches(storage());

  connectedCallback(): void {
    if (this.#view) return;
    const view = buildPanel(this);
    this.#view = view;
    view.input.addEventListener('input', () => {
      this.#literal = false;
      void this.search();
    });
    view.filters.addEventListener('change', () => void this.search());
    view.close.addEventListener('click', () => this.closest('dialog')?.close());
    view.close.hidden = !this.closest('dialog');
    view.body.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link) this.#leave(link);
    });
    this.addEventListener('keydown', (event) => moveFocus(event, this));
    this.#idle();
    const query = this.#isPage && new URLSearchParams(location.search).get('q');
    if (query) {
      view.input.value = query;
      void this.search();
    }
  }

  /** Puts the cursor into the field and loads what a search needs. */
  start(query?: string): void {
    if (query !== undefined && this.#view) this.#view.input.value = query;
    this.#view?.input.focus();
    this.#view?.input.select();
    void this.search();
  }

  /** Searches for what the field says. */
  async search(): Promise<void> {
    const view = this.#view;
    if (!view) return;
    const run = ++this.#run;
    const query = view.input.value;
    const slow = setTimeout(() => this.#say('검색을 준비하고 있어요…'), 300);
    try {
      const engine = await (this.#engine ??= this.#load());
      if (run !== this.#run) return;
      if (query.trim() === '') return this.#idle();
      const answer = await engine.search(query, this.#filters(), this.#literal);
      if (run === this.#run) this.#show(answer);
    } catch {
      if (run === this.#run) this.#fail();
    } finally {
      clearTimeout(slow);
    }
  }

  async #load(): Promise<SearchEngine> {
    const engine = await loadEngine(`${this.#base}pagefind/`, this.#attempt);
    if (this.#view) showFilters(this.#view.filters, engine.sessions);
    return engine;
  }

  get #base(): string {
    return `${(this.dataset['base'] ?? '/').replace(/\/$/, '')}/`;
  }

  readonly #address = (url: string): string => this.#base + url.replace(/^\//, '');

  /** True on `/search/`, whose address keeps the query. */
  get #isPage(): boolean {
    return this.dataset['page'] !== undefined;
  }

  #filters(): Filters {
    const kind = this.querySelector<HTMLInputElement>('[name="search-kind"]:checked')?.value;
    const session = this.querySelector('select')?.value;
    return { ...(kind && { kind }), ...(session && { session }) } as Filters;
  }

  #show(answer: SearchAnswer): void {
    const { pages, definition } = answer;
    this.#marks = answer.marks;
    const found = pages.length > 0 || definition !== undefined;
    const body = found
      ? [
          definition && renderDefinition(definition, this.#address),
          renderResults(pages, this.#address),
          this.#isPage ? undefined : renderShare(this.#address(searchPath(answer.query))),
        ]
      : [renderNothing(answer, this.#pick)];
    this.#view?.body.replaceChildren(...body.filter((part) => part !== undefined));
    this.dispatchEvent(new Event('search-shown'));
    this.#say(
      ...describe(answer, () => {
        this.#literal = true;
        void this.search();
      }),
    );
  }

  #idle(): void {
    this.#say();
    const clear = () => {
      this.#recent.clear();
      this.#idle();
      this.#view?.input.focus();
    };
    this.#view?.body.replaceChildren(renderIdle(this.#recent.list(), this.#pick, clear));
  }

  #fail(): void {
    this.#engine = undefined;
    this.#attempt++;
    this.#say();
    const retry = () => this.start();
    this.#view?.body.replaceChildren(renderFailure(retry, this.#address('/glossary/')));
  }

  readonly #pick = (query: string): void => this.start(query);

  /** Says something at once for the eye; for the ear when the typing pauses, or it would be cut off. */
  #say(...parts: (Node | string)[]): void {
    const { note, status } = this.#view ?? {};
    clearTimeout(this.#timer);
    note?.replaceChildren(...parts);
    this.#timer = setTimeout(() => {
      if (status) status.textContent = note?.textContent ?? '';
      this.#keepAddress();
    }, ANNOUNCE_AFTER);
  }

  /** The address of `/search/` follows when the typing pauses: browsers limit how often it may. */
  #keepAddress(): void {
    if (!this.#isPage || !this.#view) return;
    history.replaceState(history.state, '', this.#address(searchPath(this.#view.input.value)));
  }

  /** Keeps the search, and leaves the words for the page of the hit to mark. */
  #leave({ pathname }: HTMLAnchorElement): void {
    this.#recent.add(this.#view?.input.value ?? '');
    try {
      sessionStorage.setItem(
        'search-marks',
        JSON.stringify({ path: pathname, names: this.#marks }),
      );
    } catch {
      // Blocked or full: nothing will be marked.
    }
    this.closest('dialog')?.close();
  }
}

/** Address of a search, to keep or to send. */
const searchPath = (query: string) =>
  query.trim() === '' ? '/search/' : `/search/?${new URLSearchParams({ q: query.trim() })}`;

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

customElements.define('search-panel', SearchPanel);
