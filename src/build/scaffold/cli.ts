import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addToAgenda, createPage } from './new-page.ts';

const folder = 'content/sessions';
const usage = {
  session: 'npm run new:session -- modern-data-stack "모던 데이터 스택"',
  topic: 'npm run new:topic -- introduction data-mesh "데이터 메시"',
};

const [kind, ...rest] = process.argv.slice(2);
if (kind !== 'session' && kind !== 'topic') throw new Error('session이나 topic을 만들 수 있어요.');
const [session, slug = '', ...words] = kind === 'topic' ? rest : [undefined, ...rest];

try {
  const paths = await Array.fromAsync(glob('*/*.mdx', { cwd: folder }));
  const title = words.join(' ');
  const page = createPage({ kind, slug, title, session }, paths.sort());
  const file = join(folder, page.path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, page.text, { flag: 'wx' });
  if (kind === 'topic') {
    const index = join(dirname(file), 'index.mdx');
    await writeFile(index, addToAgenda(await readFile(index, 'utf8'), { slug, title }));
    process.stdout.write(`${index}의 안건 끝에 이 주제를 더했어요. 자리를 옮겨도 돼요.\n`);
  }
  process.stdout.write(`${file} 파일을 만들었어요. TODO:를 모두 채우면 사이트에 나와요.\n`);
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n예: ${usage[kind]}\n`,
  );
  process.exitCode = 1;
}
