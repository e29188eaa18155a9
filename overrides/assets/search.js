// Search as you type, on the reader's own device: parts of the index are fetched, what is typed is sent nowhere.
const place = document.getElementById("search");
const words = JSON.parse(place.dataset.words);

const label = document.createElement("label");
label.htmlFor = "query";
label.textContent = words.label;
const query = document.createElement("input");
query.id = "query";
query.type = "search";
query.autocomplete = "off";
query.spellcheck = false;
const status = document.createElement("p");
status.role = "status";
const results = document.createElement("ol");
results.className = "results";
place.append(label, query, status, results);

const pagefind = import("../pagefind/pagefind.js");

query.addEventListener("input", async () => {
  const typed = query.value.trim();
  if (!typed) return show("", []);
  try {
    const found = await (await pagefind).debouncedSearch(typed, {}, 150);
    if (found === null) return; // the reader has typed on
    const pages = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    if (query.value.trim() === typed) show(pages.length ? `${pages.length} ${words.found}` : words.none, pages);
  } catch {
    show(words.failed, []);
  }
});

function show(message, pages) {
  status.textContent = message;
  results.replaceChildren(...pages.map(result));
}

function result(page) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title;
  const excerpt = document.createElement("p");
  excerpt.innerHTML = page.excerpt; // Pagefind escapes the text and marks the words found
  item.append(link, excerpt);
  return item;
}
