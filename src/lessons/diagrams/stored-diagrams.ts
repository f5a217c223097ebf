import diagramCss from '../../styles/diagram.css?raw';
import tokensCss from '../../styles/tokens.css?raw';
import { standaloneDrawing } from './show-drawing.ts';
import { type StoredDiagram, parseDiagram } from './stored-diagram.ts';

const files = import.meta.glob<string>('/content/sessions/*/diagrams/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The committed drawing of a session's diagram, if there is one. */
export function getStoredDiagram(
  session: string,
  id: string,
  variant: 'wide' | 'narrow' = 'wide',
): StoredDiagram | undefined {
  const name = variant === 'narrow' ? `${id}.narrow` : id;
  const file = files[`/content/sessions/${session}/diagrams/${name}.svg`];
  return file === undefined ? undefined : parseDiagram(file);
}

/** Session folder and id of every diagram. */
export const listStoredDiagrams = () =>
  Object.keys(files).flatMap((path) => {
    const [, session, id] = /\/([^/]+)\/diagrams\/([^/.]+)\.svg$/.exec(path) ?? [];
    return session && id ? [{ session, id }] : [];
  });

/** A diagram as an SVG file of its own; undefined where there is none. */
export function getDiagramFile(session: string, id: string): string | undefined {
  const stored = getStoredDiagram(session, id);
  return stored && standaloneDrawing(stored, [tokensCss, diagramCss], import.meta.env.BASE_URL);
}
