/**
 * Opens a diagram in full screen; without script its link leads to the drawing as a file.
 * The view is an entry of the browser's history that names the diagram: going back closes it,
 * going forward or reloading opens it again.
 */
class DiagramViewer extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;

  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>('.diagram__open');
    if (!link) return;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
    const follow = () => void this.#follow(link);
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.pushState({ diagram: this.id }, '');
      follow();
    });
    // A tap on the drawing opens it too, unless it follows a link or ends a selection.
    this.querySelector('.diagram__frame')?.addEventListener('click', ({ target }) => {
      const isDrawing = target instanceof SVGElement && !target.closest('a');
      if (isDrawing && getSelection()?.isCollapsed !== false) link.click();
    });
    addEventListener('popstate', follow);
    // Also where the page comes back from the browser's memory.
    addEventListener('pageshow', follow);
  }

  /** Whether the entry of the history says that this diagram is in full screen. */
  get #isWanted(): boolean {
    const state = history.state as { diagram?: unknown } | null;
    return state?.diagram === this.id;
  }

  /** Opens or closes the view as the history says. */
  async #follow(link: HTMLAnchorElement): Promise<void> {
    if (!this.#isWanted) return this.#dialog?.close();
    try {
      const { openDiagramZoom } = await import('./diagram-zoom.ts');
      if (!this.#isWanted || this.#dialog) return;
      const dialog = openDiagramZoom(this);
      dialog.addEventListener('close', () => this.#leave(dialog, link));
      this.#dialog = dialog;
    } catch {
      // Where the code of the view can't be had, the link does what it says.
      location.replace(link.href);
    }
  }

  /** After the view has closed: on to the link that was followed in it, or back to the page. */
  #leave(dialog: HTMLDialogElement, opener: HTMLElement): void {
    this.#dialog = undefined;
    if (dialog.returnValue) return location.replace(dialog.returnValue);
    opener.focus({ preventScroll: true });
    if (this.#isWanted) history.back();
  }
}

customElements.define('diagram-viewer', DiagramViewer);
