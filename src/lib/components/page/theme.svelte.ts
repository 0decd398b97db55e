export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'mizan-theme';

/** The chosen theme; kept in the browser, and read before the first paint by `static/boot.js`. */
class ThemeChoice {
  #theme: Theme = $state('system');

  constructor() {
    if (import.meta.env.SSR) return;
    const chosen = document.documentElement.dataset['theme'];
    if (chosen === 'light' || chosen === 'dark') this.#theme = chosen;
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // The choice then lasts as long as the page.
    }
  }
}

export const themeChoice = new ThemeChoice();
