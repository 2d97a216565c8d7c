/** What scripts add to reading: the mark in the contents, links to sections, copy buttons and the choice of colours. */

import { showSideNotes } from "./side-notes.ts";

const STORED = "offprint-scheme";
/** Where drawings are shown in their form for dark paper, by the reader's choice; in print they never are. */
const DARK_FORMS = { auto: "(prefers-color-scheme: dark)", dark: "screen", light: "not all" } as const;

markContents();
linkSections();
showSideNotes();
offerCopies();
offerSchemes();

/** Marks the section that is being read. */
function markContents(): void {
  const details = document.querySelector<HTMLDetailsElement>(".contents details");
  if (!details) return;
  const wide = matchMedia("(width >= 64rem)");
  const unfold = () => {
    details.open = wide.matches;
  };
  unfold();
  wide.addEventListener("change", unfold);
  const links = [...details.querySelectorAll("a")];
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const mark = () => {
    const line = innerHeight * 0.3;
    const current = headings.findLastIndex(
      (heading) => heading && heading.getBoundingClientRect().top < line,
    );
    for (const [index, link] of links.entries()) {
      if (index === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70%", threshold: [0, 1] });
  for (const heading of headings) if (heading) observer.observe(heading);
}

/** Adds a link to each heading of a text. */
function linkSections(): void {
  const body = document.querySelector<HTMLElement>("[data-section-link]");
  for (const heading of body?.querySelectorAll<HTMLElement>(".prose > :is(h2, h3)[id]") ?? []) {
    const link = document.createElement("a");
    link.className = "section-link";
    link.href = `#${encodeURIComponent(heading.id)}`;
    link.ariaLabel = body?.dataset.sectionLink ?? "";
    heading.append(link);
  }
}

function offerCopies(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    const label = button.textContent;
    const { copy = "", copied = "" } = button.dataset;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(copy);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
    button.closest("[hidden]")?.removeAttribute("hidden");
  }
}

/** Shows the choice between light, dark and the system's setting, and remembers it. */
function offerSchemes(): void {
  const root = document.documentElement;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-choose-scheme]")];
  const show = () => {
    for (const source of document.querySelectorAll<HTMLSourceElement>("source.dark"))
      source.media = DARK_FORMS[root.dataset.scheme as keyof typeof DARK_FORMS] ?? DARK_FORMS.auto;
    for (const button of buttons)
      button.ariaPressed = String(button.dataset.chooseScheme === (root.dataset.scheme ?? "auto"));
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const { chooseScheme = "auto" } = button.dataset;
      root.dataset.scheme = chooseScheme;
      try {
        localStorage.setItem(STORED, chooseScheme);
      } catch {
        // Without storage, the choice holds for this page only.
      }
      show();
    });
    button.closest("[hidden]")?.removeAttribute("hidden");
  }
  show();
}
