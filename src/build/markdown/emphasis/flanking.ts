import { classifyAfter, classifyBefore, type CharacterClass } from './characters.ts';

export type Marker = '*' | '_' | '~';

/** What a delimiter run may do. */
export interface Flanking {
  canOpen: boolean;
  canClose: boolean;
}

/**
 * Whether the run of `marker` from `start` to `end` may open or close emphasis.
 *
 * CommonMark 0.31 with the CJK-friendly amendments: a run beside punctuation also counts where a
 * CJK character stands on its other side, so `**마크다운(Markdown)**을` closes.
 * @see https://github.com/commonmark/commonmark-spec/issues/650
 */
export function getFlanking(source: string, marker: Marker, start: number, end: number): Flanking {
  const before = classifyBefore(source, start);
  const after = classifyAfter(source, end);
  const left =
    !after.whitespace && (!isForeignPunctuation(after) || permits(before) || isMarker(source[end]));
  const right =
    !before.whitespace &&
    (!isForeignPunctuation(before) || permits(after) || isMarker(source[start - 1]));
  if (marker !== '_') return { canOpen: left, canClose: right };
  return {
    canOpen: left && (!right || before.punctuation),
    canClose: right && (!left || after.punctuation),
  };
}

const isForeignPunctuation = (c: CharacterClass) => c.punctuation && !c.cjk;

/** Beside another marker a run may do both, in micromark as in Sätteri. */
const isMarker = (character: string | undefined) => /^[*_~]$/.test(character ?? '');

const permits = (c: CharacterClass) => c.whitespace || c.cjk || isForeignPunctuation(c);
