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

/** What a character beside a delimiter run counts as. */
interface CharacterClass {
  whitespace: boolean;
  punctuation: boolean;
  cjk: boolean;
}

/** Classes of the character that ends at `offset`; the start of the text counts as whitespace. */
function classifyBefore(source: string, offset: number): CharacterClass {
  const last = codePointBefore(source, offset);
  if (ideographicSelector.test(last)) return { whitespace: false, punctuation: false, cjk: true };
  if (!standardSelector.test(last)) return classify(last);
  // A variation selector only changes the shape of what precedes it.
  const base = codePointBefore(source, offset - last.length);
  const fullwidthQuote = last === '\ufe01' && /[‘’“”]/.test(base);
  return fullwidthQuote ? { whitespace: false, punctuation: true, cjk: true } : classify(base);
}

/** Classes of the character that starts at `offset`; the end of the text counts as whitespace. */
function classifyAfter(source: string, offset: number): CharacterClass {
  const code = source.codePointAt(offset);
  return classify(code === undefined ? '' : String.fromCodePoint(code));
}

function classify(character: string): CharacterClass {
  return {
    whitespace: character === '' || /^[\s\p{Zs}]$/u.test(character),
    punctuation: /^[\p{P}\p{S}]$/u.test(character),
    cjk: cjk.test(character) && !/^\p{Emoji_Presentation}$/u.test(character),
  };
}

/**
 * East Asian Width W, F or H, or script Hangul, as the CJK-friendly amendments define it.
 * Unassigned gaps are filled in, which keeps the list short and changes nothing.
 * @see https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
 */
const cjk =
  /^[\u1100-\u11ff\u20a9\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uffe6\uffe8-\uffee\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]$/u;
const ideographicSelector = /^[\u{e0100}-\u{e01ef}]$/u;
const standardSelector = /^[\ufe00-\ufe0e]$/u;

function codePointBefore(source: string, offset: number): string {
  if (offset <= 0) return '';
  const low = source.charCodeAt(offset - 1);
  const isLowSurrogate = low >= 0xdc00 && low <= 0xdfff;
  return source.slice(offset - (isLowSurrogate && offset > 1 ? 2 : 1), offset);
}
