import type { PhrasingContent } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { findInlineContainers } from './inline-containers.ts';
import { keepTogether } from './unbroken/keep-together.ts';

/** Keeps particles with the closing mark before them, middle dots with their word, numbers with their unit. */
export const unbrokenWords = defineMdastPlugin({
  name: 'unbroken-words',
  before(root, ctx) {
    for (const container of findInlineContainers(root)) {
      const children = keepTogether(container.children) as PhrasingContent[];
      const same = children.every((child, i) => child === container.children[i]);
      if (!same) ctx.setProperty(container, 'children', children);
    }
  },
});
