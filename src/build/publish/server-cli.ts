import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from './site-address.ts';
import { toCaddy, toNginx } from './server-files.ts';

/** `npm run server-config`: prints the configuration of your own server for the built site. */
const writers = { nginx: toNginx, caddy: toCaddy };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: 'dist' } },
});
const writer = writers[positionals[0] as keyof typeof writers];
const address = siteAddress();

if (!writer || !address) {
  process.stderr.write(
    [
      'SITE_URL을 .env에 적은 뒤 서버의 이름과, 빌드한 파일을 둘 폴더를 주세요.',
      '  npm run -s server-config nginx -- --root /srv/study > study.conf',
      '  npm run -s server-config caddy -- --root /srv/study > Caddyfile',
      '',
    ].join('\n'),
  );
  process.exitCode = 1;
} else {
  const root = resolve(values.root);
  process.stdout.write(writer({ host: address.hostname, base: address.pathname, root }));
}
