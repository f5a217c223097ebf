import { choseongOf, isChoseong } from '../../lib/korean/jamo.ts';
import { create } from '../dom.ts';

/** Keeps of a glossary the entries whose names have what the reader types, also by first consonants. */
class EntryFilter extends HTMLElement {
  connectedCallback(): void {
    const input = create('input', {
      type: 'search',
      placeholder: '용어 거르기',
      autocomplete: 'off',
    });
    input.ariaLabel = '용어 거르기';
    input.setAttribute('enterkeyhint', 'done');
    const status = create('span', { role: 'status', className: 'visually-hidden' });
    const none = create('p', { className: 'entry-none', hidden: true });
    const groups = [...document.querySelectorAll<HTMLElement>('section.entry-group')];
    groups.at(-1)?.after(none);
    const entries = groups.flatMap((group) =>
      [...group.querySelectorAll<HTMLElement>('.entry')].map((entry) => ({
        entry,
        group,
        names: namesOf(entry),
      })),
    );
    const filter = () => {
      const wanted = plain(input.value);
      const hits = entries.filter(({ names }) => names.some((name) => has(name, wanted)));
      const found = new Set(hits);
      for (const one of entries) one.entry.hidden = !found.has(one);
      for (const group of groups) group.hidden = !hits.some((one) => one.group === group);
      status.textContent = wanted ? `${hits.length}개` : '';
      none.hidden = hits.length > 0;
      none.textContent = `이런 이름의 용어가 없어요: ${input.value.trim()}. 글에서는 위의 검색으로 찾을 수 있어요.`;
    };
    input.addEventListener('input', () => {
      filter();
      // The first hit stands right below the index, wherever the reader was.
      const top = this.parentElement?.nextElementSibling;
      if (top && top.getBoundingClientRect().top < 0) top.scrollIntoView();
    });
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') input.blur();
    });
    // A link to an entry that is filtered out shows it.
    addEventListener('hashchange', () => {
      if (!input.value || !document.getElementById(location.hash.slice(1))?.hidden) return;
      input.value = '';
      filter();
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
    });
    this.replaceChildren(input, status);
  }
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s()·-]/g, '');

/** Its Korean and English name, and its other names. */
function namesOf(entry: HTMLElement): string[] {
  const others = entry.dataset['names']?.split(', ') ?? [];
  return [...(entry.querySelector('h3')?.childNodes ?? [])]
    .map((node) => node.textContent ?? '')
    .concat(others)
    .map(plain)
    .filter(Boolean);
}

const has = (name: string, wanted: string) =>
  name.includes(wanted) || (isChoseong(wanted) && choseongOf(name).includes(wanted));

customElements.define('entry-filter', EntryFilter);
