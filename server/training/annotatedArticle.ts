import type { Span } from "../src/text/span.ts";

/** An article with what is true of it: text and stand-off annotations, offsets in UTF-16 units, each list in order of start. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly AnnotatedQuote[];
  readonly people: readonly AnnotatedPerson[];
  /** People, organisations and places, with the types that the corpora use. */
  readonly entities: readonly AnnotatedEntity[];
  /** Verbs and phrases that report. */
  readonly cues: readonly Span[];
  /** Checkable statements without a source. */
  readonly claims: readonly Span[];
  /** Strings in quotation marks that nobody says: titles, terms, nicknames. */
  readonly notSpeech: readonly Span[];
}

/** A quotation; `speaker` is `null` where the article gives nobody, since the scorer reads the record as JSON. */
export interface AnnotatedQuote extends Span {
  readonly kind: "direct" | "indirect" | "mixed";
  /** 1: reported speech. The tagged articles mark nothing else. */
  readonly speech: 1;
  /** The resolved name, or "anonymous" for an unnamed human. */
  readonly speaker: { readonly name: string; readonly text: string } | null;
}

/** One place where a person is named; equal names are one person. */
export interface AnnotatedPerson extends Span {
  readonly name: string;
}

/** One place where something is named. */
export interface AnnotatedEntity extends Span {
  readonly type: "Person" | "Organization" | "Location";
}

/**
 * Reads a tagged article: `<p n="…">` person, `<o>` organisation, `<l>` place, `<q k="d|i|m" s="…">` quotation with
 * its speaker, `<v>` cue, `<c>` claim without a source, `<n>` marks that are no speech. Tags nest.
 *
 * @throws Error if a tag closes another one than was opened last, is never closed, or lacks an attribute.
 */
export function parseAnnotatedArticle(id: string, tagged: string): AnnotatedArticle {
  let text = "";
  let done = 0;
  const open: OpenTag[] = [];
  const elements: Element[] = [];
  for (const match of tagged.matchAll(tag)) {
    text += tagged.slice(done, match.index);
    done = match.index + match[0].length;
    const [whole, slash, name = "", attributes = ""] = match;
    if (slash === "") {
      open.push({ name, attributes: parseAttributes(attributes), start: text.length });
      continue;
    }
    const element = open.pop();
    if (element?.name !== name)
      throw new Error(`${id}: ${whole} closes <${element?.name ?? "nothing"}>; close tags in reverse order`);
    elements.push({ ...element, end: text.length });
  }
  text += tagged.slice(done);
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw new Error(`${id}: <${unclosed.name}> is never closed`);
  elements.sort((one, other) => one.start - other.start || other.end - one.end);
  return { id, text, ...sortElements(id, elements) };
}

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
}

interface Element extends OpenTag, Span {}

// `<q k="d" s="Swaleh Bakari">` and `</q>`; not `<b>`.
const tag = /<(\/?)([pqcolnv])((?: [a-z]+="[^"]*")*)>/gu;

// ` k="d"` in the tag above.
const attribute = / ([a-z]+)="([^"]*)"/gu;

function parseAttributes(attributes: string): ReadonlyMap<string, string> {
  return new Map([...attributes.matchAll(attribute)].map(([, key = "", value = ""]) => [key, value]));
}

function sortElements(id: string, elements: readonly Element[]): Omit<AnnotatedArticle, "id" | "text"> {
  const named = (name: string): readonly Element[] => elements.filter((it) => it.name === name);
  const spans = (name: string): readonly Span[] => named(name).map(({ start, end }) => ({ start, end }));
  return {
    quotes: named("q").map((element) => toQuote(id, element)),
    people: named("p").map((element) => ({
      start: element.start,
      end: element.end,
      name: requireAttribute(id, element, "n"),
    })),
    entities: elements.flatMap(({ name, start, end }) => {
      const type = entityTypes.get(name);
      return type === undefined ? [] : [{ start, end, type }];
    }),
    cues: spans("v"),
    claims: spans("c"),
    notSpeech: spans("n"),
  };
}

function toQuote(id: string, element: Element): AnnotatedQuote {
  const letter = requireAttribute(id, element, "k");
  const kind = quoteKinds.get(letter);
  if (kind === undefined) throw new Error(`${id}: <q k="${letter}">; write d, i or m`);
  const speaker = requireAttribute(id, element, "s");
  return {
    start: element.start,
    end: element.end,
    kind,
    speech: 1,
    speaker: speaker === "" ? null : { name: speaker, text: speaker },
  };
}

function requireAttribute(id: string, element: Element, key: string): string {
  const value = element.attributes.get(key);
  if (value === undefined) throw new Error(`${id}: a <${element.name}> has no ${key}="…"`);
  return value;
}

const quoteKinds: ReadonlyMap<string, AnnotatedQuote["kind"]> = new Map([
  ["d", "direct"],
  ["i", "indirect"],
  ["m", "mixed"],
] as const);

const entityTypes: ReadonlyMap<string, AnnotatedEntity["type"]> = new Map([
  ["p", "Person"],
  ["o", "Organization"],
  ["l", "Location"],
] as const);
