import type { Mention, Person } from "./article.ts";

/** A place where a person is named. */
export interface NamePlace extends Mention {
  readonly person: Person;
}

/** Whom each mention stands for. */
export function ownersOf(people: readonly Person[]): ReadonlyMap<Mention, Person> {
  const owners = new Map<Mention, Person>();
  for (const person of people) for (const mention of person.mentions) owners.set(mention, person);
  return owners;
}

/** The places of some mentions where people are named, in their order. */
export function namePlaces(
  mentions: readonly Mention[],
  owners: ReadonlyMap<Mention, Person>,
): readonly NamePlace[] {
  return mentions.flatMap((mention) => {
    const person = mention.kind === "name" ? owners.get(mention) : undefined;
    return person === undefined ? [] : { ...mention, person };
  });
}
