import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/build/authoring/check-content.ts';
import { updateLedger } from '../../../../src/build/ledger/enter-ids.ts';
import { readPublishedIds } from '../../../../src/build/authoring/source/published-ids.ts';
import { readValid } from '../authoring/fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'published-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ledgerOf = (...ids: string[]) =>
  `renamed: {}\n\nremoved: {}\n\nids:\n  a/b/c: ${ids.join(' ')}\n`;

describe('the ids that readers can have are those of the published branch', () => {
  it('reads the ledger of the branch, not of the work tree', async () => {
    const [origin, clone] = [join(folder, 'origin'), join(folder, 'clone')];
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        stdio: 'pipe',
      });
    const write = (root: string, text: string) => {
      mkdirSync(join(root, 'content'), { recursive: true });
      writeFileSync(join(root, 'content/record-ids.yaml'), text);
    };
    git('init', '-q', '-b', 'main', origin);
    write(origin, ledgerOf('one'));
    git('-C', origin, 'add', '.');
    git('-C', origin, 'commit', '-qm', 'x');
    git('clone', '-q', origin, clone);
    write(clone, ledgerOf('one', 'two'));
    expect(await readPublishedIds(clone, 'content/record-ids.yaml')).toEqual(
      new Set(['a/b/c/one']),
    );
    expect(await readPublishedIds(origin, 'content/record-ids.yaml')).toBeUndefined();
    expect(await readPublishedIds(folder, 'content/record-ids.yaml')).toBeUndefined();
  });

  it('an id that was never published may go from the text and the ledger', async () => {
    const valid = await readValid();
    const path = 'content/record-ids.yaml';
    const text = valid.texts.get(path) ?? '';
    const ledger = text.replace(/^( {2}basics\/pipeline\/who: )/m, '$1typed-an-hour-ago ');
    expect(ledger).not.toBe(text);
    const codes = (publishedIds: Set<string> | undefined) =>
      checkContent({
        ...valid,
        texts: new Map([...valid.texts, [path, ledger]]),
        publishedIds,
      }).map(({ code }) => code);
    expect(codes(undefined)).toEqual(['record-id-removed']);
    expect(codes(new Set())).toEqual([]);
    const gone = /^ {2}(basics\/pipeline\/\S+): typed/m.exec(ledger)?.[1];
    expect(codes(new Set([`${gone}/typed-an-hour-ago`]))).toEqual(['record-id-removed']);
  });
});

describe('the ledger takes in what is new and keeps what is published', () => {
  const live = ['a/b/c/two', 'a/b/c/three'];
  it.each([
    [undefined, 'one two three'],
    [new Set(['a/b/c/one']), 'one two three'],
    [new Set<string>(), 'two three'],
  ])('published: %s', (published, ids) => {
    expect(updateLedger(ledgerOf('one', 'two'), live, published)).toBe(ledgerOf(...ids.split(' ')));
  });
});
