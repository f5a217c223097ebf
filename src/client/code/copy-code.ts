import { create, createButton } from '../dom.ts';

/** Adds a button to a code block that copies the code; without script there is none. */
class CopyCode extends HTMLElement {
  #button: HTMLButtonElement | undefined;

  connectedCallback(): void {
    if (this.#button) return;
    const button = createButton('복사', () => void this.#copy(), 'code__copy');
    const status = create('span', { className: 'visually-hidden', role: 'status' });
    this.append(button, status);
    this.#button = button;
  }

  async #copy(): Promise<void> {
    const code = this.querySelector('code')?.textContent ?? '';
    let said = '복사했어요';
    try {
      await navigator.clipboard.writeText(code.replace(/\n$/, ''));
    } catch {
      said = '복사하지 못했어요';
    }
    if (this.#button) this.#button.textContent = said;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = said;
    setTimeout(() => {
      if (this.#button) this.#button.textContent = '복사';
      if (status) status.textContent = '';
    }, 2000);
  }
}

customElements.define('copy-code', CopyCode);
