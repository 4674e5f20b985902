/** The glossary page's search: runs in the page itself, without any library. Without it the page is a plain list. */
(() => {
  const byId = (id) => document.getElementById(id);
  const list = byId('_list');
  const field = byId('_search');
  const domain = byId('_domain');
  const count = byId('_count');
  const letters = byId('_letters');

  /** Lower case without accents: what is typed need not be spelt like the name. */
  const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  const senses = [...list.children].map((node) => {
    const forms = [...node.querySelectorAll('[data-form]')].map((form) => fold(form.textContent));
    const names = [...node.querySelectorAll('[data-name]')].map((name) => name.textContent).join(' ');
    // A word begins after a space, so that one look-up of " word" finds it by its beginning.
    return {
      node,
      domain: node.dataset.domain,
      forms,
      text: ` ${wordsOf(`${forms.join(' ')} ${names}`).join(' ')}`,
    };
  });

  /** 0 where the query is a short form, 1 where one begins so, 2 for the words of a name. Smaller stands first. */
  const rank = (sense, query) =>
    sense.forms.includes(query) ? 0 : sense.forms.some((form) => form.startsWith(query)) ? 1 : 2;

  function matching() {
    const query = fold(field.value.trim());
    const words = wordsOf(query).map((word) => ` ${word}`);
    const found = senses.filter(
      (sense) =>
        (domain.value === '' || sense.domain === domain.value) &&
        words.every((word) => sense.text.includes(word)),
    );
    if (words.length === 0) return found;
    const ranks = new Map(found.map((sense) => [sense, rank(sense, query)]));
    return found.sort((a, b) => ranks.get(a) - ranks.get(b));
  }

  /** What is put into the page at once; the rest follows in steps, so that typing never waits for it. */
  const STEP = 150;
  let rest = [];

  function append(number) {
    const nodes = rest.slice(0, number).map((sense) => sense.node);
    rest = rest.slice(number);
    list.append(...nodes);
  }

  function appendRest() {
    if (rest.length === 0) return;
    append(STEP);
    setTimeout(appendRest);
  }

  let scheduled = 0;
  function show() {
    // One that is still to come would put the list, and the focus in it, away once more.
    cancelAnimationFrame(scheduled);
    const isIdle = rest.length === 0;
    rest = matching();
    count.textContent =
      rest.length === 0
        ? 'Tidak ada arti yang cocok. Periksa ejaannya, atau pilih semua bidang.'
        : `${rest.length.toLocaleString('id')} arti`;
    letters.hidden = rest.length < senses.length;
    list.replaceChildren();
    append(STEP);
    if (isIdle) setTimeout(appendRest);
  }

  /** At most one search a frame, however fast somebody types. */
  const showSoon = () => {
    cancelAnimationFrame(scheduled);
    scheduled = requestAnimationFrame(show);
  };

  /** A link may lead to a sense that the search has taken out of the page. */
  function reveal() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === '') return;
    append(rest.length);
    if (!byId(id)) {
      field.value = '';
      domain.value = '';
      show();
      append(rest.length);
    }
    const target = byId(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
    // What comes into view on the way gets its true height only then, and moves the target.
    requestAnimationFrame(() => requestAnimationFrame(() => target?.scrollIntoView()));
  }

  field.addEventListener('input', showSoon);
  domain.addEventListener('change', showSoon);
  byId('_form').addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => append(rest.length));
  // Some browsers keep what was typed when the page is loaded again.
  if (field.value !== '' || domain.value !== '') show();
  reveal();
})();
