import { type Bearer, type Bearers, comparedBearers, comparedNames } from "./bearers.ts";
import { isVariant, type PersonName } from "./personName.ts";

/** What a name that is not full says besides its words. */
export interface BareName {
  readonly name: PersonName;
  /** As the text has it. */
  readonly written: string;
  /** The title before it, in lower case; empty where there is none. */
  readonly title: string;
  /** What the title says. */
  readonly gender: "female" | "male" | undefined;
}

/**
 * Who bears a name that is not full. Of several people with that surname: whom the title fits best, who is not
 * introduced as another one's kin, who is not called by a given name alone, and of those left whom the text named
 * last. A surname goes before a given name, and both before nicknames, initials and spellings.
 */
export function chooseBearer(bearers: Bearers, bare: BareName): Bearer | undefined {
  const { last } = bare.name;
  const surnamed = (bearers.bySurname.get(last) ?? []).slice(-comparedBearers).filter((it) => fits(it, bare));
  const family = surnamed.length > 1 ? narrow(bearers, surnamed, bare) : surnamed;
  const latest = bearers.latest.get(last);
  if (latest !== undefined && fits(latest, bare)) {
    if (family.includes(latest)) return latest;
    if (surnamed.length === 0 || (bare.title === "" && !surnamed.includes(latest))) return latest;
  }
  const named = (bearers.byWord.get(last) ?? []).slice(0, comparedBearers);
  return (
    family[0] ??
    named.find((it) => fits(it, bare)) ??
    findOther(bearers, bare) ??
    findVariant(bearers, bare.name)
  );
}

/** Whether a title allows it. A man's given name refuses "Mrs.", which may be his wife, but no other title. */
function fits(bearer: Bearer, { gender, title }: BareName): boolean {
  if (gender === undefined) return true;
  if (bearer.gender !== undefined) return bearer.gender === gender;
  return !title.startsWith("mrs") || bearer.likelyGender !== "male";
}

/** Leaves out of a family who is introduced as kin, then who is called by a given name, as long as anybody is left. */
function narrow(bearers: Bearers, family: readonly Bearer[], bare: BareName): readonly Bearer[] {
  const surname = bare.name.last;
  const sure = keepSome(
    family,
    (it) => bare.gender !== undefined && (it.gender ?? it.likelyGender) === bare.gender,
  );
  const titled = keepSome(sure, (it) => !isUnlikely(it, bare));
  const byLast = keepSome(titled, (it) =>
    it.names.slice(0, comparedNames).some(({ last }) => last === surname),
  );
  const leading = keepSome(byLast, (it) => !it.isKin);
  return keepSome(leading, (it) => !isCalledByGivenName(bearers, it, surname));
}

function isUnlikely({ gender, likelyGender }: Bearer, bare: BareName): boolean {
  return bare.gender !== undefined && (gender ?? likelyGender ?? bare.gender) !== bare.gender;
}

function keepSome(family: readonly Bearer[], isKept: (bearer: Bearer) => boolean): readonly Bearer[] {
  const kept = family.filter(isKept);
  return kept.length === 0 ? family : kept;
}

function isCalledByGivenName({ bareWords }: Bearers, bearer: Bearer, surname: string): boolean {
  return bearer.names.slice(0, comparedNames).some(({ words }) => {
    const [given = ""] = words;
    return given !== surname && bareWords.has(given);
  });
}

/** By nickname, by half of a double name, or by initials in capitals; never where two people could be meant. */
function findOther(bearers: Bearers, bare: BareName): Bearer | undefined {
  const { name, written } = bare;
  const isInitials = written.length < 4 && written === written.toUpperCase();
  if (written.length < 3 && !isInitials) return undefined;
  const full = bearers.lexicon.lists.nicknames.get(name.last);
  const found = bearers.byOther.get(name.last) ?? bearers.byWord.get(full ?? "") ?? [];
  const [only] = found;
  return only !== undefined && found.length === 1 && fits(only, bare) ? only : undefined;
}

/** "Petrovitch" for "Petrovich": only beside a bearer whose name begins with the same letter. */
function findVariant(bearers: Bearers, name: PersonName): Bearer | undefined {
  const least = 7;
  if (name.last.length < least) return undefined;
  return bearers.all
    .slice(-comparedBearers * 8)
    .find((bearer) =>
      bearer.names.slice(0, comparedNames).some((known) => isVariant(known.last, name.last, least)),
    );
}
