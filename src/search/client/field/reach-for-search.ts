// This script is all that search costs a page before a reader uses it.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-suggest]"))
  form.addEventListener(
    "focusin",
    () => import("./suggest-titles.ts").then((module) => module.suggestTitles(form)),
    { once: true },
  );

document.addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey, target } = event;
  if (key !== "/" || altKey || ctrlKey || metaKey) return;
  // Pages have no other fields to type into: forms in articles are removed.
  if (target instanceof Element && target.matches("input:not([type=checkbox],[type=radio])")) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>("input[name=q]")?.focus();
});

if (/[?&]highlight=/.test(location.search))
  import("../page/mark-terms.ts").then((module) => module.markTermsOfAddress());
