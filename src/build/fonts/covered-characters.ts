/**
 * The characters that a font has, read from its table `cmap`.
 *
 * @param font in the format sfnt (TrueType or OpenType)
 * @throws Where the font has no such table of the two common kinds
 */
export function coveredCharacters(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('The font has no table cmap');
  const cmap = font.subarray(font.readUInt32BE(entry + 8));
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4)),
  );
  const all = subtables.find((table) => table.readUInt16BE(0) === 12);
  if (all) return groupsOf(all);
  const basic = subtables.find((table) => table.readUInt16BE(0) === 4);
  if (basic) return segmentsOf(basic);
  throw new Error('The font has a table cmap of an unknown kind');
}

/** Format 12: groups of a first and a last character. */
function groupsOf(table: Buffer): Set<number> {
  const covered = new Set<number>();
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    for (let one = table.readUInt32BE(at); one <= table.readUInt32BE(at + 4); one++)
      covered.add(one);
  }
  return covered;
}

/** Format 4: segments of the first 65,536 characters, their ends before their beginnings. */
function segmentsOf(table: Buffer): Set<number> {
  const covered = new Set<number>();
  const size = table.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    const end = table.readUInt16BE(14 + at);
    for (let one = table.readUInt16BE(16 + size + at); one <= end && one < 0xffff; one++)
      covered.add(one);
  }
  return covered;
}
