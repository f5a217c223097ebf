import { create } from '../dom.ts';

/** What a passage leaves out: what is to be used on its page, and drawings, which need their ids. */
const left =
  'figure, script, button, [popover], question-card, recap-list, survey-group, break-rows';

/** A fold with the part of a lesson that an address leads to; loaded when a reader opens it. */
export function createPassage(href: string): HTMLElement {
  const body = create('div', { className: 'record-passage__body' });
  const fold = create(
    'details',
    { className: 'record-passage' },
    create('summary', {}, '본문에서 그 대목 읽기'),
    body,
  );
  fold.addEventListener('toggle', () => {
    if (!fold.open || body.hasChildNodes()) return;
    const link = create('a', { href }, '본문에서 읽기');
    body.replaceChildren('불러오고 있어요…');
    load(href).then(
      (parts) => body.replaceChildren(...parts, create('p', {}, link)),
      () => body.replaceChildren('지금은 불러오지 못했어요. ', link),
    );
  });
  return fold;
}

/** The heading at an address with what follows it up to the next one of its level, or the element there. */
async function load(href: string): Promise<Element[]> {
  const page = await fetchPage(href);
  const target = page.getElementById(
    decodeURIComponent(new URL(href, location.href).hash.slice(1)),
  );
  if (!target) throw new Error(`no place for ${href}`);
  const level = /^H[2-6]$/.test(target.tagName) ? target.tagName : undefined;
  const parts: Element[] = level ? [] : [target];
  let next = level ? target.nextElementSibling : null;
  while (next && !(/^H[2-6]$/.test(next.tagName) && next.tagName <= (level ?? ''))) {
    parts.push(next);
    next = next.nextElementSibling;
  }
  const copies = parts
    .filter((part) => !part.matches(left))
    .map((part) => document.importNode(part, true));
  for (const copy of copies) {
    for (const one of copy.querySelectorAll(left)) one.remove();
    for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  }
  if (copies.length === 0) throw new Error(`nothing to read at ${href}`);
  return copies;
}

/** A page of this site as a document of its own: the one way to read it that needs no trusted types. */
function fetchPage(href: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', href);
    request.responseType = 'document';
    request.onerror = reject;
    request.onload = () => {
      const page = request.responseXML;
      if (request.status !== 200 || !page) return reject(new Error(String(request.status)));
      for (const link of page.querySelectorAll('a')) link.setAttribute('href', link.href);
      resolve(page);
    };
    request.send();
  });
}
