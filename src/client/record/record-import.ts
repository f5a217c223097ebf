import { isOfThisSite } from '../../lib/record/describe-record.ts';
import type { RecordDocument } from '../../lib/record/document.ts';
import {
  type ImportPreview,
  importRecord,
  previewImport,
  undoImport,
} from '../../lib/record/import-record.ts';
import { type Moved, unpackRecord } from '../../lib/record/move-link.ts';
import { getOwn, locateItems, type SiteItems } from '../../lib/record/site-items.ts';
import {
  getImportMessage,
  type ImportResult,
  maxImportBytes,
  readImport,
} from '../../lib/record/import-file.ts';
import { create, createButton } from '../dom.ts';
import { loadSiteItems } from './site-section.ts';
import { getStore, type RecordStore } from './store.ts';

/** Takes a record in from a file, or from the link that brought the reader here. */
class RecordImport extends HTMLElement {
  readonly #panel = create('div', { className: 'record-panel' });

  connectedCallback(): void {
    const input = create('input', { type: 'file', accept: '.json,application/json' });
    const label = create('label', { className: 'record-file' }, '내보낸 파일 고르기', input);
    this.replaceChildren(label, this.#linkField(), this.#panel);
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.#read(file);
      input.value = '';
    });
    addEventListener('hashchange', () => void this.#receive());
    void this.#receive();
  }

  /** An app on a home screen can't be opened by a link: the link is pasted there. */
  #linkField(): HTMLElement {
    const field = create('input', { type: 'url', className: 'record-field', autocomplete: 'off' });
    const form = create('form', { className: 'record-actions' });
    const button = create('button', { className: 'button', type: 'submit' }, '링크로 가져오기');
    form.append(create('label', {}, '받은 링크 붙여 넣기', field), button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#take(field.value.trim());
      field.value = '';
    });
    return form;
  }

  async #take(link: string): Promise<void> {
    const start = link.indexOf('#');
    const moved = start < 0 ? undefined : await unpackRecord(link.slice(start), Date.now());
    if (moved) await this.#show(moved);
    else
      say(this.#panel, '기록 옮기기 링크가 아니에요. 다른 브라우저의 내 기록에서 만들어 주세요.');
  }

  async #read(file: File): Promise<void> {
    // A file of gigabytes is refused by its size, not read into memory first.
    const bytes = new Uint8Array(await file.slice(0, maxImportBytes + 1).arrayBuffer());
    await showImport(this.#panel, getStore(), readImport(bytes, Date.now()));
  }

  async #receive(): Promise<void> {
    const moved = await unpackRecord(location.hash, Date.now());
    if (!moved) return;
    // The data leaves the address at once, so that it is neither kept in the history nor shared on.
    history.replaceState(history.state, '', location.pathname + location.search);
    await this.#show(moved);
  }

  async #show(moved: Moved): Promise<void> {
    const { part, parts } = moved;
    const note =
      parts > 1 ? `${parts}개로 나눈 것 가운데 ${part}번째예요. 나머지도 이어서 열어 주세요. ` : '';
    await showImport(this.#panel, getStore(), moved, note);
  }
}

customElements.define('record-import', RecordImport);

/**
 * Takes a record in by three steps that the reader sees: what would change, the change, and the way
 * back. Nothing is written before the second.
 */
async function showImport(
  panel: HTMLElement,
  store: RecordStore,
  result: ImportResult,
  note = '',
): Promise<void> {
  if (!result.ok) return say(panel, getImportMessage(result.problem, result.detail));
  // Names are a help, not a condition: without them the keys are counted all the same.
  const site = await loadSiteItems().catch(() => undefined);
  if (site && !isOfThisSite(result.document, site)) {
    return say(panel, getImportMessage('foreign'));
  }
  const notes = [
    note,
    result.repaired &&
      '시계가 앞서 있던 때의 기록이 있어요. 체크와 답은 그대로 가져오고, 그 날짜는 알 수 없다고 적어 둬요. ',
  ];
  const preview = previewImport(store.document, importRecord(store.document, result.document));
  const count = Object.values({ ...preview }).reduce((sum, keys) => sum + keys.length, 0);
  if (count === 0) return say(panel, `${note}모두 이미 있는 기록이에요. 바뀔 것이 없어요.`);
  const heading = create('h3', { tabIndex: -1 }, '가져오면 이렇게 바뀌어요');
  const actions = create('p', { className: 'record-actions' });
  actions.append(
    createButton('가져오기', () => apply(panel, store, result.document)),
    createButton('그만두기', () => say(panel, '가져오지 않았어요.')),
  );
  panel.replaceChildren(
    heading,
    ...notes.filter((text) => text).map((text) => create('p', {}, text || '')),
    describe(preview, site),
    actions,
  );
  heading.focus();
}

function apply(panel: HTMLElement, store: RecordStore, document: RecordDocument): void {
  let before = store.document;
  let after = before;
  store.change((record) => {
    before = record;
    return (after = importRecord(record, document));
  });
  say(panel, store.state === 'saved' ? '가져왔어요.' : '가져왔지만 저장하지 못했어요.');
  panel.append(
    createButton('되돌리기', () => {
      store.change((record) => undoImport(record, before, after));
      say(panel, '가져오기 전으로 되돌렸어요.');
    }),
  );
}

function say(panel: HTMLElement, text: string): void {
  const line = create('p', { tabIndex: -1 }, text);
  panel.replaceChildren(line);
  line.focus();
}

function describe(preview: ImportPreview, site: SiteItems | undefined): HTMLElement {
  const located = site && locateItems(site);
  const pages = new Map(
    site?.pages.flatMap(({ key, former = [], title }) =>
      [key, ...former].map((name) => [name, title]),
    ),
  );
  const nameOf = (key: string) => {
    const found = located?.get(key) ?? located?.get(getOwn(site?.currentKeys ?? {}, key) ?? '');
    if (found)
      return found.list.kind === 'recap'
        ? found.item.label
        : `${found.list.title} 내\u00a0답: ${found.item.label}`;
    return pages.get(key) ?? `${key} (지금 글에 없음)`;
  };
  const groups: [string, string[]][] = [
    ['새로 생기는 항목', preview.added],
    ['바뀌는 항목', preview.changed],
    ['복습 기록만 늘어나는 항목', preview.rated],
    ['읽던 곳이 바뀌는 글', preview.pages],
  ];
  const list = create('div', { className: 'record-preview' });
  for (const [title, keys] of groups) {
    if (keys.length === 0) continue;
    const details = create('details');
    const names = create('ul');
    names.append(...keys.map((key) => create('li', {}, nameOf(key))));
    details.append(create('summary', {}, `${title} ${keys.length}개`), names);
    list.append(details);
  }
  return list;
}
