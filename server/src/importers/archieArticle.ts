import type { ImportedArticle, Refusal } from "../files.ts";
import { type Message, msg } from "../text/message.ts";
import { type ArchieValue, readArchieMl } from "./archieml.ts";
import { foldText } from "./blocks.ts";

/**
 * Makes an article of a document in ArchieML: headline, deck, byline and texts, by the usual names of their keys; other
 * keys become front matter. Texts stay as they are, since what markup they hold is the writer's own. Total.
 */
export function readArchieArticle(source: string): ImportedArticle | Refusal {
  const { values, unreadLines } = readArchieMl(source);
  const parts = values.map(partOf);
  const textsOf = (role: Role): readonly string[] =>
    parts.flatMap((part) => (part.role === role ? part.paragraphs : []));
  const [headline, ...furtherTitles] = textsOf("headline");
  const bylines = textsOf("byline");
  const paragraphs = [
    ...(headline === undefined ? [] : [`# ${headline}`]),
    ...furtherTitles.map((title) => `## ${title}`),
    ...textsOf("deck"),
    ...(bylines.length === 0 ? [] : [withBy(bylines.join(", "))]),
    ...textsOf("text"),
  ];
  if (paragraphs.length === 0) return { problem: noText };
  const keys = parts.flatMap((part) => (part.role === "other" ? part.line : []));
  const kept = keys.slice(0, mostKeys);
  const frontMatter = kept.length === 0 ? "" : `---\n${kept.join("\n")}\n---\n\n`;
  return {
    text: `${frontMatter}${paragraphs.join("\n\n")}\n`,
    notes: [],
    told: [
      ...(unreadLines === 0 ? [] : [tellUnread(unreadLines)]),
      ...(keys.length > mostKeys
        ? [msg`${keys.length - mostKeys} keys were left out: front matter has ${mostKeys} at most.`]
        : []),
    ],
  };
}

/** What a value is to an article. */
type Role = "headline" | "deck" | "byline" | "text";

type Part =
  | { readonly role: Role; readonly paragraphs: readonly string[] }
  | { readonly role: "other"; readonly line: string };

function partOf({ path, value }: ArchieValue): Part {
  const paragraphs = value
    .split("\n")
    .map((line) => foldText(line).trim())
    .filter((line) => line !== "");
  const names = path.filter((key) => !number.test(key));
  const name = names.at(-1) ?? "";
  const key = name.toLowerCase();
  const isOuter = path.length === 1;
  if (isOuter && headlineKeys.has(key)) return { role: "headline", paragraphs: [paragraphs.join(" ")] };
  if (isOuter && deckKeys.has(key)) return { role: "deck", paragraphs };
  if (bylineKeys.has(names[0]?.toLowerCase() ?? "") && names.length === 1)
    return { role: "byline", paragraphs };
  if (textKeys.has(key)) return { role: "text", paragraphs };
  if (!isOuter && headingKeys.has(key)) return { role: "text", paragraphs: [`## ${paragraphs.join(" ")}`] };
  if (!isOuter && quoteKeys.has(key))
    return { role: "text", paragraphs: [`> ${paragraphs.join("\n>\n> ")}`] };
  // "LEE: We will close." in a list of free text is a turn of an interview.
  if (!isOuter && capital.test(name))
    return {
      role: "text",
      paragraphs: paragraphs.map((line, index) => (index === 0 ? `${name}: ${line}` : line)),
    };
  return {
    role: "other",
    line: `${path.join("-").replace(noKey, "_")}: ${JSON.stringify(paragraphs.join(" "))}`,
  };
}

function withBy(names: string): string {
  return by.test(names) ? names : `By ${names}`;
}

function tellUnread(count: number): Message {
  return count === 1
    ? msg`1 line stands under no key and was left out; ArchieML ends texts of several lines with :end.`
    : msg`${count} lines stand under no key and were left out; ArchieML ends texts of several lines with :end.`;
}

const headlineKeys: ReadonlySet<string> = new Set("headline hed head title".split(" "));
const deckKeys: ReadonlySet<string> = new Set(
  "deck dek subhed subhead subheadline subtitle standfirst summary".split(" "),
);
const bylineKeys: ReadonlySet<string> = new Set("byline bylines author authors".split(" "));
const textKeys: ReadonlySet<string> = new Set(
  "text body content copy story article paragraph paragraphs p graf grafs lede lead intro caption".split(" "),
);
const headingKeys: ReadonlySet<string> = new Set(
  "headline hed head header heading title subhed subhead subheadline crosshead".split(" "),
);
const quoteKeys: ReadonlySet<string> = new Set("quote pullquote blockquote".split(" "));

// What a key of front matter does not have.
const noKey = /[^\w-]/gu;
const number = /^\d+$/u;
const capital = /^\p{Lu}/u;
const by = /^by\b/iu;
/** Longer front matter is read as text. */
const mostKeys = 150;

const noText = msg`No text was found. In ArchieML an article has keys such as headline, byline and text, or a list [+body].`;
