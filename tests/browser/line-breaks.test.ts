import { expect, test } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

const pages = builtPages().map(({ path }) => path);

/** Two neighbouring characters between which no line may end. */
const inseparable = [
  String.raw`.[)\]}”’」』》.,!?%·…]`,
  String.raw`[(\[{“‘「『《].`,
  String.raw`[)\]}”’」』》%][가-힣]`,
  String.raw`\d[\p{L}%~～–-]`,
  String.raw`[~～–-]\d`,
  // A word of one letter, but no conjunction, and the abbreviation that it is about: 역 ETL.
  String.raw`(?<=(?<![\p{L}\p{N}])(?!및)[가-힣]) [A-Z][A-Z0-9]`,
].join('|');

test.for(pages)(
  '%s: 조사, 닫는 부호, 단위가 줄 머리에 홀로 오지 않는다',
  async (path, { visit }) => {
    const page = await visit(path, { viewport: { width: 320, height: 800 } });
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
    const wrong: string[] = [];
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 800 });
      wrong.push(...(await page.evaluate(findBreaks, inseparable)));
    }
    expect(wrong).toEqual([]);
  },
);

/** Line breaks in running text between characters that match, as `before|after`. Runs in the page. */
function findBreaks(pattern: string): string[] {
  const blocks = document.querySelectorAll('main :is(p, li, td, th, h1, h2, h3, summary, dd)');
  const range = document.createRange();
  return [...blocks].flatMap((block) => {
    if (block.querySelector('p, li') || !block.checkVisibility()) return [];
    const characters = [...textNodes(block)].flatMap((node) =>
      Array.from({ length: node.length }, (_, at) => ({ node, at })),
    );
    const text = characters.map(({ node, at }) => node.data[at]).join('');
    const pairs = [...text.matchAll(new RegExp(`(?=${pattern})`, 'gu'))].map(({ index }) => index);
    return pairs
      .filter((i) => isBreak(topOf(characters[i]), topOf(characters[i + 1])))
      .map((i) => `${text.slice(Math.max(0, i - 10), i + 1)}|${text.slice(i + 1, i + 10)}`);
  });

  function* textNodes(block: Element) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      // Addresses and code may break anywhere; what is hidden has no lines.
      const skipped = node.parentElement?.closest('svg, button, code, [popover], .visually-hidden');
      if (!skipped) yield node;
    }
  }

  function topOf(character: { node: Text; at: number } | undefined) {
    if (!character) return undefined;
    range.setStart(character.node, character.at);
    range.setEnd(character.node, character.at + 1);
    return range.getClientRects()[0];
  }

  function isBreak(before: DOMRect | undefined, after: DOMRect | undefined): boolean {
    return !!before && !!after && after.top > before.top + before.height / 2;
  }
}
