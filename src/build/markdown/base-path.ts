import { defineHastPlugin, type HastPluginDefinition, type HastVisitorContext } from 'satteri';
import { withBase } from '../../lib/site.ts';

/** Prefixes root-absolute links and images in Markdown with the base under which the site is deployed. */
export function basePath(base: string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'base-path',
    element: [
      { filter: ['a'], visit: (node, ctx) => prefix(node.properties['href'], 'href', node, ctx) },
      { filter: ['img'], visit: (node, ctx) => prefix(node.properties['src'], 'src', node, ctx) },
    ],
  });

  function prefix(
    address: unknown,
    property: 'href' | 'src',
    node: Parameters<HastVisitorContext['setProperty']>[0],
    ctx: HastVisitorContext,
  ) {
    if (typeof address === 'string') ctx.setProperty(node, property, withBase(address, base));
  }
}
