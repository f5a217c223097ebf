import { create, createButton } from '../dom.ts';

/** What of a topic goes to paper, in this order. */
const parts = '.page-head h1, .page-head__lead, .takeaways, .prose, .print-answers';
/** What paper has no use for. */
const leftOut = 'script, button, nav, [popover], .record-status, .question-reason, .survey-card';

/**
 * Prints a session from one page: gathers its topics below a list of contents, which only paper shows.
 * The topics are those that the page lists.
 */
class PrintSession extends HTMLElement {
  readonly #paper = create('div', { className: 'print-session__paper' });
  readonly #status = create('p', { role: 'status', className: 'record-note' });

  connectedCallback(): void {
    const button = createButton('세션 전체 인쇄하기', () => void this.#print());
    this.replaceChildren(button, this.#status, this.#paper);
    addEventListener('afterprint', () => {
      delete document.documentElement.dataset['wholeSession'];
      this.#paper.replaceChildren();
    });
  }

  async #print(): Promise<void> {
    this.#status.textContent = '글을 모으고 있어요.';
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.topic-cards__title a')];
    try {
      const sections = await Promise.all(links.map(async ({ href }) => gather(href)));
      const contents = links.map(({ textContent }, index) =>
        create('li', {}, create('a', { href: `#${sections[index]?.id}` }, textContent.trim())),
      );
      const list = create('ol', {}, ...contents);
      this.#paper.replaceChildren(create('h2', {}, '차례'), list, ...sections);
    } catch {
      this.#status.textContent = '글을 모두 불러오지 못했어요. 잠시 뒤에 다시 눌러 주세요.';
      return;
    }
    this.#status.textContent = '';
    document.documentElement.dataset['wholeSession'] = '';
    print();
  }
}

/** A topic as a section of the paper. Its ids get the topic's name, as other topics have the same. */
async function gather(href: string): Promise<HTMLElement> {
  const page = await load(href);
  const topic = new URL(href).pathname.split('/').at(-2) ?? '';
  const section = create('section', { id: topic });
  section.append(...[...page.querySelectorAll(parts)].map((one) => document.importNode(one, true)));
  for (const element of section.querySelectorAll(leftOut)) element.remove();
  for (const element of section.querySelectorAll('details')) element.open = true;
  // Without their scripts: paper is neither answered nor counted.
  for (const element of [...section.querySelectorAll('*')].reverse())
    if (element.localName.includes('-')) makePlain(element);
  const ids = new Set([...section.querySelectorAll('[id]')].map(({ id }) => id));
  for (const element of section.querySelectorAll('*')) renameIds(element, ids, topic);
  return section;
}

/** Makes sure that only this file turns text into a document, and that it has no styles or scripts. */
const policy = (
  window as { trustedTypes?: { createPolicy(name: string, rules: object): Policy } }
).trustedTypes?.createPolicy('whole-session', { createHTML: (html: string) => html });

interface Policy {
  createHTML(html: string): string;
}

/** A page of this site. Its own styles would break the policy of this page, which names others. */
async function load(href: string): Promise<Document> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${response.status}: ${href}`);
  const html = (await response.text()).replaceAll(/<(style|script)\b.*?<\/\1>/gs, '');
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
}

function makePlain(element: Element): void {
  const className = `${element.localName} ${element.className}`;
  const plain = element.closest('p') ? create('span', { className }) : create('div', { className });
  plain.id = element.id;
  plain.append(...element.childNodes);
  element.replaceWith(plain);
}

function renameIds(element: Element, ids: ReadonlySet<string>, topic: string): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === 'id' && value === '') element.removeAttribute('id');
    else if (name === 'name' || (name === 'id' && ids.has(value)))
      element.setAttribute(name, `${topic}-${value}`);
    else if (/^(for|aria-(labelledby|describedby|controls))$/.test(name))
      element.setAttribute(name, value.replaceAll(/\S+/g, `${topic}-$&`));
    else if (name === 'href' && value.startsWith('#'))
      element.setAttribute(name, `#${topic}-${value.slice(1)}`);
    else if (value.includes('url(#'))
      element.setAttribute(name, value.replaceAll('url(#', `url(#${topic}-`));
  }
}

customElements.define('print-session', PrintSession);
