import { watchTyping } from "./watch-typing.ts";

/** Reports what the reader types into the field of the search page, enters or clears. */
export function watchField(
  field: HTMLInputElement,
  on: {
    readonly type: (text: string) => void;
    readonly enter: (text: string) => void;
    readonly clear: () => void;
  },
): void {
  const drop = watchTyping(field, on.type);
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    on.enter(field.value);
  });
  field.form?.addEventListener("reset", () => {
    drop();
    on.clear();
    field.focus();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    field.form?.reset();
  });
}
