import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { toAtom } from '../../../src/lib/atom.ts';

test(
  'any title and summary make well-formed XML that reads as it was written',
  { timeout: 20_000 },
  () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, (title, summary) => {
        const address = 'https://study.example/a/';
        const entry = { address, title, summary, updated: '2026-01-02' };
        const xml = toAtom({ address, self: address, title, subtitle: summary, entries: [entry] });
        expect(XMLValidator.validate(xml)).toBe(true);
        const { feed } = new XMLParser({
          trimValues: false,
          parseTagValue: false,
          processEntities: true,
        }).parse(xml) as {
          feed: { entry: { title: string } };
        };
        const kept = title
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
          .replace(/\r\n?/g, '\n');
        expect(feed.entry.title.replace(/\r\n?/g, '\n')).toBe(kept);
      }),
    );
  },
);
