/** What stands inside an element: text is put in as text, never as HTML. */
type Content = Node | string | null | undefined | false;

/** Makes an element with properties and content; what is null, undefined or false is left out. */
export function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content.filter((one) => one !== null && one !== undefined && one !== false));
  return element;
}

/** Makes a button that does `act` when it is pressed. */
export function createButton(
  text: string,
  act: () => void,
  className = 'button',
): HTMLButtonElement {
  const button = create('button', { type: 'button', className }, text);
  button.addEventListener('click', act);
  return button;
}
