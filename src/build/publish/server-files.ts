import { caching, immutableFolders, securityHeaders } from './headers.ts';

/** The server and path of a site. */
export interface Place {
  /** Name under which it is reached, `study.example.org`. */
  host: string;
  /** Path of the site, with a slash at both ends. */
  base: string;
  /** Folder on the server with what the build wrote, without a slash at its end. */
  root: string;
  /** What nginx listens to, or the address that Caddy serves; only where it isn't the usual one. */
  listen?: string;
}

/** Types of files that the servers of Debian don't know, by the ending of their names. */
const types = { md: 'text/markdown', webmanifest: 'application/manifest+json' };

/** Types that are compressed. Caddy leaves out manifests unless told. */
const textTypes = [
  'text/',
  'application/javascript',
  'application/json',
  'application/xml',
  'image/svg+xml',
  types.webmanifest,
];

const headers = Object.entries(securityHeaders);

/**
 * The file `_headers` that Cloudflare Pages and Netlify read. Both revalidate pages by themselves, and
 * Cloudflare joins two values of one header, so that only what never changes gets a rule for caching.
 */
export function toHeadersFile(base: string): string {
  const rules = [
    ['/*', headers],
    ...immutableFolders.map(
      (folder) => [`${base}${folder}/*`, [['Cache-Control', caching.immutable]]] as const,
    ),
  ] as const;
  return rules
    .map(([path, lines]) =>
      [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** A file for nginx's `conf.d`. It speaks HTTP; certbot adds a certificate to it. */
export function toNginx({ host, base, root, listen = '80' }: Place): string {
  const unslashed = base.slice(0, -1);
  return `map $uri $study_cache {
  default "${caching.revalidated}";
  ~^${base}(${immutableFolders.join('|')})/ "${caching.immutable}";
}

server {
  listen ${listen};
  server_name ${host};
  absolute_redirect off;
  server_tokens off;
  charset utf-8;
  charset_types text/css text/javascript application/javascript application/json application/xml text/xml text/plain ${types.md};

  include /etc/nginx/mime.types;
  types {
${Object.entries(types)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
  }

  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_min_length 512;
  gzip_types text/css text/javascript application/javascript application/json application/xml text/xml image/svg+xml text/plain ${Object.values(types).join(' ')};

${headers.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  # Without "always": an error must not be kept for ever.
  add_header Cache-Control $study_cache;

  error_page 404 ${base}404.html;
  location ${base} {
    alias ${root}/;
  }
${unslashed ? `  location = ${unslashed} {\n    return 301 ${base};\n  }\n` : ''}}
`;
}

/** A Caddyfile. Caddy gets the certificate by itself. */
export function toCaddy({ host, base, root, listen = host }: Place): string {
  const unslashed = base.slice(0, -1);
  const named = immutableFolders.map((folder) => `${base}${folder}/*`).join(' ');
  return `${listen} {
  encode {
    zstd
    gzip
    match {
${textTypes.map((type) => `      header Content-Type ${type}*`).join('\n')}
    }
  }
  header {
${headers.map(([name, value]) => `    ${name} "${value}"`).join('\n')}
  }
  @named path ${named}
  header @named Cache-Control "${caching.immutable}"
  @others not path ${named}
  header @others Cache-Control "${caching.revalidated}"
${Object.entries(types)
  .map(
    ([ending, type]) => `  @${ending} path *.${ending}
  header @${ending} Content-Type "${type}; charset=utf-8"`,
  )
  .join('\n')}
${unslashed ? `  redir ${unslashed} ${base}\n` : ''}  handle_path ${base}* {
    root * ${root}
    file_server
  }
  handle {
    error 404
  }
  handle_errors {
    header Cache-Control "${caching.revalidated}"
    root * ${root}
    rewrite * /404.html
    file_server
  }
}
`;
}
