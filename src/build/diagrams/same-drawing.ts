/** How far coordinates may lie apart between browsers, in the drawing's units. */
const TOLERANCE = 2;

const NUMBER = /-?\d*\.?\d+/g;

/** Whether two stored drawings are the same but for what browsers measure differently. */
export function sameDrawing(a: string, b: string): boolean {
  if (a === b) return true;
  const [shapeA, shapeB] = [bodyOf(a), bodyOf(b)];
  if (recordOf(a) !== recordOf(b)) return false;
  if (shapeA.replace(NUMBER, '#') !== shapeB.replace(NUMBER, '#')) return false;
  const [numbersA, numbersB] = [numbersOf(shapeA), numbersOf(shapeB)];
  return numbersA.every((value, i) => Math.abs(value - (numbersB[i] ?? NaN)) <= TOLERANCE);
}

const recordOf = (file: string) => /<metadata>(.*?)<\/metadata>/s.exec(file)?.[1];
const bodyOf = (file: string) => file.replace(/<metadata>.*?<\/metadata>/s, '');
const numbersOf = (text: string) => (text.match(NUMBER) ?? []).map(Number);
