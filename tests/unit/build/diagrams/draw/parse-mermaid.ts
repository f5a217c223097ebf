import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import {
  takeDescription,
  takeLinks,
} from '../../../../../src/build/diagrams/read/mermaid-source.ts';

/** Parses a source with Mermaid itself, as the drawing page does. */
export async function parseMermaid(source: string) {
  const { code, links } = takeLinks(takeDescription(source).code);
  const { document } = parseHTML('<html><body></body></html>');
  // Mermaid sanitizes labels through the DOM even when it only parses.
  Object.assign(globalThis, { window: document.defaultView, document });
  const { default: mermaid } = await import('mermaid');
  await mermaid.parse(code);
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(code);
  return { type, db, links };
}

/** A source of tests/fixtures/diagrams. */
export const readSource = (name: string) =>
  readFileSync(`tests/fixtures/diagrams/${name}.mmd`, 'utf8');
