import { plainForms } from '../../../lib/search/visible-words.ts';

const LIMIT = 120;

/**
 * Makes a query safe to work with: composed Hangul, plain forms of full-width letters, at most 120 characters, no control, format
 * (bidirectional marks, zero width) or lone surrogate characters, one space between words.
 */
export function cleanQuery(query: string): string {
  return plainForms(query.slice(0, 4 * LIMIT))
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, LIMIT)
    .replace(/[\ud800-\udbff]$/, '');
}

/** The words of a query: stretches of letters, digits and jamo. */
export const queryWords = (query: string): string[] => query.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
