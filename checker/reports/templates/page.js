
"use strict";
// Filters, search, links into closed or filtered parts, and copying. Without it the page reads the same.
(() => {
  const form = document.getElementById("filters");
  const field = (name) => document.getElementById("f-" + name);
  const facets = (told) => {
    const [verdict, severity, kind, sources] = told.split("|");
    return { verdict, severity, kind, sources: sources.split(" "), text: null };
  };
  const read = (card) => ({ card, ...facets(card.dataset.f) });
  const chapters = [...document.querySelectorAll(".chapter")].map((part) => ({
    part, count: part.querySelector(".count"), open: part.open, cards: [...part.querySelectorAll("article")].map(read),
  }));
  const sizes = new Map(chapters.map((chapter) => [chapter, Number(chapter.count.textContent)]));
  const SCREEN = 40;
  const total = chapters.reduce((sum, chapter) => sum + sizes.get(chapter), 0);

  // What stands in noscript was not parsed when the page opened. It is our own markup, escaped as all the rest is.
  const batches = chapters.flatMap((chapter) => [...chapter.part.querySelectorAll("noscript")].map((part) => ({ chapter, part })));
  let want = null;
  const lay = ({ chapter, part }) => {
    const holder = document.createElement("template");
    holder.innerHTML = part.textContent;
    const made = [...holder.content.querySelectorAll("article")].map(read);
    if (want) for (const item of made) item.card.hidden = !fits(item, want);
    chapter.cards.push(...made);
    part.replaceWith(holder.content);
  };
  // What is not laid out yet can be filtered and searched by its markup alone: that takes a tenth of the time.
  const marks = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
  const words = (html) => html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|#34|#39);/g, (whole, name) => marks[name]);
  const unlaid = (batch) => batch.items ??= batch.part.textContent.split(/(?=\x3carticle )/).slice(1).map((html) => (
    { html, ...facets(words(/data-f="([^"]*)"/.exec(html)[1])) }
  ));
  const layAll = () => { while (batches.length) lay(batches.shift()); };
  const later = window.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 20 }), 30));
  const layMore = (idle) => {
    do { if (batches.length) lay(batches.shift()); } while (batches.length && idle.timeRemaining() > 10);
    if (batches.length) later(layMore); else document.documentElement.dataset.laid = "all";
  };

  const wanted = () => ({
    verdict: field("verdict").value, severity: field("severity").value, kind: field("kind").value,
    source: field("source").value, words: field("text").value.toLowerCase().split(/\s+/).filter(Boolean),
  });
  const fits = (item, want) => {
    if (want.verdict && item.verdict !== want.verdict) return false;
    if (want.severity && item.severity !== want.severity) return false;
    if (want.kind && item.kind !== want.kind) return false;
    if (want.source && !item.sources.includes(want.source)) return false;
    if (!want.words.length) return true;
    // Read once, and only when something is searched for.
    item.text ??= (item.card ? item.card.textContent : words(item.html)).toLowerCase();
    return want.words.every((word) => item.text.includes(word));
  };
  const filter = () => {
    want = wanted();
    const active = Boolean(want.verdict || want.severity || want.kind || want.source || want.words.length);
    if (!active) want = null;
    const found = new Map(chapters.map((chapter) => [chapter, 0]));
    const add = (chapter, number) => found.set(chapter, found.get(chapter) + number);
    for (const chapter of chapters) {
      for (const item of chapter.cards) {
        const fit = !active || fits(item, want);
        if (item.card.hidden === fit) item.card.hidden = !fit;
        add(chapter, fit);
      }
    }
    if (active) {
      let seen = [...found.values()].reduce((sum, here) => sum + here, 0);
      for (const batch of [...batches]) {
        const here = unlaid(batch).filter((item) => fits(item, want)).length;
        add(batch.chapter, here);
        // Enough to fill a screen at once; the rest follows.
        if (here && seen < SCREEN) lay(...batches.splice(batches.indexOf(batch), 1));
        seen += here;
      }
    }
    let shown = 0;
    for (const chapter of chapters) {
      const here = found.get(chapter), all = sizes.get(chapter);
      shown += here;
      chapter.part.hidden = active && here === 0;
      chapter.part.open = active ? true : chapter.open;
      chapter.count.textContent = !active || here === all ? all : here + " of " + all;
    }
    document.getElementById("shown").textContent = active ? shown + " of " + total + " findings shown" : total + " findings";
  };

  // A link leads to its finding even where that is filtered away or lies in a closed part.
  const follow = () => {
    const id = location.hash && decodeURIComponent(location.hash.slice(1));
    if (id && !document.getElementById(id)) {
      const at = batches.findIndex(({ part }) => part.textContent.includes('id="' + id + '"'));
      // All before it too: what is laid out above it later would push it out of sight.
      for (const batch of batches.splice(0, at + 1)) lay(batch);
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.closest("[hidden]")) {
      // form.reset() would filter once more afterwards, and close what is opened here.
      for (const name of ["text", "verdict", "severity", "kind", "source"]) field(name).value = "";
      filter();
    }
    for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start", behavior: "instant" });
  };

  let waiting;
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, event.target.type === "search" ? 120 : 0);
  });
  form.addEventListener("reset", () => setTimeout(filter, 0));
  form.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
  window.addEventListener("hashchange", follow);

  document.addEventListener("toggle", (event) => {
    const part = event.target;
    if (!part.open || !part.matches?.(".waive") || part.querySelector("button")) return;
    for (const text of part.querySelectorAll("pre")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "Copy";
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(text.textContent);
          button.textContent = "Copied";
        } catch {
          getSelection().selectAllChildren(text);
          button.textContent = "Selected";
        }
      });
      text.after(button);
    }
  }, true);

  let closed = [];
  window.addEventListener("beforeprint", () => {
    layAll();
    closed = [...document.querySelectorAll("details:not([open]):not(.waive)")];
    for (const part of closed) part.open = true;
  });
  window.addEventListener("afterprint", () => { for (const part of closed) part.open = false; });

  form.hidden = false;
  filter();
  follow();
  later(layMore);
})();
