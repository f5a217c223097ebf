/** Adds a button to a code block that copies the code; without script there is none. */
class CopyCode extends HTMLElement {
  #button: HTMLButtonElement | undefined;

  connectedCallback(): void {
    if (this.#button) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'code__copy';
    button.textContent = '복사';
    button.addEventListener('click', () => void this.#copy());
    const status = document.createElement('span');
    status.className = 'visually-hidden';
    status.role = 'status';
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
