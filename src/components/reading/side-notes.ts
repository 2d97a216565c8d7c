/** Shows footnotes beside their lines where there is room. The list below the text stays. */

const GAP = 12;

interface Span {
  readonly top: number;
  readonly bottom: number;
}

export function showSideNotes(): void {
  const body = document.querySelector<HTMLElement>(".article-body");
  const marks = [...(body?.querySelectorAll<HTMLAnchorElement>("a[data-footnote-ref]") ?? [])];
  if (!body || marks.length === 0) return;
  const wide = matchMedia("(width >= 76rem)");
  const margin = document.createElement("div");
  margin.className = "side-notes no-print";
  // Screen readers read the list below the text.
  margin.ariaHidden = "true";
  const notes = copyNotes(marks);
  margin.append(...notes.values());
  const place = () => {
    margin.hidden = !wide.matches;
    if (wide.matches) placeNotes(body, notes);
  };
  body.append(margin);
  document.querySelector(".contents")?.classList.add("noted");
  new ResizeObserver(place).observe(body);
}

/** Copies each note, without its links back. Its key is the first mark that refers to it. */
function copyNotes(marks: readonly HTMLAnchorElement[]): ReadonlyMap<HTMLAnchorElement, HTMLElement> {
  const notes = new Map<HTMLAnchorElement, HTMLElement>();
  const seen = new Set<string>();
  for (const mark of marks) {
    const source = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
    if (!source || seen.has(mark.hash)) continue;
    seen.add(mark.hash);
    const note = document.createElement("div");
    note.innerHTML = source.innerHTML;
    for (const link of note.querySelectorAll("[data-footnote-backref]")) link.remove();
    for (const named of note.querySelectorAll("[id]")) named.removeAttribute("id");
    for (const link of note.querySelectorAll("a")) link.tabIndex = -1;
    const number = document.createElement("sup");
    number.textContent = mark.textContent;
    (note.firstElementChild ?? note).prepend(number, " ");
    notes.set(mark, note);
  }
  return notes;
}

/** Puts each note level with its mark, or lower if the contents, the last note or a wide block is in the way. */
function placeNotes(body: HTMLElement, notes: ReadonlyMap<HTMLAnchorElement, HTMLElement>): void {
  const frame = body.getBoundingClientRect();
  const within = ({ top, bottom }: DOMRect): Span => ({ top: top - frame.top, bottom: bottom - frame.top });
  const wide = [...body.querySelectorAll(".prose > :is(figure, .table-scroll, pre)")]
    .map((block) => block.getBoundingClientRect())
    .filter(({ right }) => right > frame.right + 1)
    .map(within);
  const contents = document.querySelector(".contents details")?.getBoundingClientRect();
  let free = contents ? within(contents).bottom + 2 * GAP : 0;
  for (const [mark, note] of notes) {
    const height = note.offsetHeight;
    let top = Math.max(free, within(mark.getBoundingClientRect()).top);
    for (const block of wide) if (top < block.bottom && top + height > block.top) top = block.bottom + GAP;
    const hasRoom = top + height <= frame.height;
    note.style.visibility = hasRoom ? "" : "hidden";
    note.style.insetBlockStart = `${top}px`;
    if (hasRoom) free = top + height + GAP;
  }
}
