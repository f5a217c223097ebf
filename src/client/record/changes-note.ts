import { introId } from '../../lib/record/intro-id.ts';

/** A section that differs from what the reader saw last. */
interface Changed {
  id: string;
  isNew: boolean;
}

/**
 * Puts a button into the page's head line that lists what changed, in a popover so that no text
 * moves. `accept` is called when the reader says to have seen it.
 */
export function showChanges(host: HTMLElement, changed: Changed[], accept: () => void): void {
  const links = changed.flatMap(({ id, isNew }) => {
    const title = id === introId ? '첫머리' : document.getElementById(id)?.textContent?.trim();
    if (!title) return [];
    const link = create('a', title);
    link.href = id === introId ? '#main' : `#${id}`;
    const item = create('li');
    item.append(link, isNew ? ' (새로 생김)' : '');
    return [item];
  });
  if (links.length === 0) return;
  const button = create('button', `바뀐 곳 ${links.length}곳`);
  const card = create('div');
  const list = create('ul');
  const done = create('button', '모두 확인했어요');
  button.type = done.type = 'button';
  button.className = 'changes__button';
  card.className = 'changes__card';
  card.id = 'record-changes';
  card.popover = 'auto';
  button.popoverTargetElement = card;
  done.className = 'button';
  list.append(...links);
  list.addEventListener('click', () => card.hidePopover());
  done.addEventListener('click', () => {
    accept();
    host.replaceChildren();
  });
  card.append(create('p', '지난번에 읽은 뒤로 바뀌었어요.'), list, done);
  host.replaceChildren(button, card);
}

function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
