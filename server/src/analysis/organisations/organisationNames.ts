import type { Mention, Organisation } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import { type ItemsKey, itemsFromColumn } from "../../rereading/itemsColumn.ts";
import { type JoinedKey, joinColumn } from "../../rereading/joinColumn.ts";
import { type ColumnStage, readColumn } from "../../rereading/readColumn.ts";
import { copyString } from "../../text/copyString.ts";
import { slice } from "../../text/span.ts";

/** A name of an organisation, and what names of one organisation have in common with it. */
export interface SpelledName {
  readonly mention: Mention;
  readonly written: string;
  readonly keys: readonly string[];
}

/** Reads the names of organisations, in the same order. */
export function spellNames(
  {
    text,
    cells,
    isKept,
  }: { readonly text: string; readonly cells: readonly Cell[]; readonly isKept: boolean },
  names: readonly Mention[],
): readonly SpelledName[] {
  const namesIn = itemsFromColumn(cells, namesKey, names);
  const spelled = readColumn(
    cells,
    spelledStage,
    (_, index) =>
      (namesIn[index] ?? []).map((mention) => {
        const written = isKept ? copyString(slice(text, mention)) : slice(text, mention);
        return { mention, written, keys: keysOf(written) };
      }),
    () => ({ each: [namesIn] }),
  );
  return joinColumn(cells, spelledNames, spelled);
}

const namesKey: ItemsKey = { name: "names of organisations" };

// They point to mentions alone, which are moved by who found them.
const spelledStage: ColumnStage<readonly SpelledName[]> = {};
const spelledNames: JoinedKey<SpelledName, SpelledName> = {};

/** One organisation for each set of names that belong together; in order of first mention, as the names are. */
export function collectOrganisations(names: readonly SpelledName[]): readonly Organisation[] {
  const groups: SpelledName[][] = [];
  const byKey = new Map<string, SpelledName[]>();
  for (const name of names) {
    const group = name.keys.map((key) => byKey.get(key)).find((it) => it !== undefined) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(name);
    for (const key of name.keys) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups.flatMap(toOrganisation);
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

function toOrganisation(names: readonly SpelledName[]): readonly Organisation[] {
  const [first] = names;
  if (first === undefined) return [];
  const spelled = names.map(({ written }) => writtenForm(written));
  const forms = [...new Set(spelled)].sort((one, other) => other.split(" ").length - one.split(" ").length);
  const { start, end } = first.mention;
  return [{ start, end, name: forms[0] ?? "", forms, mentions: names.map(({ mention }) => mention) }];
}

/** One space between words, and no comma before the mark that closes a name: Centre “Dawn,”. */
function writtenForm(written: string): string {
  return written.replace(/\s+/gu, " ").replace(/,(?=["”»’']$)/u, "");
}
