import type { Mention, Organisation } from "../../article/article.ts";
import { slice } from "../../text/span.ts";

/** One organisation for each set of names that belong together; in order of first mention. */
export function collectOrganisations(text: string, names: readonly Mention[]): readonly Organisation[] {
  const groups: Mention[][] = [];
  const byKey = new Map<string, Mention[]>();
  for (const mention of names) {
    const keys = keysOf(slice(text, mention));
    const group = keys.map((key) => byKey.get(key)).find((it) => it !== undefined) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(mention);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups.flatMap((mentions) => toOrganisation(text, mentions));
}

/**
 * What names of one organisation have in common: the words in one spelling, and the initials of its words.
 * A name of one word has no initials.
 */
function keysOf(written: string): readonly string[] {
  const words = written
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|["“”«»„‘’'.,]/gu, "")
    .split(/[\s-]+/u)
    .filter((word) => word !== "" && word !== "the" && word !== "s");
  const key = words.map(respell).join(" ");
  const initials = words.filter((word) => !small.has(word)).map((word) => word[0]);
  return initials.length > 2 ? [key, initials.join("")] : [key];
}

const small: ReadonlySet<string> = new Set(["of", "for", "and", "the", "in", "on", "to", "&"]);

/** British and American spellings as one: centre, labour, defence, organisation, programme. */
function respell(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/tre$/u, "ter")
    .replace(/our$/u, "or")
    .replace(/ence$/u, "ense")
    .replace(/is(ation|ations|ing|ed|e)$/u, "iz$1")
    .replace(/gramme$/u, "gram");
}

function toOrganisation(text: string, mentions: readonly Mention[]): readonly Organisation[] {
  const [first] = mentions;
  if (first === undefined) return [];
  const spelled = mentions.map((mention) => writtenForm(slice(text, mention)));
  const forms = [...new Set(spelled)].sort((one, other) => other.split(" ").length - one.split(" ").length);
  return [{ start: first.start, end: first.end, name: forms[0] ?? "", forms, mentions }];
}

/** One space between words, and no comma before the mark that closes a name: Centre “Dawn,”. */
function writtenForm(written: string): string {
  return written.replace(/\s+/gu, " ").replace(/,(?=["”»’']$)/u, "");
}
