const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const names: Record<Theme, string> = { system: '시스템', light: '밝게', dark: '어둡게' };

/** A button that steps through system, light and dark; the choice is kept for later visits. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.hidden = false;
    this.#show(button, current());
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(current()) + 1) % themes.length] ?? 'system';
      apply(next);
      this.#show(button, next);
    });
    addEventListener('storage', ({ key, newValue }) => {
      if (key !== 'theme') return;
      apply(newValue === 'light' || newValue === 'dark' ? newValue : 'system', false);
      this.#show(button, current());
    });
  }

  #show(button: HTMLButtonElement, theme: Theme): void {
    button.dataset['theme'] = theme;
    button.setAttribute('aria-label', `화면 테마: ${names[theme]}`);
    button.title = button.getAttribute('aria-label') ?? '';
  }
}

function current(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function apply(theme: Theme, keep = true): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  if (!keep) return;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is blocked: the choice lasts for this page only.
  }
}

customElements.define('theme-toggle', ThemeToggle);
