import type { APIRoute } from 'astro';
import { getDiagramFile } from '../../../../lessons/diagrams/stored-diagrams.ts';
import { listStoredDiagrams } from '../../../../lessons/diagrams/stored-diagrams.ts';

/** Drawings as files of their own; a route, so a file by itself: what "크게 보기" opens without JavaScript. */
export const getStaticPaths = () =>
  listStoredDiagrams().map(({ session, id }) => ({
    params: { session: session.replace(/^\d+-/, ''), id },
    props: { session, id },
  }));

export const GET: APIRoute<{ session: string; id: string }> = ({ props: { session, id } }) =>
  new Response(getDiagramFile(session, id), { headers: { 'content-type': 'image/svg+xml' } });
