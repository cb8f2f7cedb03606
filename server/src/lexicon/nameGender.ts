import type { Lexicon } from "./lexicon.ts";

/**
 * What a full name makes likely: "Ann Lee" is a woman. A given name decides, then what only women or men are called
 * behind it ("Karimova", "binti", "Kaur"). Undefined for one word alone, and where the family comes first.
 */
export function likelyGender(name: string, lexicon: Lexicon): "female" | "male" | undefined {
  const words = name.toLowerCase().split(/\s+/u);
  const [first = "", second] = words;
  if (second === undefined) return undefined;
  for (const word of words)
    if (female.has(word) || male.has(word)) return female.has(word) ? "female" : "male";
  if (!(lexicon.lists.familyFirst.has(first) && smallBehindHyphen.test(name))) {
    const given = givenGender(first.split("-", 1)[0] ?? "", lexicon);
    if (given !== undefined) return given;
  }
  const tail = words.slice(1);
  if (tail.some((word) => femaleEnd.test(word))) return "female";
  return tail.some((word) => maleEnd.test(word)) ? "male" : undefined;
}

/** What a given name in lower case makes likely, with its accents or without. */
export function givenGender(word: string, lexicon: Lexicon): "female" | "male" | undefined {
  const gender = lexicon.lists.givenNames.get(word) ?? lexicon.genderedNames(word);
  if (gender === "female" || gender === "male") return gender;
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "");
  return plain === word ? undefined : givenGender(plain, lexicon);
}

// "Ban Ok-sun"; not "Ann Fahy-Lynskey".
const smallBehindHyphen = /\p{L}-\p{Ll}+$/u;

/** Words within a name of one gender, as in "Faridah binti Osman". */
const female: ReadonlySet<string> = new Set(
  "a/p begum bibi bint binte binti d/o devi kaur khatoon khatun khanum".split(" "),
);
const male: ReadonlySet<string> = new Set("a/l bin ibn s/o singh".split(" "));

// "Karimova", "Kovaleva", "Ilyinichna", "Petrovskaya", "Nováková", "Einarsdóttir", "Kazlauskienė"; not "Villanueva".
const femaleEnd = /(?:[ktrnlmdshzbpv]ova|[^u]eva|[oei]vna|ichna|skaya|ová|ská|d[oó]ttir|ien[eė]|yt[eė])$/u;
// "Ilyich" behind a given name, "Arkadyevich".
const maleEnd = /(?:[oe]vich|yich|ovych)$/u;
