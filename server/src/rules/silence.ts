import type { Article, Directive, DirectiveName, Quote } from "../article/article.ts";
import { quotationMarkOf } from "../text/characters.ts";
import { itemAt } from "../text/sortedSpans.ts";
import { type Span, slice } from "../text/span.ts";
import type { Finding } from "./rule.ts";

/**
 * A finding that the writer has seen and does not want again: the rule's id, and the words that it reported, or those of
 * the whole quotation that they stand in.
 */
export interface Ignored {
  readonly rule: string;
  readonly text: string;
  /** Why, for colleagues. */
  readonly reason?: string;
}

/** An entry with the list that it stands in: for one article or a folder in `.factcheckrc.json`, or the writer's settings. */
export interface PlacedIgnored extends Ignored {
  readonly place?: "article" | "folder" | "settings";
}

/** A finding that is not reported, and what silenced it: an entry of a list, or a name in a directive of the text. */
export interface Silenced {
  readonly finding: Finding;
  readonly by:
    | { readonly kind: "entry"; readonly entry: PlacedIgnored }
    | { readonly kind: "directive"; readonly directive: Directive; readonly name: DirectiveName };
}

/**
 * Parts findings into those that are reported and those that a directive or the list silences; order stays.
 *
 * @param findings those of each rule in order of start.
 */
export function silence(
  findings: readonly Finding[],
  { text, directives, quotes }: Article,
  ignored: readonly PlacedIgnored[],
): { readonly reported: readonly Finding[]; readonly silenced: readonly Silenced[] } {
  const reported: Finding[] = [];
  const silenced: Silenced[] = [];
  const scopes = groupScopes(directives);
  const quotations = ignored.length === 0 ? [] : quotes.filter(({ outer }) => outer === undefined);
  const entries = new Map(ignored.map((entry) => [keyOf(entry.rule, entry.text), entry]));
  for (const finding of findings) {
    const entry =
      entries.size === 0
        ? undefined
        : (entries.get(keyOf(finding.code, slice(text, finding.span))) ??
          entries.get(keyOf(finding.code, slice(text, quotedAround(quotations, finding.span)))));
    const by =
      scopes.get(finding.code)?.at(finding.span.start) ?? (entry && ({ kind: "entry", entry } as const));
    if (by === undefined) reported.push(finding);
    else silenced.push({ finding, by });
  }
  return { reported, silenced };
}

/** What stands between the marks of the quotation that a span begins in; the span itself outside of any. */
function quotedAround(quotations: readonly Quote[], span: Span): Span {
  return itemAt(quotations, span.start)?.inner ?? span;
}

/** Where a rule is silent; it is asked for offsets in their order. */
class Scopes {
  readonly #scopes: readonly SilentScope[];
  readonly #open: SilentScope[] = [];
  #next = 0;

  constructor(scopes: readonly SilentScope[]) {
    this.#scopes = scopes.toSorted((one, other) => one.start - other.start);
  }

  /** The innermost scope at an offset, so that a directive for a paragraph is not idle beside one for the whole text. */
  at(offset: number): SilentScope["by"] | undefined {
    for (let next = this.#scopes[this.#next]; next !== undefined && next.start <= offset; ) {
      this.#open.push(next);
      next = this.#scopes[++this.#next];
    }
    while ((this.#open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) this.#open.pop();
    return this.#open.at(-1)?.by;
  }
}

interface SilentScope extends Span {
  readonly by: Silenced["by"];
}

function groupScopes(directives: readonly Directive[]): ReadonlyMap<string, Scopes> {
  const scopes = new Map<string, SilentScope[]>();
  for (const directive of directives) {
    for (const name of directive.names) {
      if (name.scope === undefined) continue;
      const ofRule = scopes.get(name.rule) ?? [];
      scopes.set(name.rule, ofRule);
      ofRule.push({ ...name.scope, by: { kind: "directive", directive, name } });
    }
  }
  return new Map([...scopes].map(([rule, ofRule]) => [rule, new Scopes(ofRule)]));
}

/** The rule and the reported words, alike for other spaces, line breaks, quotation marks, hyphens and dashes. */
function keyOf(rule: string, text: string): string {
  const marks = [...text.normalize("NFC")].map((character) =>
    quotationMarkOf(character.charCodeAt(0)) === undefined ? character : "'",
  );
  return `${rule}\n${marks
    .join("")
    .replace(/\s+/gu, " ")
    .replace(/\p{Pd}/gu, "-")
    .trim()}`;
}
