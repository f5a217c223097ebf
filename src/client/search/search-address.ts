import type { Filters } from './ranking/results.ts';

/**
 * What the address of the page says of a search: `?q=` and the reader's choices, to send it, to
 * reload it and to come back to it. How far the reader had got in the hits stays in the history.
 */
export interface AddressedSearch extends Filters {
  query: string;
}

const KEY = 'search-place';

/** How far a reader had got in the hits. */
export interface Place {
  /** How often more was asked for. */
  steps: number;
  /** Pixels that the hits were scrolled. */
  top: number;
}

export function readAddress(): AddressedSearch {
  const asked = new URLSearchParams(location.search);
  const kind = asked.get('kind');
  const session = asked.get('session');
  return {
    query: asked.get('q') ?? '',
    ...(kind && { kind: kind as NonNullable<Filters['kind']> }),
    ...(session && { session }),
  };
}

/** Puts a search into the address of the page, or takes it out. */
export function keepAddress({ query, kind, session }: AddressedSearch): void {
  const asked = new URLSearchParams();
  if (query.trim() !== '') {
    asked.set('q', query.trim());
    if (kind) asked.set('kind', kind);
    if (session) asked.set('session', session);
  }
  const search = asked.size > 0 ? `?${asked}` : '';
  const state = { ...(history.state as object | null) };
  Reflect.deleteProperty(state, KEY);
  history.replaceState(state, '', location.pathname + search + location.hash);
}

/** Keeps with this entry of the history how far the reader had got. */
export function keepPlace(place: Place): void {
  const state = (history.state ?? {}) as Record<string, unknown>;
  history.replaceState({ ...state, [KEY]: place }, '');
}

/** How far the reader had got when this entry of the history was left. */
export function keptPlace(): Place | undefined {
  const kept = (history.state as Record<string, unknown> | null)?.[KEY] as Partial<Place> | null;
  return typeof kept?.steps === 'number' && typeof kept.top === 'number'
    ? { steps: kept.steps, top: kept.top }
    : undefined;
}

/** Leaves the words of the search for the page of a hit to mark, see `search-marks.ts`. */
export function leaveMarks(path: string, names: string[]): void {
  try {
    sessionStorage.setItem('search-marks', JSON.stringify({ path, names }));
  } catch {
    // Blocked or full: nothing will be marked.
  }
}
