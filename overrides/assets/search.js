// Search as you type, on the reader's own device: parts of the index are fetched, what is typed is sent nowhere.
const place = document.getElementById("search");
const query = place.querySelector("input");
const status = place.querySelector("[role=status]");
const results = place.querySelector(".results");
const pattern = results.firstElementChild;

const pagefind = import("../pagefind/pagefind.js");

results.replaceChildren();
place.hidden = false;

query.addEventListener("input", async () => {
  const typed = query.value.trim();
  if (!typed) return show("", []);
  try {
    const found = await (await pagefind).debouncedSearch(typed, {}, 150);
    if (found === null) return; // the reader has typed on
    const pages = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    if (query.value.trim() !== typed) return;
    show(pages.length ? `${pages.length} ${status.dataset.found}` : status.dataset.none, pages);
  } catch {
    show(status.dataset.failed, []);
  }
});

function show(message, pages) {
  status.textContent = message;
  results.replaceChildren(...pages.map(result));
}

function result(page) {
  const item = pattern.cloneNode(true);
  const [link, excerpt] = item.children;
  link.href = page.url;
  link.textContent = page.meta.title;
  excerpt.innerHTML = page.excerpt; // Pagefind escapes the text and marks the words found
  return item;
}
