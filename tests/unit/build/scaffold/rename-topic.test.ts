import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/build/authoring/check-content.ts';
import { updateLedger } from '../../../../src/build/ledger/enter-ids.ts';
import { getLiveItems } from '../../../../src/build/authoring/rules/ledger.ts';
import { parseContent, readContent } from '../../../../src/build/authoring/source/site-content.ts';
import { renameTopic } from '../../../../src/build/scaffold/rename-topic.ts';

const files = await readContent('.');
const topics = parseContent(files)
  .documents.filter(({ kind }) => kind === 'topic')
  .map(({ id }) => id);

/** The content after a rename and `npm run record:ids`. */
function renamed(
  session: string,
  from: string,
  to: string,
  texts = files.texts,
): Map<string, string> {
  const plan = renameTopic({ session, from, to }, texts);
  const after = new Map([...texts, ...plan.texts]);
  after.set(plan.file.to, after.get(plan.file.from) ?? '');
  after.delete(plan.file.from);
  const ledger = 'content/record-ids.yaml';
  const live = getLiveItems(parseContent({ ...files, texts: after }));
  return after.set(ledger, updateLedger(after.get(ledger) ?? '', live.keys()));
}

const problems = (texts: Map<string, string>) => checkContent({ ...files, texts });

describe('every topic can get another name, and nothing about the content is wrong then', () => {
  it.each(topics)('%s', (id) => {
    const [session = '', slug = ''] = id.split('/');
    const texts = renamed(session, slug, 'another-name');
    expect(problems(texts)).toEqual([]);
    expect([...texts.values()].join('').includes(`/sessions/${id}/`)).toBe(false);
  });
});

it('a topic can get its first name back, and another name after that', () => {
  const [session = '', slug = ''] = topics[0]?.split('/') ?? [];
  const back = renamed(session, 'second', slug, renamed(session, slug, 'second'));
  expect(problems(back)).toEqual([]);
  expect(back.get('content/record-ids.yaml')).toContain(
    `  ${session}/second: ${session}/${slug}\n`,
  );
  expect(problems(renamed(session, slug, 'third', back))).toEqual([]);
});

it('line ends stay as they are', () => {
  const texts = new Map(
    [...files.texts].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
  );
  const [session = '', from = ''] = topics[0]?.split('/') ?? [];
  for (const text of renameTopic({ session, from, to: 'second' }, texts).texts.values()) {
    expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false);
  }
});

describe('what cannot be renamed is reported', () => {
  it.each([
    ['introduction', 'nothing', 'new', '없는 글이에요: introduction/nothing'],
    ['introduction', 'index', 'new', '없는 글'],
    ['introduction', 'dre', 'roles', '이미 있는 이름이에요: introduction/roles'],
    ['introduction', 'dre', 'Big Data', '영문 소문자'],
  ])('%s/%s → %s', (session, from, to, message) => {
    expect(() => renameTopic({ session, from, to }, files.texts)).toThrow(message);
  });
});
