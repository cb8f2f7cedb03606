import type { Mention, Person } from "../../article/article.ts";
import type { Cell } from "../../rereading/cells.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { type Movable, moveSpan } from "../../rereading/move.ts";
import { adoptEach, listStage } from "../../rereading/readEach.ts";
import { isSameData } from "../../rereading/same.ts";
import { compareSpans } from "../../text/span.ts";
import type { Profile } from "./profiles.ts";

/** What became of each role and pronoun that stands for somebody: that of the last reading, where it is the same. */
export function adoptMentions(
  cells: readonly Cell[],
  profiles: readonly Profile[],
): ReadonlyMap<Mention, Mention> {
  const added = profiles.flatMap((profile) => profile.added).sort(compareSpans);
  const adopted = adoptEach(cells, addedMentions, added);
  return new Map(added.map((mention, index) => [mention, adopted[index] ?? mention]));
}

const addedMentions = listStage<Mention>({
  move: moveSpan,
  isSame: (before, now) => before.kind === now.kind && before.of === now.of,
});

/** The people of the last reading where the same is said of them, and those of this one where not; in the same order. */
export function adoptPeople(memory: Memory, people: readonly Person[]): readonly Person[] {
  const before = memory.recall(peopleByMention);
  const adopted = people.map((person) => adoptPerson(before, person));
  memory.remember(peopleByMention, new Map(adopted.map((person) => [person.mentions[0], person])));
  return adopted;
}

type PeopleByMention = ReadonlyMap<Mention | undefined, Person>;

/** By first mention; where they stand is brought up to date when they are adopted. */
const peopleByMention: Key<PeopleByMention> = { name: "people" };

function adoptPerson(before: PeopleByMention | undefined, person: Person): Person {
  const known: Movable<Person> | undefined = before?.get(person.mentions[0]);
  if (known === undefined) return person;
  known.start = person.start;
  known.end = person.end;
  return isSameData(known, person, links) ? known : person;
}

const links: ReadonlySet<string> = new Set(["mentions"]);
