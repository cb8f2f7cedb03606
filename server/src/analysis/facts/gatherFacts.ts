import type { Cell } from "../../rereading/cells.ts";
import { findDifference } from "../../rereading/difference.ts";
import { isSameList } from "../../rereading/stage.ts";
import { addAll } from "../../text/addAll.ts";
import type { ParagraphFacts } from "./paragraphFacts.ts";

/**
 * The facts of all paragraphs, kind by kind. A kind is the same list as in the last reading where it has the same facts.
 *
 * @param found in order of the paragraphs.
 */
export function gatherFacts(cells: readonly Cell[], found: readonly ParagraphFacts[]): ParagraphFacts {
  const kept = cells[0]?.shelves?.kept;
  // Nobody else keeps anything under it.
  const before = kept?.get(lastFacts) as Gathered | undefined;
  if (before?.found === found) return before.all;
  const differing = before === undefined ? undefined : findDifference(before.found, found);
  const gather = <Name extends keyof ParagraphFacts>(name: Name): ParagraphFacts[Name] => {
    if (before === undefined || differing === undefined) return join(found, name);
    const { from, endBefore, end } = differing;
    const gone = join(before.found.slice(from, endBefore), name);
    const come = join(found.slice(from, end), name);
    if (isSameList(gone, come)) return before.all[name];
    const first = countBefore(before, name, from);
    const all: readonly ParagraphFacts[Name][number][] = before.all[name];
    // A list of the facts of one kind.
    return all
      .slice(0, first)
      .concat(come, all.slice(first + gone.length)) as unknown as ParagraphFacts[Name];
  };
  const all = {
    claims: gather("claims"),
    vagueSources: gather("vagueSources"),
    dataSources: gather("dataSources"),
    anonymityNotes: gather("anonymityNotes"),
    judgements: gather("judgements"),
    loadedVerbs: gather("loadedVerbs"),
    accusations: gather("accusations"),
    secondHandReports: gather("secondHandReports"),
    bannedPhrases: gather("bannedPhrases"),
    legalLabels: gather("legalLabels"),
    convictions: gather("convictions"),
    unlistedWords: gather("unlistedWords"),
    dates: gather("dates"),
    quantities: gather("quantities"),
    ages: gather("ages"),
    unnamedAges: gather("unnamedAges"),
    figures: gather("figures"),
  };
  kept?.set(lastFacts, { found, all });
  return all;
}

interface Gathered {
  readonly found: readonly ParagraphFacts[];
  readonly all: ParagraphFacts;
}

const lastFacts = {};

/** How many facts of a kind stand in the paragraphs before one. */
function countBefore<Name extends keyof ParagraphFacts>(
  { found, all }: Gathered,
  name: Name,
  index: number,
): number {
  const facts: readonly unknown[] = all[name];
  if (facts.length === 0) return 0;
  for (let before = index - 1; before >= 0; before--) {
    const last = found[before]?.[name].at(-1);
    if (last !== undefined) return facts.indexOf(last) + 1;
  }
  return 0;
}

/** Most paragraphs have nothing of most facts. */
function join<Name extends keyof ParagraphFacts>(
  found: readonly ParagraphFacts[],
  name: Name,
): ParagraphFacts[Name] {
  const all: ParagraphFacts[Name][number][] = [];
  for (const facts of found) if (facts[name].length > 0) addAll(all, facts[name]);
  // A list of the facts of one kind.
  return all as unknown as ParagraphFacts[Name];
}
