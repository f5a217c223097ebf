import { markdownToHtml, mdxToJs, type HastPluginList, type MdastPluginList } from 'satteri';
import { markdownFeatures as features } from '../../../../src/lessons/mdx.ts';

interface Plugins {
  mdastPlugins?: MdastPluginList;
  hastPlugins?: HastPluginList;
}

/** HTML of a Markdown source with the site's parser features. */
export const renderHtml = (source: string, plugins: Plugins) =>
  (markdownToHtml(source, { ...plugins, features }) as { html: string }).html.trimEnd();

/** HTML of one paragraph without its `<p>`. */
export const renderInline = (source: string, plugins: Plugins) =>
  renderHtml(source, plugins).replace(/^<p>|<\/p>$/g, '');

/** The JSX that an MDX source becomes, without the module around it. */
export function renderJsx(source: string, plugins: Plugins): string {
  const options = { ...plugins, features, jsx: true, elementAttributeNameCase: 'html' } as const;
  const { code } = mdxToJs(source, options) as { code: string };
  const body =
    /return <>(.*)<\/>;/s.exec(code)?.[1] ?? /return (<.*>);\n\}\nfunction MDX/s.exec(code)?.[1];
  return (body ?? code).replaceAll('_components.', '').replaceAll(/\{"((?:[^"\\]|\\.)*)"\}/g, '$1');
}
