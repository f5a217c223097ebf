/** Former keys by name, as an attribute lists them: `what=introduction/recap/goals/old what=…`. */
export function parseWas(text: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const pair of text.split(' ').filter(Boolean)) {
    const [name = '', key = ''] = pair.split('=');
    map.set(name, [...(map.get(name) ?? []), key]);
  }
  return map;
}
