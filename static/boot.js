// Runs before everything else: the theme, a guard against foreign frames, and a guard against a page that
// cannot start.
(() => {
  const root = document.documentElement;
  /** Small facts; a browser that refuses them forgets them. */
  const noted = (storage, key) => {
    try {
      return window[storage].getItem(key);
    } catch {
      return null;
    }
  };
  const note = (storage, key, value) => {
    try {
      window[storage].setItem(key, value);
    } catch {
      return;
    }
  };

  // A chosen theme never flashes the other one.
  const theme = noted('localStorage', 'mizan-theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  const base = new URL('.', document.currentScript.src);

  // Inside a foreign frame clicks may be stolen: nothing is shown but the way out.
  if (window.top !== window) {
    window.stop();
    const link = document.createElement('a');
    link.href = location.href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = 'Mizan ↗';
    root.replaceChildren(link);
    return;
  }

  // The third start within a minute without ten calm seconds goes to the page that needs no app.
  const CALM = 10_000;
  const now = Date.now();
  const starts = (noted('sessionStorage', 'mizan-starts') ?? '')
    .split(' ')
    .map(Number)
    .filter((at) => at > now - 60_000 && at <= now);
  starts.push(now);
  note('sessionStorage', 'mizan-starts', starts.join(' '));
  const recover = new URL('recover.html', base);
  recover.hash = root.lang;
  const calm = () => note('sessionStorage', 'mizan-starts', '');
  addEventListener('pagehide', () => {
    // Left by the reader and not by a crash.
    if (root.dataset.ready === 'true') calm();
  });
  setTimeout(() => {
    if (root.dataset.ready === 'true') {
      calm();
      return;
    }
    // Ten seconds and no app: its bundle may be broken.
    const link = document.createElement('a');
    link.id = 'recover';
    link.href = recover.href;
    link.textContent = root.dataset.rescue;
    document.body.prepend(link);
  }, CALM);
  if (starts.length >= 3) {
    calm();
    // Else the app goes on starting, and may hang, before the other page comes.
    window.stop();
    location.replace(recover);
  }
})();
