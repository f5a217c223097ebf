import { expect, it } from 'vitest';
import { parseYaml } from '../../../../../src/build/authoring/source/yaml-block.ts';

it.each([
  ['title: *굵은* 제목\n', undefined, '값이 별표(*)나 &로 시작해요'],
  ['title: & 제목\n', 8, '값이 별표(*)나 &로 시작해요'],
  ['title: @제목\n', 8, '값이 기호(@, ` 등)로 시작해요'],
  ['title： 제목\ntitleEn: a\n', 1, '항목 이름 뒤에 전각 쌍점(：)을 썼어요'],
  ["title:'제목'\ntitleEn: a\n", 1, '항목 이름의 쌍점(:) 뒤에 빈칸이 없어요'],
  ['list:\n  - 하나\n  -둘\n  - 셋\n', undefined, '목록의 - 뒤에 빈칸이 없어요'],
  ['list:\n\t- 하나\n', undefined, '들여쓰기에 탭을 썼어요'],
  ['title: 가\ntitle: 나\n', undefined, '같은 항목이 두 번 나와요'],
  ['title: 가: 나\n', 8, '값 안에 쌍점(:)이 또 있거나 들여쓰기가 어긋났어요'],
])('reports a YAML error with its cause and fix: %j', (text, column, detail) => {
  const { problems, data } = parseYaml({ path: 'content/glossary.yaml', text });
  expect(data).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ what: `YAML을 읽을 수 없어요: ${detail}` });
  expect(problems[0]?.fix).toMatch(/주세요\.$/);
  if (column) expect(problems[0]).toMatchObject({ column });
});

it('anchors and aliases are YAML', () => {
  const { problems, data } = parseYaml({ path: 'a.yaml', text: 'a: &x 하나\nb: *x\n' });
  expect(problems).toEqual([]);
  expect(data).toEqual({ a: '하나', b: '하나' });
});
