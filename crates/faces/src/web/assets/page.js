// The page works without this file. It adds: what arrives live, copying, keys, dropping a file.
"use strict";
const root = document.documentElement;
root.classList.add("js");
const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/* ── Copying ── */
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard?.writeText(button.dataset.copy);
  const label = $("span", button);
  if (label) label.textContent = document.body.dataset.copied;
});

/* ── What is used teaches ── */
document.addEventListener("click", (event) => {
  const card = event.target.closest(".actions .btn")?.closest("[data-card], [data-opened]");
  if (!card) return;
  const body = new URLSearchParams({ csrf: document.body.dataset.csrf });
  navigator.sendBeacon?.(`/card/${card.dataset.card ?? card.dataset.opened}/used`, body);
});

/* ── A code's time ── */
function countDown() {
  for (const left of all(".code-left")) {
    const seconds = Math.round((new Date(left.dataset.until) - new Date()) / 1000);
    if (seconds > 0 && seconds < 3600) left.textContent = left.dataset.left.replace("#", seconds);
    else left.textContent = "";
  }
}
countDown();
setInterval(countDown, 1000);

/* ── What arrives ── */
const ids = (within) => new Set(all("[data-card]", within).map((card) => card.dataset.card));
let waiting = null;

async function look(address) {
  const answer = await fetch(address, { headers: { "X-Quiet": "1" } });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function put(fresh, news) {
  const live = $("#live");
  const focused = document.activeElement?.closest?.("#live") && document.activeElement.getAttribute("href");
  const had = ids(live);
  for (const card of all("[data-card]", fresh)) {
    // What was over when it came is no news.
    if (!had.has(card.dataset.card) && !("past" in card.dataset)) card.classList.add("fresh");
  }
  live.replaceChildren(...fresh.childNodes);
  if (focused) $(`a[href="${CSS.escape(focused)}"]`, live)?.focus() ?? $("#main").focus();
  waiting = null;
  if (news) news.replaceChildren();
  countDown();
}

async function refresh(now = false, called = 0) {
  const live = $("#live");
  const news = $("#news");
  if (!live) return;
  const page = await look("/");
  const fresh = page && $("#live", page);
  if (!fresh) return;
  const had = ids(live);
  const has = ids(fresh);
  const gone = [...had].some((id) => !has.has(id));
  const top = $(".top > p");
  if (top) top.textContent = $(".top > p", page)?.textContent ?? top.textContent;
  const reading = window.scrollY > 80 || document.activeElement?.closest?.("#live");
  // What went leaves at once; what came waits where it would shift what is being read.
  if (now || gone || !reading) put(fresh, news);
  else waiting = fresh;
  // What may not interrupt stands in the list and says nothing.
  if (called && news) say(news, called, waiting !== null);
}

let spoken = 0;
let sum = 0;
function say(news, come, shows) {
  sum += come;
  const speak = () => {
    if (!sum) return;
    const line = document.createElement("p");
    line.className = "arrive";
    const dot = document.createElement("i");
    dot.className = "dot";
    const words = document.createElement("span");
    words.textContent = news.dataset.new.replace("#", sum);
    line.append(dot, words);
    if (shows) {
      const show = document.createElement("button");
      show.type = "button";
      show.textContent = news.dataset.show;
      show.addEventListener("click", showNew);
      line.append(show);
    }
    news.replaceChildren(line);
    sum = 0;
    spoken = Date.now();
  };
  // At most one in ten seconds; several are joined.
  setTimeout(speak, Math.max(0, spoken + 10000 - Date.now()));
}

function showNew() {
  if (waiting) put(waiting, $("#news"));
  const first = $("#live .card.fresh h3 a");
  first?.focus();
}

// The first word is followed at once; of those that come close behind, one at the end.
let resting = null;
let again = false;
let called = 0;
function soon(event) {
  called += Number(event?.type === "cards" ? event.data : 0);
  if (resting) {
    again = true;
    return;
  }
  resting = setTimeout(() => {
    resting = null;
    if (again) {
      again = false;
      soon();
    }
  }, 400);
  refresh(false, called);
  called = 0;
  firstCards();
}

if ($("#live") || $("#bring")) {
  const stream = new EventSource("/live");
  stream.addEventListener("cards", soon);
  stream.addEventListener("done", soon);
  stream.addEventListener("reading", (event) => progress(event.data));
  addEventListener("pagehide", () => stream.close());
}
// Hours pass on an open page.
if ($("#live")) setInterval(() => document.hidden || waiting || refresh(), 60000);

/* ── First run ── */
const bring = $("#bring");

function progress(messages) {
  const reading = $("#reading");
  if (!reading) return;
  $("p", reading).textContent = reading.dataset.says.replace("#", Number(messages).toLocaleString("en"));
}

async function firstCards() {
  const place = $("#first-cards");
  if (!place || $("#reading").hidden) return;
  const page = await look("/");
  const cards = page ? all("#live [data-card]", page) : [];
  if (!cards.length) return;
  $("#first").hidden = false;
  const had = ids(place);
  for (const card of cards) {
    if (had.has(card.dataset.card)) continue;
    card.classList.add("fresh");
    place.append(card);
  }
}

if (bring) {
  const drop = $("#drop");
  const says = $("#drop-says");
  const input = $("input[type=file]", bring);
  const plain = says.textContent;
  const chosen = () => {
    const file = input.files[0];
    says.textContent = file ? drop.dataset.chosen.replace("#", file.name) : plain;
  };
  input.addEventListener("change", chosen);
  for (const kind of ["dragenter", "dragover"])
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
      says.textContent = drop.dataset.over;
    });
  for (const kind of ["dragleave", "drop"])
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files;
      chosen();
    });
  // The sentence says what the choices below it come to.
  const sentence = all("b", $("#sentence"));
  const [, purposes, , until] = sentence;
  const every = purposes.textContent;
  const never = until.textContent;
  bring.addEventListener("change", () => {
    const only = all("[name=purpose]:checked", bring).map((tick) => tick.parentElement.textContent.trim());
    purposes.textContent = bring.elements.kinds.value === "all" ? every : only.join($("#sentence").dataset.join) || "…";
    const choice = bring.elements.until;
    until.textContent = choice.value === "never" ? never : choice.selectedOptions[0].textContent;
  });
  bring.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = $("button.first", bring);
    button.disabled = true;
    $("#reading").hidden = false;
    try {
      // The form's own order: what it permits comes before the file.
      const answer = await fetch(bring.action, { method: "POST", body: new FormData(bring), redirect: "manual" });
      if (answer.type === "opaqueredirect") {
        location.assign("/");
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.body.replaceWith(page.body);
      location.hash = "main";
    } catch {
      bring.submit();
    }
  });
}

/* ── Away, and the focus goes to the next card ── */
async function away(address, next) {
  const body = new URLSearchParams({ csrf: document.body.dataset.csrf });
  const answer = await fetch(address, { method: "POST", body, redirect: "manual" });
  if (answer.type !== "opaqueredirect") return;
  if (next) sessionStorage.setItem("next", next.getAttribute("href"));
  location.assign("/");
}
const next = sessionStorage.getItem("next");
if (next) {
  sessionStorage.removeItem("next");
  ($(`#live a[href="${CSS.escape(next)}"]`) ?? $("#main"))?.focus();
}
document.addEventListener("click", (event) => {
  for (const menu of all("details.more[open]")) if (!menu.contains(event.target)) menu.open = false;
});

/* ── Keys ── */
const typing = (element) => element.matches?.("input:not([type=radio], [type=checkbox], [type=file]), textarea, select");
let prefix = false;
document.addEventListener("keydown", (event) => {
  if (document.body.dataset.keys === "off" || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (typing(event.target) || $("dialog[open]")) return;
  if (prefix) {
    prefix = false;
    const view = { t: "/", k: "/talk", c: "/consent", l: "/left", s: "/settings" }[event.key];
    if (view) location.assign(view);
    return;
  }
  const titles = all("[data-card] h3 a");
  const at = titles.indexOf(document.activeElement);
  const step = (by) => titles[Math.max(0, Math.min(titles.length - 1, at + by))]?.focus();
  const card = $("[data-opened]") ?? titles[at]?.closest("[data-card]");
  const act = {
    d: () => card && away(`/card/${card.dataset.card ?? card.dataset.opened}/dismiss`, titles[at + 1]),
    m: () => card && away(`/mute/${card.dataset.kind}`, titles[at + 1]),
    u: () => $("[data-undo]")?.requestSubmit(),
    j: () => step(1),
    k: () => step(at < 0 ? 1 : -1),
    w: () => {
      if ($("[data-opened]")) location.hash = "why";
      else if (at >= 0) location.assign(titles[at].href + "#why");
    },
    n: showNew,
    g: () => (prefix = true),
    P: () => $("[data-pause]")?.requestSubmit(),
    "?": () => $("#keys").showModal(),
    "/": () => {
      const search = $("input[type=search]");
      if (search) search.focus();
      else location.assign("/talk#search");
    },
    Escape: () => {
      const menu = $("details.more[open]");
      if (menu) {
        menu.open = false;
        $("summary", menu).focus();
        return;
      }
      const back = $(".top > a.plain");
      if (back) location.assign(back.href);
    },
  }[event.key];
  if (!act) return;
  if (event.key !== "Escape") event.preventDefault();
  act();
});
