import { create } from '../dom.ts';

/**
 * What an author has to mend, beside the page, while the development server runs. The server sends it
 * whenever it changes and when a page asks; no page of the built site loads this file.
 */

/** A problem as the server sends it: `file:line:column`, what is wrong, and what to do. */
interface ShownProblem {
  place: string;
  what: string;
  fix: string;
}

/** Names of the two messages between the server and a page. */
const PROBLEMS = 'authoring:problems';
const ASK = 'authoring:ask';

const style = `
  :host { position: fixed; z-index: 100; inset: auto 0.75rem 0.75rem auto; max-width: min(32rem, calc(100vw - 1.5rem)); }
  details { font: 0.875rem/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff8e1; border: 1px solid #b58900; border-radius: 0.5rem; }
  summary { padding: 0.5rem 0.75rem; font-weight: 600; cursor: pointer; }
  ol { max-height: 50vh; margin: 0; padding: 0 0.75rem 0.75rem 2rem; overflow: auto; overflow-wrap: anywhere; }
  li + li { margin-top: 0.5rem; }
  p { margin: 0; }
`;

class ProblemPanel extends HTMLElement {
  readonly #details = create('details');

  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.#details.open = true;
    root.append(this.#details);
    this.show([]);
  }

  show(problems: readonly ShownProblem[]): void {
    this.hidden = problems.length === 0;
    this.#details.replaceChildren(
      create('summary', {}, `고칠 곳 ${problems.length}군데`),
      create('ol', {}, ...problems.map(toItem)),
    );
  }
}

function toItem({ place, what, fix }: ShownProblem): HTMLLIElement {
  return create('li', {}, ...[place, what, `→ ${fix}`].map((text) => create('p', {}, text)));
}

if (import.meta.hot) {
  customElements.define('problem-panel', ProblemPanel);
  const panel = new ProblemPanel();
  document.body.append(panel);
  import.meta.hot.on(PROBLEMS, (problems: ShownProblem[]) => panel.show(problems));
  import.meta.hot.send(ASK);
}
