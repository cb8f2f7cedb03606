import type { Mention, Organisation, Person } from "../../article/article.ts";
import type { Key, Memory } from "../../rereading/memory.ts";
import { isSameList } from "../../rereading/stage.ts";
import { slice } from "../../text/span.ts";

/** Who a name mention stands for. */
export interface Bearers {
  readonly people: ReadonlyMap<Mention, Person>;
  readonly organisations: ReadonlyMap<Mention, Organisation>;
  /** By every form of a name; of two people with one form, the first. */
  readonly peopleByForm: ReadonlyMap<string, Person>;
}

/** The one who bears a name, if anybody does. */
export interface Bearer {
  readonly person?: Person;
  readonly organisation?: Organisation;
}

/** Inverts the lists of people and organisations; gives the same object as in the last reading where both are the same. */
export function findBearers(
  people: readonly Person[],
  organisations: readonly Organisation[],
  memory: Memory | undefined,
): Bearers {
  const known = memory?.recall(knownBearers);
  if (
    known !== undefined &&
    isSameList(known.people, people) &&
    isSameList(known.organisations, organisations)
  )
    return known.bearers;
  const bearers = invert(people, organisations);
  memory?.remember(knownBearers, { people, organisations, bearers });
  return bearers;
}

interface KnownBearers {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly bearers: Bearers;
}

const knownBearers: Key<KnownBearers> = { name: "bearers" };

function invert(people: readonly Person[], organisations: readonly Organisation[]): Bearers {
  const ofPeople = new Map<Mention, Person>();
  const ofOrganisations = new Map<Mention, Organisation>();
  for (const person of people) for (const mention of person.mentions) ofPeople.set(mention, person);
  for (const organisation of organisations)
    for (const mention of organisation.mentions) ofOrganisations.set(mention, organisation);
  const peopleByForm = new Map<string, Person>();
  for (const person of people) {
    for (const form of person.forms) if (!peopleByForm.has(form)) peopleByForm.set(form, person);
  }
  return { people: ofPeople, organisations: ofOrganisations, peopleByForm };
}

/** A name that speaks and is a person's elsewhere is that person, whatever it was taken for here. */
export function bearerOf(text: string, mention: Mention, bearers: Bearers): Bearer {
  const person = bearers.people.get(mention) ?? bearers.peopleByForm.get(slice(text, mention));
  if (person !== undefined) return { person };
  const organisation = bearers.organisations.get(mention);
  return organisation === undefined ? nobody : { organisation };
}

/** For what is no name. */
export const nobody: Bearer = {};
