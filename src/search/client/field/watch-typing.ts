/** Milliseconds without a key before a search begins. */
const PAUSE = 250;
/** A single letter finds too much to be worth a search, unless it is a syllable. */
const WORTH_IT = /^$|[^\x20-\x7f]|\S\S/;

/** Reports the text of a field once the reader pauses. @returns a function that drops what is not reported yet */
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

/** Treats what the reader typed while the script was loading as typed now. */
export function catchUp(field: HTMLInputElement, known = ""): void {
  if (field.value !== known) field.dispatchEvent(new Event("input"));
}
