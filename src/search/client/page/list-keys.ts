/** Arrow down leads from the field into the list. Within it, arrows lead from title to title and back to the field. */
export function watchListKeys(field: HTMLInputElement, list: HTMLElement): void {
  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const titles = [...list.querySelectorAll<HTMLElement>("h3 a")];
    const at = titles.findIndex((title) => title.closest("li.result")?.contains(document.activeElement));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: titles.length - 1 }[event.key];
    const isInField = event.currentTarget === field;
    if (event.key === "Escape" && !isInField) field.select();
    if (next === undefined || (isInField && event.key !== "ArrowDown")) return;
    const target = next < 0 ? field : titles[next];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  field.addEventListener("keydown", step);
  list.addEventListener("keydown", step);
}
