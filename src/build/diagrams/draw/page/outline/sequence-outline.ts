import type { SequenceDB } from 'mermaid/dist/diagrams/sequence/sequenceDb.d.ts';
import type {
  DiagramOutline,
  OutlineItem,
} from '../../../../../lessons/diagrams/stored-diagram.ts';
import { labelText } from './label-text.ts';

export type SequenceGraph = Pick<SequenceDB, 'getActors' | 'getMessages' | 'LINETYPE'>;

/** Who takes part, then the messages in order; loops and branches hold theirs. */
export function sequenceOutline(db: SequenceGraph): DiagramOutline {
  const actors = db.getActors();
  const nameOf = (id: string | undefined) => labelText(actors.get(id ?? '')?.description ?? id);
  const participants = [...actors.keys()].map((id) => ({ text: nameOf(id) }));
  const items: OutlineItem[] = [{ text: '참여자', items: participants }];
  const open: OutlineItem[][] = [items];

  for (const { type, from, to, message } of db.getMessages()) {
    const text = typeof message === 'string' ? labelText(message) : '';
    const kind = nameOfType(db, type);
    if (kind.endsWith('_START') && kind in blocks) {
      const block = { text: joined(blocks[kind] ?? '', text), items: [] };
      open.at(-1)?.push(block);
      open.push(block.items);
    } else if (kind in branches) {
      open.pop();
      const branch = { text: joined(branches[kind] ?? '', text), items: [] };
      open.at(-1)?.push(branch);
      open.push(branch.items);
    } else if (kind.endsWith('_END')) {
      if (kind.replace('_END', '_START') in blocks) open.pop();
    } else if (kind === 'NOTE') {
      const about = [...new Set([nameOf(from), nameOf(to)])].join(', ');
      open.at(-1)?.push({ text: `메모(${about}): ${text}` });
    } else if (from && to && kind !== 'ACTIVE_START') {
      open.at(-1)?.push({ text: `${nameOf(from)} → ${nameOf(to)}: ${text}` });
    }
  }
  return { ordered: true, items };
}

const blocks: Record<string, string> = {
  LOOP_START: '반복',
  ALT_START: '경우',
  OPT_START: '필요하면',
  PAR_START: '동시에',
  PAR_OVER_START: '동시에',
  CRITICAL_START: '반드시',
  BREAK_START: '중단',
  RECT_START: '묶음',
};

const branches: Record<string, string> = {
  ALT_ELSE: '아니면',
  PAR_AND: '그와 함께',
  CRITICAL_OPTION: '대안',
};

const joined = (word: string, text: string) => (text ? `${word}: ${text}` : word);

function nameOfType({ LINETYPE }: SequenceGraph, type: number | undefined): string {
  return Object.entries(LINETYPE).find(([, value]) => value === type)?.[0] ?? '';
}
