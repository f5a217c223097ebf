/** Opens a diagram in full screen; without script its link leads to the drawing as a file. */
class DiagramViewer extends HTMLElement {
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
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void this.#open(link);
    });
  }

  /** Where the code of the full-screen view can't be had, the link does what it says. */
  async #open(link: HTMLAnchorElement): Promise<void> {
    try {
      const { openDiagramZoom } = await import('./diagram-zoom.ts');
      openDiagramZoom(this, link);
    } catch {
      location.assign(link.href);
    }
  }
}

customElements.define('diagram-viewer', DiagramViewer);
