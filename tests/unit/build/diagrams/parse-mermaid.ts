import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { takeDescription } from '../../../../src/build/diagrams/take-description.ts';

/** Parses a source with Mermaid itself, as the drawing page does. */
export async function parseMermaid(source: string) {
  const { code } = takeDescription(source);
  const { document } = parseHTML('<html><body></body></html>');
  // Mermaid sanitizes labels through the DOM even when it only parses.
  Object.assign(globalThis, { window: document.defaultView, document });
  const { default: mermaid } = await import('mermaid');
  await mermaid.parse(code);
  return mermaid.mermaidAPI.getDiagramFromText(code);
}

/** A source of tests/fixtures/diagrams. */
export const readSource = (name: string) =>
  readFileSync(`tests/fixtures/diagrams/${name}.mmd`, 'utf8');
