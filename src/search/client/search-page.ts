import { textFor } from "../../domain/interface-text.ts";
import { openShards } from "./open-shards.ts";
import type { PagefindRecord, PagefindResult } from "./pagefind-api.ts";

const STEP = 20;

/** Brings the search page to life: the query in the address is searched for and its results are listed. */
export async function startSearch(
  form: HTMLFormElement,
  status: HTMLElement,
  results: HTMLElement,
  base: string,
): Promise<void> {
  const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  const field = form.elements.namedItem("q") as HTMLInputElement;
  field.value = query;
  if (query === "") return field.focus();
  const text = textFor(document.documentElement.lang);
  status.textContent = text.searching;
  try {
    const found: PagefindResult[] = [];
    for await (const shard of openShards(base)) found.push(...(await shard.search(query)).results);
    found.sort((a, b) => b.score - a.score);
    status.textContent =
      found.length === 0 ? text.searchNothing(query) : text.searchSummary(found.length, query);
    const list = document.createElement("ol");
    results.append(list);
    await showMore(list, found, text.moreResults);
  } catch (error) {
    console.error(error);
    status.textContent = text.searchFailed;
  }
}

async function showMore(list: HTMLElement, found: readonly PagefindResult[], label: string): Promise<void> {
  const shown = list.childElementCount;
  const records = await Promise.all(found.slice(shown, shown + STEP).map((result) => result.data()));
  list.append(...records.map(toItem));
  if (shown > 0) list.children[shown]?.querySelector("a")?.focus();
  if (list.childElementCount >= found.length) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.className = "more";
  button.addEventListener("click", async () => {
    button.remove();
    await showMore(list, found, label);
  });
  list.after(button);
}

function toItem(record: PagefindRecord): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "result";
  const title = document.createElement("h2");
  title.className = "result-title";
  const link = document.createElement("a");
  link.href = record.url;
  link.textContent = record.meta.title ?? record.url;
  title.append(link);
  const excerpt = document.createElement("p");
  excerpt.className = "result-excerpt";
  excerpt.innerHTML = record.excerpt;
  item.append(title, excerpt);
  return item;
}
