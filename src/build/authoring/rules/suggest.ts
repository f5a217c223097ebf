import { editDistance } from '../../../lib/korean/edit-distance.ts';

/** The candidate that `typo` most likely stands for, or `undefined` where none is close. */
export function suggest(typo: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  const limit = Math.max(1, Math.floor(typo.length / 3));
  for (const candidate of candidates) {
    const distance = editDistance(typo.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < bestDistance && candidate !== typo) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A path without percent signs; a stray `%` stays as it is. */
export function decodePath(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
