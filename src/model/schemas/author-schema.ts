import * as z from "zod";
import { email, image, language, link, type RuleParams, text } from "./fields.ts";
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

const authorTexts = { name: text, affiliation: text.optional(), role: text.optional() };

/** The front matter of `authors/*.md`; the body is the bio. */
export const authorSchema = z.strictObject({
  ...authorTexts,
  family: text.optional(),
  given: text.optional(),
  particle: text.optional(),
  suffix: text.optional(),
  nativeName: text.optional(),
  nativeFamily: text.optional(),
  kind: z.enum(["person", "institution"]).default("person"),
  orcid: orcid.optional(),
  email: email.optional(),
  photo: image.optional(),
  links: z.array(link).default([]),
  /** In a translation, `bio` takes the place of the body. */
  translations: z.record(language, z.strictObject({ ...authorTexts, bio: text }).partial()).default({}),
});

export type AuthorMatter = z.infer<typeof authorSchema>;
