// The page that works when nothing else does: reads the raw records of this browser and hands them out.
// It needs neither the app nor a library, so that a broken build cannot break it.
(() => {
  const all = JSON.parse(document.getElementById('words').textContent);
  const wanted = location.hash.slice(1) || navigator.language;
  const language =
    Object.keys(all).find((each) =>
      wanted.toLowerCase().startsWith(each.toLowerCase().slice(0, 2)),
    ) ?? 'en';
  const say = all[language];
  document.documentElement.lang = language;
  document.documentElement.dir = say.direction;
  document.title = say.title;
  const main = document.querySelector('main');
  let hasDownloaded = false;
  /** Deleting waits for a download. */
  let permit = () => undefined;

  const make = (tag, text, properties = {}) =>
    Object.assign(document.createElement(tag), { textContent: text }, properties);

  // Inside a frame clicks may be stolen: nothing is shown but the way out.
  if (window.top !== window) {
    main.append(
      make('a', 'Mizan ↗', { href: location.href, target: '_blank', rel: 'noopener noreferrer' }),
    );
    return;
  }

  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /** Opens a database only where there is one: nothing is created here. */
  const open = (name, factory = indexedDB) =>
    new Promise((resolve, reject) => {
      const request = factory.open(name);
      let isNew = false;
      request.onupgradeneeded = () => {
        isNew = true;
        request.transaction.abort();
      };
      request.onsuccess = () => resolve(request.result);
      // A browser may give up for reasons of its own: that is no sign that there is nothing.
      request.onerror = () => (isNew ? resolve(undefined) : reject(request.error));
      setTimeout(() => reject(new Error('no answer')), 5000);
    });

  const records = async (name, store = 'records', factory = indexedDB) => {
    const database = await open(name, factory);
    if (database === undefined || !database.objectStoreNames.contains(store)) return [];
    const held = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([answer(held.getAllKeys()), answer(held.getAll())]);
    database.close();
    return keys.map((key, index) => ({ key: String(key), value: values[index] }));
  };

  /** The second copies of what the first place no longer has, where the browser keeps them. */
  const copied = async (store, there) => {
    const bucket = await navigator.storageBuckets?.open('mizan-copies');
    if (bucket === undefined) return [];
    const keys = new Set(there.map(({ key }) => key));
    const all = await records('mizan-copies', store, bucket.indexedDB);
    return all.filter(({ key }) => !keys.has(key));
  };

  const bodyOf = (value) => {
    const body = value?.body ?? value?.content?.body;
    return typeof body === 'string' ? body : JSON.stringify(value);
  };
  /** Whether a record is what was written; without a secure origin nobody can tell. */
  const isDamaged = async (value) => {
    if (typeof value?.body !== 'string') return true;
    if (window.crypto.subtle === undefined) return false;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value.body));
    const sum = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
    return sum.join('') !== value.checksum;
  };
  const titleOf = (value) => {
    try {
      const { title, model } = JSON.parse(bodyOf(value));
      return title || model || say.untitled;
    } catch {
      return say.untitled;
    }
  };
  const momentOf = (at) =>
    new Date(at).toLocaleString(language === 'ar' ? 'ar-SA-u-ca-gregory' : language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });

  const download = (text, name) => {
    const link = make('a', '', {
      href: URL.createObjectURL(new Blob([text], { type: 'application/json' })),
      download: name,
    });
    link.click();
    hasDownloaded = true;
    permit();
  };

  /** The same form as “save everything” of the app: a line that says how many, then one document a line. */
  const archive = (values) => {
    const head = { documents: values.length, format: 'mizan-archive', version: 1 };
    const lines = values.map((value) => JSON.stringify({ raw: bodyOf(value) }));
    return `${[JSON.stringify(head), ...lines].join('\n')}\n`;
  };

  const restore = async (id, snapshot, stored) => {
    const database = await open('mizan-documents');
    const rev = Math.max(Number(stored?.rev) || 0, Number(snapshot.rev) || 0) + 1;
    const head = { ...snapshot };
    delete head.name;
    const change = database.transaction('records', 'readwrite');
    change.objectStore('records').put({ ...head, rev, savedAt: new Date().toISOString() }, id);
    await new Promise((resolve, reject) => {
      change.oncomplete = resolve;
      change.onabort = () => reject(change.error);
    });
    database.close();
  };

  const button = (text, act) => {
    const made = make('button', text, { type: 'button' });
    made.addEventListener('click', () => {
      void Promise.resolve(act()).then(
        () => undefined,
        () => {
          made.after(make('span', say.failed, { role: 'alert' }));
        },
      );
    });
    return made;
  };

  const section = (heading, entries, row) => {
    if (entries.length === 0) return;
    const list = make('ul', '');
    list.append(
      ...entries.map((entry) => {
        const item = make('li', '');
        item.append(...row(entry));
        return item;
      }),
    );
    main.append(make('h2', heading), list);
  };

  const named = ({ value }, extra = '') => {
    const name = make('span', '');
    name.append(make('bdi', titleOf(value)), extra);
    return name;
  };
  const save = ({ key, value }) =>
    button(say.download, () => download(bodyOf(value), `${key.replaceAll('/', '-')}.mizan.json`));

  const show = async () => {
    const [documents, bin, snapshots, aside, words] = await Promise.all([
      records('mizan-documents'),
      records('mizan-bin'),
      records('mizan-snapshots'),
      records('mizan-quarantine'),
      records('mizan-last-words', 'words'),
    ]);
    const there = [...documents, ...bin];
    // Without its copies this page is as useful as before there were any.
    documents.push(...(await copied('documents', there).catch(() => [])));
    bin.push(...(await copied('bin', there).catch(() => [])));
    const held = [...documents, ...bin, ...aside, ...words];
    const damaged = new Set();
    for (const entry of documents) if (await isDamaged(entry.value)) damaged.add(entry);
    main.replaceChildren(make('h1', say.heading), make('p', say.text));
    if (held.length === 0) main.append(make('p', say.none));
    else {
      const everything = button(say.all, () =>
        download(archive(held.map(({ value }) => value)), 'mizan-everything.mizan.json'),
      );
      everything.className = 'primary';
      main.append(everything, make('p', say.allText));
    }
    section(say.documents, documents, (entry) => {
      const { key, value } = entry;
      const row = [named(entry, damaged.has(entry) ? ` (${say.damaged})` : ''), save(entry)];
      row.push(
        button(say.still, () => {
          sessionStorage.setItem('mizan-still', 'yes');
          const path = language === 'en' ? '' : `${language}/`;
          location.assign(new URL(`${path}model/assumptions/#${key}`, location.href.split('#')[0]));
        }),
      );
      const versions = snapshots.filter((each) => each.key.startsWith(`${key}/`));
      if (versions.length > 0) {
        const choice = make('select', '', { ariaLabel: say.versions });
        versions
          .sort((a, b) => b.value.rev - a.value.rev)
          .forEach((each, index) =>
            choice.append(make('option', momentOf(each.value.savedAt), { value: String(index) })),
          );
        row.push(
          choice,
          button(say.back, async () => {
            await restore(key, versions[Number(choice.value)].value, value);
            await show();
            main.append(make('p', say.done, { role: 'status' }));
          }),
        );
      }
      return row;
    });
    section(say.words, words, (entry) => [named(entry), save(entry)]);
    section(say.bin, bin, (entry) => [named(entry), save(entry)]);
    section(say.aside, aside, (entry) => [named(entry), save(entry)]);

    const app = make('a', say.app, { href: language === 'en' ? './' : `./${language}/` });
    app.className = 'button';
    const cache = button(say.cache, async () => {
      for (const each of await navigator.serviceWorker.getRegistrations())
        if (each.scope.startsWith(new URL('.', location.href).href)) await each.unregister();
      for (const name of await caches.keys())
        if (name.startsWith('mizan ')) await caches.delete(name);
      cache.after(make('span', say.done, { role: 'status' }));
    });
    main.append(make('h2', 'Mizan'), app, ' ', cache, make('p', say.cacheText));
    if (held.length === 0) return;
    const typed = make('input', '', { type: 'text', ariaLabel: say.removeText });
    const remove = button(say.remove, async () => {
      for (const name of ['documents', 'cards', 'snapshots', 'bin', 'quarantine', 'last-words'])
        await answer(indexedDB.deleteDatabase(`mizan-${name}`));
      await navigator.storageBuckets?.delete('mizan-copies');
      await show();
    });
    permit = () => {
      remove.disabled = !hasDownloaded || typed.value.trim() !== say.removeWord;
    };
    typed.addEventListener('input', permit);
    permit();
    main.append(make('h2', say.remove), make('p', say.removeText), typed, ' ', remove);
  };

  show().catch(() => {
    main.replaceChildren(make('h1', say.heading), make('p', say.failed, { role: 'alert' }));
  });
})();
