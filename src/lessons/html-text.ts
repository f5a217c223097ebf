const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of rendered HTML without its tags; definition cards of terms are not part of it. */
export const getHtmlText = (html: string) =>
  html
    .replace(/<span class="term__card"[\s\S]*?<\/a>\s*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Rendered HTML without paragraphs, to stand inside a label. */
export const getInlineHtml = (html: string) => html.replace(/<\/?p(?:\s[^>]*)?>/g, ' ').trim();
