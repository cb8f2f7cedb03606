import type { Article } from "../article/article.ts";
import { renderDirective } from "../article/directives.ts";
import { paragraphAt } from "../article/lookup.ts";
import type { IgnoredPlace } from "../protocol/configuration.ts";
import type { Edit, Finding } from "../rules/rule.ts";
import { type Message, msg, type Say, sayInEnglish } from "../text/message.ts";
import { itemAt } from "../text/sortedSpans.ts";
import { type Span, touches } from "../text/span.ts";
import { findSourceActions } from "./sourceActions.ts";
import { singleSpaced } from "./words.ts";

/** Something that the writer can do about a finding. */
export type Action =
  | {
      /** `fix` mends the text, `comment` puts a directive into it. */
      readonly kind: "fix" | "comment";
      readonly title: string;
      readonly finding: Finding;
      readonly edits: readonly Edit[];
      readonly isPreferred: boolean;
    }
  | {
      readonly kind: "ignore";
      readonly title: string;
      readonly finding: Finding;
      readonly place: IgnoredPlace;
      /** What the setting keeps: see the words of the span, white space made single. */
      readonly words: string;
    }
  | {
      /** To accept how a quotation differs from its source, with a reason. */
      readonly kind: "accept";
      readonly title: string;
      readonly finding: Finding;
      /** Those of the quotation: once one of them changes, it is reported again. */
      readonly words: string;
    }
  | {
      /** To show the quotation at an offset beside its source. */
      readonly kind: "showSource";
      readonly title: string;
      readonly finding: Finding;
      readonly offset: number;
    }
  | { readonly kind: "turnOff"; readonly title: string; readonly finding: Finding };

/**
 * What can be done about the findings that touch a span: their fixes, the best one preferred; what can be done with
 * their sources; then to ignore each; then to turn their rules off, each rule once.
 */
export function findActions(
  article: Article,
  findings: readonly Finding[],
  span: Span,
  say: Say = sayInEnglish,
): readonly Action[] {
  const touched = findTouched(findings, span);
  const rules = new Map(touched.map((finding) => [finding.code, finding]));
  return [
    ...touched.flatMap(fixesOf),
    ...findSourceActions(article, touched, say),
    ...touched.flatMap((finding) => ignoringOf(article, finding, say)),
    ...touched.flatMap((finding) => commentsOn(article, finding, say)),
    ...[...rules.values()].map(
      (finding): Action => ({
        kind: "turnOff",
        title: say(msg`Turn the rule “${finding.code}” off`),
        finding,
      }),
    ),
  ];
}

/** The fixes alone of the findings that touch a span. */
export function findFixes(findings: readonly Finding[], span: Span): readonly Action[] {
  return findTouched(findings, span).flatMap(fixesOf);
}

function findTouched(findings: readonly Finding[], span: Span): readonly Finding[] {
  return findings.filter((finding) => touchesSpan(finding.span, span));
}

/** One action a place, since where it is kept is the writer's choice. */
function ignoringOf({ text }: Article, finding: Finding, say: Say): readonly Action[] {
  const words = ignoredWords(text, finding.span);
  return (["article", "folder", "settings"] as const).map((place) => {
    const title = say(msg`${ignoring[place]}: ${finding.code}`);
    return { kind: "ignore", title, finding, place, words };
  });
}

const ignoring: Readonly<Record<IgnoredPlace, Message>> = {
  article: msg`Ignore in this article`,
  folder: msg`Ignore in this folder`,
  settings: msg`Ignore for me`,
};

/** To put a directive above the paragraph of a finding, or the rule into one that stands there. */
function commentsOn(article: Article, finding: Finding, say: Say): readonly Action[] {
  const { text, format, directives } = article;
  const { start } = finding.span;
  const paragraph = paragraphAt(article, start);
  // Plain text has no comments, and a directive is mended, not silenced.
  if (format !== "markdown" || paragraph === undefined || itemAt(directives, start) !== undefined) return [];
  const above = directives.find(({ kind, names }) => {
    const scope = names[0]?.scope;
    return kind === "factcheck-disable-next-line" && scope !== undefined && scope.start === paragraph.start;
  });
  const last = above?.names.at(-1);
  const lineStart = text.lastIndexOf("\n", paragraph.start - 1) + 1;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const edit =
    last === undefined
      ? insert(lineStart, `${renderDirective(finding.code)}${lineEnd}`)
      : insert(last.end, `, ${finding.code}`);
  const title = say(msg`Ignore here with a comment: ${finding.code}`);
  return [{ kind: "comment", title, finding, edits: [edit], isPreferred: false }];
}

function insert(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}

/** The words by which a finding is ignored: those of its span, white space made single. */
function ignoredWords(text: string, span: Span): string {
  return singleSpaced(text, span);
}

function fixesOf(finding: Finding): readonly Action[] {
  const fixes = finding.fixes ?? [];
  return fixes.map(({ title, edits }, index) => ({
    kind: "fix",
    title,
    finding,
    edits,
    isPreferred: index === 0,
  }));
}

function touchesSpan(one: Span, other: Span): boolean {
  return touches(one, other.start) || touches(other, one.start);
}
