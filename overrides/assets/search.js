// Search as you type, on the reader's own device: the index is fetched once, what is typed is sent nowhere.
import { found, prepared } from "./search-ranking.js";

const root = new URL("..", import.meta.url);
const place = document.getElementById("search");
const query = place.querySelector("input");
const status = place.querySelector("[role=status]");
const heard = status.nextElementSibling; // what is read out there, and stands below for the eyes
const results = place.querySelector(".results");
const nothing = place.querySelector(".no-results");
const [plain, ...cards] = results.children; // a pattern for a part of a page, and one for a sign of each urgency

const index = fetch(new URL(`assets/search-${document.documentElement.lang}.json`, root))
  .then((answer) => (answer.ok ? answer.json() : Promise.reject()))
  .then(prepared);

show([]);
place.hidden = false;
query.addEventListener("input", search);
addEventListener("hashchange", take);
for (const example of place.querySelectorAll(".examples button")) example.onclick = () => ask(example.textContent);
index.catch(() => say(status.dataset.failed));
take();

/** The address may hold a search, #q=eyelid; what stands behind # stays on the device. */
function take() {
  if (location.hash.startsWith("#q=")) ask(new URLSearchParams(location.hash.slice(1)).get("q").slice(0, query.maxLength));
}

/** Search for what was tapped, and go on from what is found: that hides what was tapped. */
function ask(words) {
  query.value = words;
  search();
  status.focus();
}

async function search() {
  const typed = query.value.trim();
  if (!/[\p{L}\p{N}]/u.test(typed)) return show([]);
  try {
    const ready = await index;
    if (query.value.trim() === typed) answer(ready, typed);
  } catch {
    say(status.dataset.failed);
  }
}

function answer(ready, typed) {
  const { entries, answer, near } = found(ready, typed);
  show(entries.map((entry) => ready.entries[entry]));
  if (entries.length) sayFound(entries.length, ready.entries[entries[0]]);
  else showNothing(typed, answer, near);
}

function say(message) {
  status.textContent = message;
}

/** Whoever hears how many there are hears at once that the first is an emergency; whoever sees has it below. */
function sayFound(many, [, title, , , urgency]) {
  const card = cards[urgency];
  say(`${many} ${status.dataset.found}`);
  if (!card?.matches("[data-urgency=emergency]")) return;
  heard.textContent = `. ${card.querySelector("span").textContent} ${title}`;
  status.append(heard);
}

function show(entries) {
  say("");
  nothing.hidden = true;
  results.replaceChildren(...entries.map(result));
}

function result([address, title, within, sentence, urgency]) {
  const item = (cards[urgency] ?? plain).cloneNode(true);
  link(item.querySelector("a:not([class])"), address, title);
  if (urgency < 0) item.querySelector("span").textContent = within;
  item.querySelector("p:last-child").textContent = sentence;
  return item;
}

/** What this site does not tell about is answered where it is read out; else it is said that nothing was found. */
function showNothing(typed, answer, near) {
  nothing.hidden = false;
  if (answer) status.append(Object.assign(document.createElement("strong"), { className: "no-results__say", textContent: answer.say }));
  else say(`${status.dataset.none} “${typed}”.`);
  fill(".no-results__see", (answer?.read ?? []).map(([address, title]) => link(document.createElement("a"), address, title)));
  fill(".no-results__near", near.map(again));
}

/** What was typed keeps its place in the history: Back brings it, and a second tap leads to another address. */
function again(words) {
  const way = link(document.createElement("a"), addressOf(words), words);
  way.onclick = () => history.replaceState(null, "", addressOf(query.value.trim()));
  return way;
}

function addressOf(words) {
  return `#q=${encodeURIComponent(words)}`;
}

function fill(selector, links) {
  const line = nothing.querySelector(selector);
  line.hidden = !links.length;
  line.querySelector("span").replaceChildren(...links.flatMap((one, number) => (number ? [", ", one] : [one])));
}

function link(element, address, text) {
  element.href = address.startsWith("#") ? address : new URL(address, root);
  element.textContent = text;
  return element;
}
