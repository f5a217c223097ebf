import { normalizeSource } from '../../problems/problem.ts';

/** How far coordinates may lie apart between browsers, in the drawing's units. */
const TOLERANCE = 4;

const NUMBER = /-?\d*\.?\d+/g;

/** Whether two stored drawings are the same but for what browsers measure differently. */
export function sameDrawing(stored: string, drawn: string): boolean {
  const [a, b] = [normalizeSource(stored), normalizeSource(drawn)];
  if (a === b) return true;
  const [shapeA, shapeB] = [bodyOf(a), bodyOf(b)];
  if (metadataOf(a) !== metadataOf(b)) return false;
  if (shapeA.replace(NUMBER, '#') !== shapeB.replace(NUMBER, '#')) return false;
  const [numbersA, numbersB] = [numbersOf(shapeA), numbersOf(shapeB)];
  return numbersA.every((value, i) => Math.abs(value - (numbersB[i] ?? NaN)) <= TOLERANCE);
}

/** In a picture with a style sheet in it, colours may change before it is drawn again. */
const metadataOf = (file: string) => {
  const metadata = /<metadata>(.*?)<\/metadata>/s.exec(file)?.[1] ?? '';
  return file.includes('<style>') ? metadata.replace(/"hash":"\w*"/, '') : metadata;
};
const bodyOf = (file: string) =>
  file.replace(/<metadata>.*?<\/metadata>|<style>.*?<\/style>/gs, '');
const numbersOf = (text: string) => (text.match(NUMBER) ?? []).map(Number);
