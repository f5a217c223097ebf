import { parseDiagram, type StoredDiagram } from './stored-diagram.ts';

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
