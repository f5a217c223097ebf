import { getAddresses } from '../source/addresses.ts';
import { createProblem, type Problem } from '../../problems/problem.ts';
import type { SiteContent } from '../source/site-content.ts';
import type { SourceFile } from '../../problems/source-file.ts';

/** Addresses on the web, in lessons and references: that they are safe, lasting and open to everybody. */
export function checkWebLinks({ documents, references }: SiteContent): Problem[] {
  const entries = Array.isArray(references.data)
    ? (references.data as ({ url?: unknown } | null)[])
    : [];
  return [
    ...documents.flatMap((document) =>
      getAddresses(document).flatMap(({ url, offset }) => checkUrl(document.source, url, offset)),
    ),
    ...entries.flatMap((entry, i) =>
      typeof entry?.url === 'string'
        ? checkUrl(references.source, entry.url, references.offsetOf([i, 'url'], 'value'))
        : [],
    ),
  ];
}

const signature =
  /^(x-amz-signature|x-goog-signature|signature|expires|sig|token|access_token|awsaccesskeyid)$/i;
const tracking = /^(utm_\w+|fbclid|gclid|igshid|mc_cid|mc_eid)$/i;
const local =
  /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|.*\.local)$/;

function checkUrl(source: SourceFile, url: string, offset: number): Problem[] {
  if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(url) || /^(mailto|tel):/.test(url)) return [];
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || local.test(parsed.hostname)) {
    return [createProblem('local-link', source, offset, { url })];
  }
  const parameters = [...parsed.searchParams.keys()];
  if (parameters.some((name) => signature.test(name))) {
    // Without the parameters: a signature should not reach a log either.
    return [
      createProblem('expiring-link', source, offset, { url: parsed.origin + parsed.pathname }),
    ];
  }
  const trackers = parameters.filter((name) => tracking.test(name));
  if (trackers.length > 0) {
    return [
      createProblem('tracking-link', source, offset, { url, parameters: trackers.join(', ') }),
    ];
  }
  return parsed.protocol === 'http:'
    ? [createProblem('insecure-link', source, offset, { url })]
    : [];
}
