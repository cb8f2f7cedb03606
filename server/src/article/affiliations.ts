import { extend } from "../text/extend.ts";
import { indexFrom, itemAt } from "../text/sortedSpans.ts";
import { compareSpans, type Span, slice } from "../text/span.ts";
import type { Article, Mention, Organisation, Person, Sentence } from "./article.ts";

/** Where a person's organisation is told beside the name; the span is that of the organisation. */
export interface Affiliation extends Span {
  readonly organisation: Organisation;
  readonly person: Mention;
  readonly sentence: Sentence;
  /** What the person is there, in lower case: "analyst" of "an analyst at"; absent in "Lund of Acme". */
  readonly role?: string;
}

/** A place where an organisation is named. */
export interface OrganisationName extends Mention {
  readonly organisation: Organisation;
}

/** All names of organisations, in order. */
export function organisationNames({ organisations }: Article): readonly OrganisationName[] {
  return organisations
    .flatMap((organisation) =>
      organisation.mentions
        .filter(({ kind }) => kind === "name")
        .map((mention) => extend(mention, { organisation })),
    )
    .sort(compareSpans);
}

/**
 * The organisations that the writer gives a person as of now: "Lund, a lawyer at Acme", "Lund of Acme", "Lund, who works
 * for Acme", "Acme's lawyer Ana Lund".
 *
 * Only what stands right beside the name in the body: what is past ("former", "who worked for"), what somebody else says
 * and a second post of the same sentence are left out.
 *
 * @param names all names of organisations, in order
 * @returns in order of the person's mentions; at most one a mention.
 */
export function findAffiliations(
  article: Article,
  person: Person,
  names: readonly OrganisationName[],
): readonly Affiliation[] {
  return person.mentions.flatMap((mention) => {
    if (mention.kind !== "name") return [];
    const behind = names[indexFrom(names, mention.end)];
    const before = names[indexFrom(names, mention.start) - 1];
    const isNear =
      (behind !== undefined && behind.start - mention.end <= farthest) ||
      (before !== undefined && mention.start - before.end <= farthest);
    // Most people are named far from any organisation.
    const sentence = isNear ? itemAt(article.sentences, mention.start) : undefined;
    if (sentence?.paragraph.kind !== "body") return [];
    return (
      readBehind(article, sentence, mention, behind) ?? readBefore(article, sentence, mention, before) ?? []
    );
  });
}

/** "Lund, a lawyer at Acme", "Lund of Acme". */
function readBehind(
  { text }: Article,
  sentence: Sentence,
  person: Mention,
  name: OrganisationName | undefined,
): Affiliation | undefined {
  if (name === undefined || name.end > sentence.end || name.start - person.end > farthest) return undefined;
  const between = text.slice(person.end, name.start).replace(/\s+/gu, " ");
  const found = link.exec(between)?.groups;
  if (found === undefined || pastOrOther.test(between)) return undefined;
  const role = found["role"]?.toLowerCase();
  return affiliationOf(person, name, sentence, role);
}

/** "Acme's lawyer Ana Lund", "Acme Professor Ana Lund". */
function readBefore(
  { text }: Article,
  sentence: Sentence,
  person: Mention,
  name: OrganisationName | undefined,
): Affiliation | undefined {
  if (name === undefined || name.start < sentence.start || person.start - name.end > farthest)
    return undefined;
  const between = text.slice(name.end, person.start).replace(/\s+/gu, " ");
  const office = slice(text, { start: name.end, end: person.title?.start ?? person.start });
  const isOffice = person.title !== undefined && /^\s+$/u.test(office);
  const described = person.description;
  const isRole =
    described !== undefined &&
    described.start >= name.start &&
    described.end <= person.start &&
    roleOnly.test(between);
  if (!isOffice && !isRole) return undefined;
  if (pastOrOther.test(text.slice(Math.max(sentence.start, name.start - 20), person.start))) return undefined;
  return affiliationOf(person, name, sentence, between.trim().split(" ").at(-1)?.toLowerCase());
}

function affiliationOf(
  person: Mention,
  { start, end, organisation }: OrganisationName,
  sentence: Sentence,
  role: string | undefined,
): Affiliation {
  return { start, end, organisation, person, sentence, ...(role === undefined ? {} : { role }) };
}

/** UTF-16 units between name and organisation. */
const farthest = 80;

// " of ", ", of the ", ", a professor of law at ", ", who teaches history at "; not ", who left ", ", after the vote at ".
const link =
  /^(?:,? (?:of|at|from|with)|,(?: who is)?(?: an?| the| its| one of the)?(?: \p{Ll}[\p{L}’'-]*){0,5}? (?<role>\p{Ll}[\p{L}-]*(?: of \p{Ll}+(?: \p{Ll}+){0,2})?) (?:of|at|for|with|in)|,? who (?:works|teaches|lectures|is|researches|leads|heads|runs|directs|chairs)(?: \p{Ll}[\p{L}-]*){0,3}?(?: (?:of|at|for|with))?)(?: the)? $/u;

// "'s lawyer ", " chief economist ".
const roleOnly = /^(?:['’]s)?(?: \p{Ll}[\p{Ll}-]*){1,4} $/u;

// What was, will be, or is another relation.
const pastOrOther =
  /\b(?:and|or|former|formerly|then|ex|late|previously|once|retired|emerit\w+|graduate[ds]?|degree|doctorate|educated|alumn\w+|student|was|were|had|been|worked|taught|left|joined|critic\w*|told|interview\w*|lawsuit|incoming|future|member|fellow|visiting|adviser|advisor|consultant|contributor|donor|opponent)\b/iu;
