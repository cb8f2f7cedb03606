import type { Mention, Source } from "../../article/article.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { itemAt } from "../../text/sortedSpans.ts";
import { overlaps, slice } from "../../text/span.ts";
import type { PlaceParts } from "./places.ts";
import type { Profile } from "./profiles.ts";
import { wordsBeforeName } from "./references.ts";
import { isRole } from "./roles.ts";
import type { NamedPlace } from "./stretches.ts";
import { isThing } from "./things.ts";

/** Who is named in a phrase that speaks, and the words before the name that say who that is. */
export interface NamedSpeaker {
  readonly profile: Profile;
  readonly words: readonly string[];
}

/**
 * Reads who is named in a phrase that speaks.
 *
 * @param names of its paragraph, in order.
 * @param next index of the first that begins with the head of the phrase, or behind.
 */
export function findNamedSpeaker(
  parts: PlaceParts & { readonly mentions: readonly Mention[] },
  source: Source,
  names: readonly NamedPlace[],
  next: number,
): NamedSpeaker | undefined {
  if (isGroupOfPeople(parts, source)) return undefined;
  const profile = findNamed(parts, source, names, next);
  return profile === undefined ? undefined : { profile, words: wordsBeforeName(parts, source) };
}

/** "Lund and Okoro said": nobody in particular. */
export function isGroupOfPeople(
  { mentions }: { readonly mentions: readonly Mention[] },
  source: Source,
): boolean {
  return source.kind === "group" && itemAt(mentions, source.head.start)?.of === "person";
}

/** The person whose name is, or overlaps, the head of the source. */
function findNamed(
  { text, lexicon }: { readonly text: string; readonly lexicon: Lexicon },
  source: Source,
  named: readonly NamedPlace[],
  next: number,
): Profile | undefined {
  for (let index = Math.max(0, next - 1); index < named.length && index < next + 2; index++) {
    const it = named[index];
    if (it !== undefined && overlaps(it.mention, source.head)) return it.profile;
  }
  if (isThing(slice(text, source.head).toLowerCase(), lexicon)) return undefined;
  const before = named[next - 1];
  if (before !== undefined && isDescribedBy(text, source, before.mention)) return before.profile;
  const behind = named[next];
  return behind !== undefined && isApposed(text, source, behind.mention, lexicon)
    ? behind.profile
    : undefined;
}

/** "Ann Lee, a geologist at the university, who warned": the source is what describes the name before it. */
function isDescribedBy(text: string, { start, head }: Source, { end }: Mention): boolean {
  return start - end <= 3 && head.start > start && /^, $/u.test(text.slice(end, start));
}

/** "the committee chair, Ann Lee", "Mr. Lee", "former clerk, historian Ann Lee"; not "the lawyer of Ann Lee". */
function isApposed(text: string, source: Source, mention: Mention, lexicon: Lexicon): boolean {
  const start = Math.min(mention.title?.start ?? mention.start, mention.description?.start ?? mention.start);
  if (start <= source.head.start) return true;
  if (start - source.head.end > 80) return false;
  const between = text.slice(source.head.end, start);
  if (start >= source.end)
    return isTitleBetween(text.slice(source.end, start), lexicon) && !/\b(?:of|for)\b/u.test(between);
  if (
    officeBefore.test(text.slice(source.head.end, mention.start)) &&
    !determined.test(text.slice(source.start, source.end))
  )
    return true;
  return (
    /^[\p{L}\s.,-]*$/u.test(between) &&
    !/(?:^|\s)(?:of|for|to|from|with|by|and|who|on|in|at)\s/u.test(between)
  );
}

/** ", ", " historian ", ", the retired "; not " told ", " alleges that ": what a source says to somebody or of them. */
function isTitleBetween(between: string, lexicon: Lexicon): boolean {
  const match = upToName.exec(between);
  if (match === null) return false;
  const words = match[1]?.trim() ?? "";
  return (
    words === "" ||
    between.startsWith(",") ||
    words.split(" ").some((word) => isRole(word, lexicon) && !lexicon.lists.reportingVerbs.has(word))
  );
}

// A comma and three words at most, in lower case, before a name.
const upToName = /^,? ?((?:\p{Ll}+ ){0,3})$/u;

// "(candidate) for governor (Ann Lee)", "(minister) of public works (Ann Lee)"; not "(lawyer) for Mayor (Ann Lee)".
const officeBefore = /^ (?:for|of) (?:\p{Ll}+ ){1,3}$/u;
// "The lawyer for", "a spokesman of"; not "Republican candidate for".
const determined = /^(?:an?|the|his|her|their|its|one|another) |^[^,]*['’]s /iu;
