import type { Fault, Problem } from "../../model/problem.ts";
import { toDoi, toIssn, toOrcid } from "../../model/schemas/identifiers.ts";
import { quote } from "../yaml/show-value.ts";
import { type ContentFile, type Findings, problemAt, textsAt } from "./content-file.ts";

/** An ORCID iD belongs to one person. A shared DOI or ISSN may be intended, for a new edition or a double series. */
export function checkIdentifiers(files: readonly ContentFile[]): Findings {
  const byKind = (kind: ContentFile["kind"]) => files.filter((file) => file.kind === kind);
  const orcid = {
    id: "shared-orcid",
    remedy: "An ORCID iD belongs to one person: correct one of the two, or merge the two files.",
  } as const;
  const identifier = { id: "shared-identifier", remedy: "Correct one of the two." } as const;
  return {
    problems: findShared(byKind("authors"), "orcid", toOrcid, orcid),
    warnings: [
      ...findShared(byKind("articles"), "doi", (doi) => toDoi(doi).toLowerCase(), identifier),
      ...findShared(byKind("series"), "issn", toIssn, identifier),
    ],
  };
}

function findShared(
  files: readonly ContentFile[],
  key: string,
  normalise: (written: string) => string,
  fault: Pick<Fault, "id" | "remedy">,
): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap((file) =>
    textsAt(file.document.value, [key]).flatMap(({ path, text }) => {
      const identifier = normalise(text);
      const owner = owners.get(identifier);
      if (owner === undefined) {
        owners.set(identifier, file.file);
        return [];
      }
      return [problemAt(file, path, { ...fault, message: `${owner} has ${quote(text)} too.` })];
    }),
  );
}
