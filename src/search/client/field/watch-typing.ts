/** Milliseconds after a key until what is typed is worth a search. */
const PAUSE = 250;
/** One letter finds too much to be worth loading, unless it is a syllable. */
const WORTH_IT = /^$|[^\x20-\x7f]|\S\S/;

/** Tells what is typed into a field when the typing rests. Returns how to drop what is not told yet. */
export function watchTyping(field: HTMLInputElement, onType: (text: string) => void): () => void {
  let timer = 0;
  const drop = () => clearTimeout(timer);
  field.addEventListener("input", () => {
    drop();
    if (WORTH_IT.test(field.value)) timer = window.setTimeout(() => onType(field.value), PAUSE);
  });
  field.form?.addEventListener("submit", drop);
  return drop;
}

/** What is typed while the script is on its way counts as typed now. */
export function catchUp(field: HTMLInputElement, known = ""): void {
  if (field.value !== known) field.dispatchEvent(new Event("input"));
}
