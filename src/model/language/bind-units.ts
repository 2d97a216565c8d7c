const SIGNS = "%|‰|°[CF]?|[kMGT]Wh?|[kMGT]B|[ckmµμ]?m[²³]?|[kmµμ]?g|[km]?l|ha|t|Hz|nm|kn|kt|mph|km/h|am|pm";
const WORDS =
  "per ?cent|hundred|thousand|million|billion|trillion|degrees?|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|feet|foot|miles?|(?:kilo|centi|milli)?met(?:re|er)s?|tons?|tonnes?|hectares?|acres?|lit(?:re|er)s?|kilograms?|dollars?|euros?|pounds?|yen|won";
/** In Korean a particle may follow. */
const KOREAN = "년|월|일|시간?|분|초|세기|명|건|번|회|호|퍼센트|킬로미터|미터|킬로그램|톤|억|만|조|원|달러";

const SPACE_BEFORE_UNIT = new RegExp(
  `(?<=\\d) (?=(?:${SIGNS}|${WORDS})(?![\\p{L}\\p{N}])|(?:${KOREAN}))`,
  "giu",
);

/** Writes a title for display so that no line ends between a number and its unit. */
export function bindUnits(title: string): string {
  return title.replaceAll(SPACE_BEFORE_UNIT, "\u00a0");
}
