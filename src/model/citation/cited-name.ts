/** A name as citations need it. An institution, and a person with one name or of whom no more is known, has no parts. */
export interface CitedName {
  /** As bylines show it. */
  readonly whole: string;
  readonly parts?: NameParts | undefined;
}

/** The parts of a person's name, as in CSL: https://docs.citationstyles.org/en/stable/specification.html#names */
interface NameParts {
  readonly family: string;
  readonly given?: string | undefined;
  /** Stands before the family name and is not left out with the given name: `van` in `Vincent van Gogh`. */
  readonly particle?: string | undefined;
  /** `Jr.`, `III` */
  readonly suffix?: string | undefined;
  /** Whether the family name comes first in the byline, as in Korean and Hungarian names. */
  readonly isFamilyFirst: boolean;
}

/** What the file of an author says of a name. */
interface WrittenName {
  readonly name: string;
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly particle?: string | undefined;
  readonly suffix?: string | undefined;
}

export function toCitedName({ name, family, given, particle, suffix }: WrittenName): CitedName {
  if (family === undefined) return { whole: name };
  const isFamilyFirst = given !== undefined && name.startsWith(family) && !name.startsWith(given);
  return { whole: name, parts: { family, given, particle, suffix, isFamilyFirst } };
}

/** A native name in which the family name comes first, and the rest is the given name: `노가람`, `노`. */
export function toNativeName(name: string, family: string | undefined): CitedName {
  if (family === undefined || !name.startsWith(family)) return { whole: name };
  const given = name.slice(family.length).trim() || undefined;
  return { whole: name, parts: { family, given, isFamilyFirst: true } };
}

/** `Pellwater, Edda`; `van Gogh, Vincent`; `King, Martin Luther, Jr.`; a name without parts stays whole. */
export function withComma({ whole, parts }: CitedName): string {
  return parts ? [familyOf(parts), parts.given, parts.suffix].filter(Boolean).join(", ") : whole;
}

/** As indexes and the first author of a citation have it: with a comma, unless the family name comes first anyway. */
export function inverted(name: CitedName): string {
  return name.parts?.isFamilyFirst ? name.whole : withComma(name);
}

/** The family name with its particle. */
export function familyOf({ family, particle }: NameParts): string {
  return particle === undefined ? family : `${particle} ${family}`;
}
