// Which entries of the index answer what somebody typed, the best first. Nothing here knows the page.

const FORM = 0.9, TYPED_ON = 0.75, ONE_SLIP = 0.8, TWO_SLIPS = 0.6; // how sure a word is that was not found as typed
const TEXT = 0.35; // what a word in the text of an entry is worth, beside one in its title
const LAST = 0.3; // the same for pages that hardly anybody looks for
const SAID = 2; // what people's own words are worth, beside those of the text
const EMERGENCY = 10, MOST_URGENT = 3, TELLING = 2.5; // weights above it: not twitch, cramp or medicine
const LEAST = 0.2, LEAST_OF_BEST = 0.3, MOST = 10;

/** The words of a text with one space between them; the build has done the same with the index. */
export function folded(text) {
  const plain = text.replace(/['’‘ʼ`´]/g, "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The index as it was fetched, made ready to be asked. */
export function prepared(index) {
  const stems = new Map(index.forms.flatMap((forms, stem) => forms.split(" ").map((form) => [form, stem])));
  const leftOut = new Set(index.left_out);
  const ready = { ...index, stems, leftOut, weights: weights(index), saying: new Map(), known: new Map() };
  ready.allForms = [...stems.keys()];
  ready.letters = ready.allForms.map(lettersOf);
  ready.held = index.forms.map(() => []); // for every stem the entries that hold it, each with what it is worth there
  index.titles.forEach((all, entry) => all.forEach((stem) => ready.held[stem].push([entry, 1])));
  index.texts.forEach((all, entry) => all.forEach((stem) => ready.held[stem].push([entry, TEXT])));
  ready.sayings = index.words.map(([words, entry]) => saying(ready, words, { entry }));
  ready.sayings.push(...index.elsewhere.flatMap(([all, say, read]) =>
    all.map((words) => saying(ready, words, { answer: { say, read } }))));
  for (const one of ready.sayings)
    for (const stem of one.stems) ready.saying.set(stem, [...(ready.saying.get(stem) ?? []), one]);
  return ready;
}

/** What people say, and where it leads. */
function saying(index, words, where) {
  const plain = folded(words);
  return { ...where, words, plain, letters: lettersOf(plain), stems: stemsOf(index, words) };
}

/** What answers `typed`: the numbers of entries, or an answer that lies elsewhere; with neither, near words. */
export function found(index, typed) {
  const asked = understood(index, telling(index, typed));
  const points = pointsOfTexts(index, asked);
  const outside = addPointsOfSayings(index, asked, points);
  const best = Math.max(0, ...points.values());
  if (outside && outside.points * SAID >= best) return { entries: [], answer: outside.answer, near: [] };
  const least = Math.max(LEAST, LEAST_OF_BEST * (best > EMERGENCY ? best - EMERGENCY : best));
  const entries = [...points].filter(([, one]) => one >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const shown = distinct(index, [...entries, ...placeOfFirst(index, entries)]).slice(0, MOST);
  return { entries: shown, near: entries.length ? [] : nearWords(index, typed) };
}

/** Rare words tell more than common ones. */
function weights(index) {
  const counts = new Array(index.forms.length).fill(0);
  for (const list of [index.titles, index.texts]) for (const stems of list) for (const stem of stems) counts[stem] += 1;
  return counts.map((count) => Math.log(1 + index.entries.length / (1 + count)));
}

function stemsOf(index, words) {
  return [...new Set(telling(index, words).map((word) => index.stems.get(word)))];
}

function telling(index, text) {
  const words = folded(text).split(" ").filter(Boolean);
  const left = words.filter((word) => !index.leftOut.has(word));
  return left.length ? left : words;
}

/** What each word may mean: a Map of stems, each with how sure it is; two words that are one in the index are one. */
function understood(index, words) {
  const asked = [];
  for (let place = 0; place < words.length; place++) {
    const joined = asOne(index, words[place], words[place + 1]);
    asked.push(...(joined ? [joined] : meanings(index, words[place], place === words.length - 1)));
    if (joined) place += 1;
  }
  return asked.map((stems) => ({ stems, weight: weightOf(index, stems) }));
}

/** What two words mean that are one word in the index, or null; with a slip in it when one of them is unknown. */
function asOne(index, first, second) {
  const joined = first + second;
  if (index.stems.has(joined)) return meaning(index, [joined], 1);
  if (!second || joined.length < 6 || (index.stems.has(first) && index.stems.has(second))) return null;
  const slip = slips(index, joined);
  return slip.distance === 1 && slip.forms.length ? meaning(index, slip.forms, ONE_SLIP) : null;
}

function weightOf(index, stems) {
  return stems.size ? Math.max(...[...stems.keys()].map((stem) => index.weights[stem])) : Math.log(index.entries.length) / 2;
}

function meanings(index, word, isLast) {
  if (index.stems.has(word)) return [meaning(index, [word], 1)];
  const typedOn = isLast && word.length > 2 ? index.allForms.filter((form) => form.startsWith(word)) : [];
  const slip = slips(index, word);
  const near = new Map([...meaning(index, typedOn, TYPED_ON), ...(slip.distance === 1 ? meaning(index, slip.forms, ONE_SLIP) : [])]);
  const pieces = near.size ? null : compound(index, word);
  if (pieces) return pieces.map((stem) => new Map([[stem, FORM]]));
  return [near.size ? near : meaning(index, slip.forms, TWO_SLIPS)];
}

function meaning(index, forms, sure) {
  return new Map(forms.map((form) => [index.stems.get(form), sure]));
}

/** The two stems of which a word is made, or null: kuitspier, magnesiumgebrek; an s may stand between them. */
function compound(index, word) {
  for (let cut = word.length - 3; cut > 2; cut--) {
    const first = word.slice(0, cut), second = word.slice(cut);
    if (index.leftOut.has(second) || !index.stems.has(second)) continue;
    const known = [first, first.replace(/s$/, "")].find((one) => one.length > 2 && index.stems.has(one));
    if (known && !index.leftOut.has(known)) return [index.stems.get(known), index.stems.get(second)];
  }
  return null;
}

/** The forms that differ least from a word: by one letter, or two in a long word; in figures nobody guesses. */
function slips(index, word) {
  if (!index.known.has(word)) index.known.set(word, nearestForms(index, word));
  return index.known.get(word);
}

function nearestForms({ allForms, letters }, word) {
  const own = lettersOf(word);
  let distance = /\d/.test(word) || word.length < 4 || word.length > 40 ? 0 : word.length < 8 ? 1 : 2, nearest = [];
  for (let number = 0; distance && number < allForms.length; number++) {
    const form = allForms[number];
    if (form.length < 4 || Math.abs(form.length - word.length) > distance) continue;
    if (lacking(own, letters[number]) > distance || lacking(letters[number], own) > distance) continue;
    if (word.length < 5 && form[0] !== word[0]) continue;
    const one = differing(form, word, distance);
    if (one < distance) [distance, nearest] = [one, []];
    if (one === distance) nearest.push(form);
  }
  return { distance, forms: nearest };
}

/** The letters from a to z that a word holds, each a bit. */
function lettersOf(word) {
  let bits = 0;
  for (let place = 0; place < word.length; place++) {
    const letter = word.charCodeAt(place) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** How many letters one word holds and another does not: so many letters they differ by at least. */
function lacking(one, other) {
  let count = 0;
  for (let bits = one & ~other; bits; bits &= bits - 1) count += 1;
  return count;
}

/** By how many letters two words differ: left out, added, another one, or two that changed places. */
export function differing(one, other, most) {
  const length = other.length;
  let before = [], row = [], next = [], least = 0;
  for (let j = 0; j <= length; j++) row[j] = j;
  for (let i = 1; i <= one.length && least <= most; i++) {
    least = next[0] = i;
    for (let j = 1; j <= length; j++) {
      let cost = Math.min(row[j], next[j - 1]) + 1;
      cost = Math.min(cost, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, before[j - 2] + 1);
      next[j] = cost;
      least = Math.min(least, cost);
    }
    [before, row, next] = [row, next, before];
  }
  return least > most ? most + 1 : row[length];
}

/** For every entry, how much of the question its title and text hold, from 0 to 1. */
function pointsOfTexts(index, asked) {
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  const held = new Map(); // entry: for each word how sure it is that the entry holds it
  asked.forEach(({ stems }, place) => {
    for (const [stem, sure] of stems)
      for (const [entry, worth] of index.held[stem]) {
        if (!held.has(entry)) held.set(entry, asked.map(() => 0));
        held.get(entry)[place] = Math.max(held.get(entry)[place], sure * worth);
      }
  });
  const points = new Map();
  for (const [entry, sures] of held) {
    const [, , , , urgency, last] = index.entries[entry];
    const sum = sures.reduce((all, sure, place) => all + sure * asked[place].weight, 0) / whole;
    points.set(entry, sum * (last ? LAST : 1) + (isMeant(urgency, sures, asked) ? EMERGENCY : 0));
  }
  return points;
}

/** Whether somebody names an emergency in the very words of its sign: in more than one, not all of them everywhere. */
function isMeant(urgency, sures, asked) {
  if (urgency !== MOST_URGENT || sures.length < 2) return false;
  return sures.every((sure) => sure >= 0.75) && asked.some(({ weight }) => weight > TELLING);
}

/** Adds the points of people's words, by how much of the question they are; the best answer elsewhere is returned. */
function addPointsOfSayings(index, asked, points) {
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0), best = new Map();
  let outside = null;
  const touched = new Set(asked.flatMap(({ stems }) => [...stems.keys()].flatMap((stem) => index.saying.get(stem) ?? [])));
  for (const saying of touched) {
    const said = pointsOfSaying(index, saying, asked, whole);
    if (saying.answer) outside = said.whole && said.points > (outside?.points ?? 0) ? { ...said, answer: saying.answer } : outside;
    else if (said.points > (best.get(saying.entry)?.points ?? 0)) best.set(saying.entry, said);
  }
  for (const [entry, said] of best) {
    const urgent = said.whole && said.sure && index.entries[entry][4] === MOST_URGENT;
    points.set(entry, (points.get(entry) ?? 0) + SAID * said.points + (urgent ? EMERGENCY : 0));
  }
  return outside;
}

function pointsOfSaying(index, { stems }, asked, whole) {
  let used = 0, sure = 0, size = 0;
  for (const stem of stems) {
    const one = Math.max(0, ...asked.map((word) => word.stems.get(stem) ?? 0));
    size += index.weights[stem];
    sure += one * index.weights[stem];
  }
  for (const word of asked) if (stems.some((stem) => word.stems.has(stem))) used += word.weight;
  const all = stems.every((stem) => asked.some((word) => word.stems.has(stem)));
  const held = sure / size; // how much of the saying was typed
  const points = (used / whole) * (all ? held : 0.5 * held * held);
  return { points, whole: all, sure: held > 0.99 || used > whole / 3 };
}

/** Where the first sign stands on a page, so that below its card there is more to read. */
function placeOfFirst(index, [first]) {
  if (!first || index.entries[first[0]][4] < 0) return [];
  const place = index.entries.findIndex(([address, , , , urgency]) => urgency < 0 && address === index.entries[first[0]][0]);
  return place < 0 ? [] : [[place, 0]];
}

/** One entry for each address, unless it is that of a sign. */
function distinct(index, entries) {
  const seen = new Set();
  return entries.map(([entry]) => entry).filter((entry) => {
    const [address, title, , , urgency] = index.entries[entry];
    const name = urgency < 0 ? address : title;
    return !seen.has(name) && seen.add(name);
  });
}

/** What people say that looks most like what was typed, when nothing answers it. */
function nearWords(index, typed) {
  const wanted = folded(typed), own = lettersOf(wanted), most = Math.max(2, Math.floor(Math.min(wanted.length, 20) / 2));
  return index.sayings
    .filter(({ words, letters }) => Math.abs(words.length - wanted.length) <= most && lacking(own, letters) <= most)
    .map(({ words, plain }) => [differing(plain, wanted, most), words])
    .filter(([distance]) => distance <= most)
    .sort((one, other) => one[0] - other[0])
    .slice(0, 3)
    .map(([, words]) => words);
}
