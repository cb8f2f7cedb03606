import type { Article, Quantity } from "./article.ts";

/**
 * Whether nothing can be in two of the parts: each has another word of one kind behind it ("25 voted for, 10 against"), or
 * another place ("12 from Oslo and nine from Bergen"). "Of the 40 members, 25 were women and 20 lawyers" overlap.
 */
export function areExclusive(article: Article, parts: readonly Quantity[]): boolean {
  const behind = parts.map((part, index) => wordsBehind(article, part, parts[index + 1]));
  const isOfKind = kinds.some((kind) => {
    const words = behind.map((it) => it.find((word) => kind.has(word)));
    return words.every((word) => word !== undefined) && new Set(words).size === parts.length;
  });
  const [place] = placesOf(behind[0] ?? []);
  return isOfKind || (place !== undefined && behind.every((it) => placesOf(it)[0] === place));
}

/** Whether each part is "12 men", "nine women" and the like, none of them twice. */
export function areGroupsOfPeople(parts: readonly Quantity[]): boolean {
  const heads = parts.map(({ noun }) => noun?.head ?? "");
  return heads.every((head) => groupsOfPeople.has(head)) && new Set(heads).size === parts.length;
}

function wordsBehind({ tokens }: Article, part: Quantity, next: Quantity | undefined): readonly string[] {
  const end = next?.firstToken ?? Math.min(part.sentence.endToken, part.endToken + reach);
  return tokens.slice(part.endToken, end).map(({ lower }) => lower);
}

/** "On" of "were on Twitter". */
function placesOf(words: readonly string[]): readonly string[] {
  return words
    .filter((word) => word !== "was" && word !== "were")
    .slice(0, 1)
    .filter((word) => places.has(word));
}

const reach = 4;

const places: ReadonlySet<string> = new Set(["from", "in", "on", "at"]);

const groupsOfPeople: ReadonlySet<string> = new Set([
  "adult",
  "boy",
  "child",
  "female",
  "girl",
  "male",
  "man",
  "woman",
]);

/** Words of which only one is true of anybody: votes, sexes, what became of somebody, results. */
const kinds: readonly ReadonlySet<string>[] = [
  new Set([
    "for",
    "against",
    "favor",
    "favour",
    "abstained",
    "abstentions",
    "yes",
    "no",
    "opposed",
    "absent",
  ]),
  new Set(["men", "women", "boys", "girls", "male", "female", "children"]),
  new Set(["died", "dead", "killed", "survived", "injured", "hurt", "wounded", "missing", "unhurt"]),
];
