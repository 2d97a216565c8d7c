import type { BadTarget } from "../files/missing-files.ts";

/** Host names, by endings that files do not have. */
const HOST =
  /^(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|mil|int|info|io|eu|kr|jp|cn|tw|uk|us|de|fr|nl|ch|se|no|it|es|ca|au|in|br|ru)(?::\d+)?(?:[/?#]|$)/iu;

const TELEPHONE = /^\+?\(?\d[\d ().-]{6,}\d$/;

const KINDS: readonly (readonly [written: RegExp, kind: string, begin: (target: string) => string])[] = [
  [/^https?\/\/+/i, "a web address with a colon missing", (target) => target.replace(/\/\/+/, "://")],
  [/^www\.\S+\.\S/i, "a web address without its https://", (target) => `https://${target}`],
  [/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/, "an e-mail address without its mailto:", (target) => `mailto:${target}`],
  [/^10\.\d{4,9}\/\S/, "a DOI without its https://doi.org/", (target) => `https://doi.org/${target}`],
  [HOST, "a web address without its https://", (target) => `https://${target}`],
  [TELEPHONE, "a telephone number without its tel:", (target) => `tel:${target.replace(/[^\d+]/g, "")}`],
];

/** What is wrong with a link that looks like an address without its beginning. */
export function completeAddress(target: string): BadTarget | undefined {
  const found = KINDS.find(([written]) => written.test(target));
  if (!found) return undefined;
  const [written, kind, begin] = found;
  return {
    id: "incomplete-link",
    fault: `The link leads to "${target}", which is ${kind}.`,
    remedy: `Write ${begin(target)}.`,
    // Numbers and names that only look like hosts may be something else.
    mend: written === HOST || written === TELEPHONE ? undefined : { from: target, to: begin(target) },
  };
}
