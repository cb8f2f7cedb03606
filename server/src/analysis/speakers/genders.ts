import { indexAfter, itemAt } from "../../text/sortedSpans.ts";
import type { Span } from "../../text/span.ts";
import type { PlaceParts } from "./places.ts";
import { positionOf } from "./places.ts";
import type { Profile } from "./profiles.ts";
import { type Pronoun, pronounsIn } from "./pronouns.ts";
import type { NamedPlace } from "./walk.ts";

/**
 * Counts for each person the pronouns that stand behind their name in a paragraph where nobody else is named before
 * them, and the name is a subject: the text's own word on who is "she". A name that is only quoted does not count.
 *
 * @param named in order of the text
 * @returns the pronouns outside the quotes, in order.
 */
export function countPronouns(
  parts: PlaceParts,
  named: readonly NamedPlace[],
  quotes: readonly Span[],
): readonly Pronoun[] {
  const pronouns = pronounsIn(parts.tokens).filter(({ start }) => itemAt(quotes, start) === undefined);
  const names = named.filter(({ mention }) => itemAt(quotes, mention.start) === undefined);
  const state: State = { paragraph: -1, only: undefined, areMany: false };
  let next = 0;
  for (const { start, gender } of pronouns) {
    for (let name = names[next]; name !== undefined && name.mention.start < start; name = names[++next])
      noteName(parts, state, name);
    enterParagraph(state, indexAfter(parts.paragraphs, start));
    if (state.only !== undefined && !state.areMany) state.only.pronouns[gender]++;
  }
  return pronouns;
}

/** Who is named in a paragraph, as far as it has been read. */
interface State {
  paragraph: number;
  only: Profile | undefined;
  areMany: boolean;
}

function enterParagraph(state: State, paragraph: number): void {
  if (state.paragraph === paragraph) return;
  state.paragraph = paragraph;
  state.only = undefined;
  state.areMany = false;
}

function noteName(parts: PlaceParts, state: State, { mention, profile }: NamedPlace): void {
  enterParagraph(state, indexAfter(parts.paragraphs, mention.start));
  if (state.only === profile) return;
  state.areMany ||= state.only !== undefined || positionOf(parts, mention) !== "subject";
  state.only = profile;
}
