import * as z from "zod";
import { email, image, link, type RuleParams, text } from "./fields.ts";
import { isOrcid, toOrcid } from "./identifiers.ts";

const orcid = z
  .string()
  .overwrite(toOrcid)
  .refine(isOrcid, {
    error: "is not an ORCID iD",
    params: {
      remedy: "Copy the iD from orcid.org; its last character is a checksum, which shows typing mistakes.",
      id: "bad-identifier",
    } satisfies RuleParams,
  });

/** The front matter of `authors/*.md`; the body is the bio. */
export const authorSchema = z.strictObject({
  name: text,
  sortName: text.optional(),
  nativeName: text.optional(),
  kind: z.enum(["person", "institution"]).default("person"),
  affiliation: text.optional(),
  role: text.optional(),
  orcid: orcid.optional(),
  email: email.optional(),
  photo: image.optional(),
  links: z.array(link).default([]),
});

export type AuthorMatter = z.infer<typeof authorSchema>;
