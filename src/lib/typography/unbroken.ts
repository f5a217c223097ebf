/** A piece of a text, and whether it must stay on one line. */
export interface TextPiece {
  text: string;
  unbroken: boolean;
}

/** Cuts a text into pieces that may break and pieces that must not; together they are the text. */
export function splitUnbroken(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const [start, end] of findUnbroken(text)) {
    if (start > from) pieces.push({ text: text.slice(from, start), unbroken: false });
    pieces.push({ text: text.slice(start, end), unbroken: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), unbroken: false });
  return pieces;
}

/**
 * Ranges of a text that must stay on one line although `word-break: keep-all` would break them.
 *
 * Measured in Chromium: keep-all holds `463엑사바이트`, `1~3년`, `95%`, `A(B)C` and `하다.` together,
 * but breaks `(Markdown)|을`, `“품질”|은`, `95%|로`, `데이터|·정보`, `3–|5년`, `1|～|3년` and `4| TB`.
 */
function findUnbroken(text: string): [start: number, end: number][] {
  return [...text.matchAll(unbroken)].map(({ index, 0: match }) => [index, index + match.length]);
}

/** Closing marks that a particle follows directly. Straight quotes need no help. */
export const closingMark = /[)\]}”’」』》〉%‰℃]$/u;

/** What must not begin a line after a closing mark, or after anything at all. */
export const stuckToMark = /^[가-힣]+/;
export const stuckToAnything = /^·/;

const number = String.raw`\d[\d,.]*[십백천만억조]*`;
const latinUnits = '[KMGTPEZ]i?B|[kmg]?b(?:ps|it)?|[nmµ]?s|k?m|k?g|°C|GHz|%';
const bytes = '(?:킬로|메가|기가|테라|페타|엑사|제타)?바이트';
const counters =
  '개월?|명|건|번|년차?|월|주|일|시간?|분|초|배|회|대|곳|가지|단계|장|쪽|편|위|점|층|권';
const particles =
  '이|가|은|는|을|를|의|에서?|으?로|도|만|와|과|씩|당|마다|까지|부터|쯤|정도|이상|이하|째|이나';

const unbroken = new RegExp(
  [
    String.raw`[)\]}”’」』》〉%‰℃]\p{Script=Hangul}+`,
    // A word of one letter and the abbreviation that it is about: `역 ETL`.
    String.raw`(?<![\p{L}\p{N}])\p{Script=Hangul} [A-Z][A-Z0-9]+`,
    String.raw`[\p{L}\p{N}]+·`,
    String.raw`\d+ ?[–～-] ?\d+[%\p{Script=Hangul}]*`,
    String.raw`${number} (?:${latinUnits})(?![A-Za-z])`,
    String.raw`${number} (?:${bytes}|${counters})(?=(?:${particles})?(?:$|[^\p{L}\p{N}]))`,
  ].join('|'),
  'gu',
);
