import type { MdxDocument } from './mdx-document.ts';
import { toString } from './to-string.ts';

/** An address in a document, with what readers see of the link where that is text. */
export interface Address {
  url: string;
  text: string | undefined;
  offset: number;
}

/** All links of a document: Markdown, the `link` of a `Choice`, and clicks in diagrams. */
export function getAddresses({ links, elements, codes, source }: MdxDocument): Address[] {
  const written = links.map(({ node, offset }) => ({
    url: node.url,
    text: toString(node),
    offset,
  }));
  const props = elements
    .flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'link'))
    .map(({ value, offset }) => ({ url: String(value), text: undefined, offset }));
  const clicks = codes
    .filter(({ node }) => node.lang === 'mermaid')
    .flatMap(({ node, offset }) => {
      const end = node.position?.end.offset;
      const matches = source.text
        .slice(offset, end)
        .matchAll(/^\s*click\s+\S+\s+(?:href\s+)?"([^"]*)"/gm);
      return [...matches].map(({ 0: match, 1: url = '', index }) => ({
        url,
        text: undefined,
        offset: offset + index + match.indexOf('"') + 1,
      }));
    });
  return [...written, ...props, ...clicks];
}
