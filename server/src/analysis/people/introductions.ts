import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Span } from "../../text/span.ts";

// Characters before a name; more words than this have room for do not stand between "her" and the name.
const longestLead = 48;

/** Whether it is said beside a name, in its paragraph, whose somebody is: "her daughter, Ana Quispe", "Ana Quispe, his widow". */
export function isIntroducedByKin(text: string, name: Span, within: Span, lexicon: Lexicon): boolean {
  const lead = text.slice(Math.max(within.start, name.start - longestLead), name.start);
  const rest = text.slice(name.end, Math.min(within.end, name.end + longestLead));
  return isLedInByKin(lead, lexicon) || isFollowedByKin(rest, lexicon);
}

function isFollowedByKin(rest: string, lexicon: Lexicon): boolean {
  const [mark = "", owner = "", ...nouns] = rest.toLowerCase().split(/[\s,]/u, 4);
  return (
    mark === "" && owner === "" && possessives.has(nouns[0] ?? "") && lexicon.lists.roles.has(nouns[1] ?? "")
  );
}

function isLedInByKin(lead: string, lexicon: Lexicon): boolean {
  const words = lead.toLowerCase().trimEnd().replace(/,$/u, "").split(/\s+/u);
  const nearest = words.slice(-4);
  const role = lexicon.lists.roles.get(nearest.at(-1) ?? "");
  if (role === undefined) return false;
  // "Kenya’s president" is nobody’s kin; "Quispe’s widow" is.
  return nearest.slice(0, -1).some((word) => possessives.has(word) || (role !== "" && /['’]s$/u.test(word)));
}

const possessives: ReadonlySet<string> = new Set(["his", "her", "their", "my", "our", "your"]);

/** Whether the text between two names says that they are one: "Somjit Khamkaew, known as Jit". */
export function isKnownAs(text: string, one: Span, other: Span): boolean {
  if (other.start - one.end > longestLead || other.start < one.end) return false;
  return knownAs.test(text.slice(one.end, other.start));
}

// ", known as ", ", better known to neighbours as “", ", nicknamed "; not ", who is known in Lisbon; ".
const knownAs = /^,? (?:[a-z]+ ){0,3}(?:known|nicknamed|called|dubbed)(?: [a-z]+){0,4} ?["“'‘]?$/u;
