import type { FunctionWords } from "./shards/manifest.ts";

const ENGLISH =
  "a an the and or nor but if unless whether because since although though while until of at by for with without about into onto to toward " +
  "towards from in inside within on upon off out outside up over under before after between among through during against as than then " +
  "so too very just also only even still yet again ever never always any some such much many more most no every each either neither both " +
  "all another other own same anybody anyone anything everybody everyone everything somebody someone something nobody nothing " +
  "i me my we our you your he him his she her it its they them their this that these those there here " +
  "am is are was were be been being do does did done has have had having not " +
  "can could will would shall should may might must im ive " +
  "isnt arent wasnt werent dont doesnt didnt hasnt havent cant couldnt wont wouldnt shouldnt " +
  "what which who whom whose when where why how whats whos whens wheres whys hows thats theres";
/** Questions use these as filler (how do I get, make, know), but titles do not. */
const ENGLISH_VERBS = "get gets getting make makes making need want know tell happen happens happened";
/** Question words, nouns without content, and the verbs "be there", "do" and "become" in all their forms. */
const KOREAN = [
  "왜 어째서 뭐 뭘 뭔가 무슨 어떻게 어느 누가 얼마나? 몇 수 때문? 및 또는 혹은 등 좀 따라 통해 그리고 그런데 하지만 그러면",
  "(?:무엇|어떤|언제|어디|누구|것|싶|궁금|알려).* 알고 찾아(?:줘|주세요)?",
  "[있없않].? [하되].? [해했한할된될합됩](?:니다|[야요])? [대관위](?:한|해서?|하여)",
];

/** The function words of the languages that search knows. */
export const FUNCTION_WORDS: FunctionWords = {
  words: toPattern([ENGLISH, ...KOREAN]),
  verbs: toPattern([ENGLISH_VERBS]),
};

function toPattern(lists: readonly string[]): string {
  return `^(?:${lists.join(" ").replaceAll(" ", "|")})$`;
}
