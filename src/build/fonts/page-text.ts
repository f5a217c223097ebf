import { type CssNode, parse, walk } from 'css-tree';

/** The characters that a page shows, by the weight in which they stand. */
export interface PageText {
  regular: Set<string>;
  bold: Set<string>;
}

/** Elements whose text is never painted in the site's font. */
const skipped = new Set(['script', 'style', 'template', 'title', 'desc', 'pre', 'code']);
/** What a reader sees only after asking for it: its characters come with the rest. */
const shownLater = /\sclass="(term__card|diagram__outline)\b/;
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const token = /<!--.*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/gs;

/** An element that a style sheet may make bold: all of its names. */
interface Compound {
  tag: string | undefined;
  /** Classes with a dot before, attributes in brackets. */
  names: string[];
}

/**
 * Collects the characters of a built page. Text counts as bold where a rule might make it so, and then
 * as regular, too: which of the rules wins only a browser knows, and a character too many costs 70 bytes.
 *
 * @param html a whole document in which every element is closed
 * @param bold see {@link findBold}
 */
export function collectText(html: string, bold: readonly Compound[]): PageText {
  const text: PageText = { regular: new Set(), bold: new Set() };
  const open = [{ tag: '', isBold: false, isSkipped: false }];
  for (const [all, slash, name, attributes = ''] of html.matchAll(token)) {
    const around = open.at(-1) ?? { tag: '', isBold: false, isSkipped: false };
    const tag = name?.toLowerCase();
    if (tag === undefined) {
      if (around.isSkipped || all.startsWith('<!--')) continue;
      for (const character of all) {
        text.regular.add(character);
        if (around.isBold) text.bold.add(character);
      }
    } else if (slash) {
      const start = open.findLastIndex((element) => element.tag === tag);
      if (start > 0) open.length = start;
    } else if (!empty.has(tag) && !attributes.endsWith('/')) {
      const isSkipped = around.isSkipped || skipped.has(tag) || shownLater.test(attributes);
      const isBold = around.isBold || (!isSkipped && isOneOf(bold, tag, attributes));
      open.push({ tag, isBold, isSkipped });
    }
  }
  return text;
}

function isOneOf(bold: readonly Compound[], tag: string, attributes: string): boolean {
  const candidates = bold.filter((compound) => compound.tag === undefined || compound.tag === tag);
  if (/\sfont-weight="(bold|[6-9]00)"/.test(attributes)) return true;
  if (candidates.length === 0) return false;
  const names = new Set<string>();
  for (const [, name, value = ''] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
    names.add(`[${name}]`);
    if (name === 'class') for (const one of value.split(/\s+/)) names.add(`.${one}`);
  }
  return candidates.some((compound) => compound.names.every((name) => names.has(name)));
}

/** Finds in a style sheet which elements it may make bold. */
export function findBold(css: string): Compound[] {
  const found: Compound[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'th'].map(
    (tag) => ({
      tag,
      names: [],
    }),
  );
  walk(parse(css, { parseValue: false }), {
    visit: 'Rule',
    enter({ prelude, block }) {
      if (!block.children.some(isBoldDeclaration) || prelude.type !== 'SelectorList') return;
      prelude.children.forEach((selector) => {
        if (selector.type !== 'Selector') return;
        const parts = selector.children.toArray();
        const last = parts.findLastIndex(({ type }) => type === 'Combinator');
        const compound = toCompound(parts.slice(last + 1));
        if (compound.tag !== undefined || compound.names.length > 0) {
          found.push(compound);
          return;
        }
        // `:is(h1, h2)` has its names inside.
        walk({ ...selector, children: selector.children.copy() }, (node) => {
          if (node.type === 'ClassSelector' || node.type === 'TypeSelector')
            found.push(toCompound([node]));
        });
      });
    },
  });
  return found;
}

const isBoldDeclaration = (one: CssNode) =>
  one.type === 'Declaration' &&
  one.property === 'font-weight' &&
  one.value.type === 'Raw' &&
  /^(bold|bolder|[6-9]00)$/.test(one.value.value.trim());

/** What pseudo-classes add is left out: an element more may be taken for bold, never one less. */
function toCompound(parts: CssNode[]): Compound {
  const tag = parts.find((part) => part.type === 'TypeSelector')?.name;
  const names = parts.flatMap((part) => {
    if (part.type === 'ClassSelector') return [`.${part.name}`];
    return part.type === 'AttributeSelector' ? [`[${part.name.name}]`] : [];
  });
  return { tag: tag === '*' ? undefined : tag, names };
}
