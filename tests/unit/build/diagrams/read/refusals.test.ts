import { expect, test } from 'vitest';
import { findPainting, findRefusal } from '../../../../../src/build/diagrams/read/refusals.ts';

test.for([
  ['C4Context', 'C4'],
  ['C4Container', 'C4'],
  ['sankey-beta', 'sankey'],
  ['treemap-beta', 'treemap'],
  ['radar-beta', 'radar'],
  ['packet-beta', 'packet'],
  ['cynefin-beta', 'cynefin'],
  ['wardley-beta', 'wardley'],
  ['eventmodeling', 'eventmodeling'],
  ['railroad-beta', 'railroad'],
  ['railroad-ebnf-beta', 'railroad'],
  ['usecase-beta', 'usecase'],
  ['agentflow-beta TB', 'agentflow'],
  ['swimlane-beta LR', 'swimlane'],
  ['info', 'info'],
])('%s is refused with a reason and another type', ([word, type]) => {
  const code = `---\nconfig:\n  layout: dagre\n---\n%% 메모\n${word}\n  accTitle: 제목`;
  expect(findRefusal(code)).toMatchObject({
    type,
    line: 6,
    reason: expect.stringMatching(/[가-힣]/) as string,
    instead: expect.stringMatching(/[가-힣]/) as string,
  });
});

test.for(['flowchart LR', 'graph TD', 'block', 'timeline', 'pie showData', 'gitGraph', 'kanban'])(
  '%s is drawn',
  (word) => expect(findRefusal(`${word}\n  C4Context`)).toBeUndefined(),
);

test('colours and fonts in a directive or in front matter are found with their lines', () => {
  const code =
    "---\nconfig:\n  theme: dark\n  layout: dagre\n---\n%%{init: {'themeVariables': {'primaryColor': '#000'}}}%%\nflowchart LR\n  a[\"theme: 뜻\"]";
  expect(findPainting(code)).toEqual([
    { word: 'theme', line: 3 },
    { word: 'themeVariables', line: 6 },
  ]);
});
