import type { Claim, ClaimKind, ClaimRisk } from "../article/article.ts";
import { joinMessages, type Message, msg } from "../text/message.ts";
import type { NodeDraft } from "./outlineDrafts.ts";
import { firstWords, singleSpaced } from "./words.ts";

/**
 * The claims of an article as lists with a heading each: the most risky list first, and in it the heaviest claim.
 *
 * Superlatives, causes and absolutes are whole lists, for whoever goes through all of them: a claim that is in a list
 * above ("the deadliest fire, which killed 212") stands there as well. In the others, each claim stands once.
 *
 * @returns no empty list.
 */
export function groupClaims(text: string, claims: readonly Claim[]): readonly NodeDraft[] {
  const heaviest = [...claims].sort((one, other) => other.weight - one.weight);
  return lists
    .map((list) => groupNode(text, list, heaviest.filter(list.has)))
    .filter(({ children }) => children.length > 0);
}

/** A heading, and whether a claim stands below it. */
interface ClaimList {
  readonly id: string;
  readonly label: Message;
  readonly has: (claim: Claim) => boolean;
}

const lists: readonly ClaimList[] = [
  { id: "blamedFigures", label: msg`Figures with blame`, has: isOf("blamedFigure") },
  { id: "statistics", label: msg`Statistics`, has: isOf("statistic") },
  { id: "accusations", label: msg`Accusations`, has: isOf("blame") },
  {
    id: "superlatives",
    label: msg`Superlatives, firsts and onlys`,
    has: hasKind("superlative"),
  },
  { id: "causes", label: msg`Causes`, has: hasKind("cause") },
  {
    id: "history",
    label: msg`History and dates`,
    has: (claim) => claim.risk === "history" || isBareDate(claim),
  },
  { id: "absolutes", label: msg`Never, always and nobody`, has: hasKind("absolute") },
  {
    id: "others",
    label: msg`Other figures and comparisons`,
    has: (claim) => claim.risk === "plain" && !isBareDate(claim),
  },
];

function isOf(risk: ClaimRisk): (claim: Claim) => boolean {
  return (claim) => claim.risk === risk;
}

function hasKind(kind: ClaimKind): (claim: Claim) => boolean {
  return ({ kinds }) => kinds.includes(kind);
}

/** What only tells when: "It opened in May 1994." */
function isBareDate({ risk, kinds }: Claim): boolean {
  return risk === "plain" && kinds[0] === "date";
}

function groupNode(text: string, { id, label }: ClaimList, claims: readonly Claim[]): NodeDraft {
  const children = claims.map((claim) => claimNode(text, claim));
  return {
    id,
    kind: "section",
    label,
    description: String(children.length),
    tooltip: msg`${label}: ${children.length}`,
    copyText: joinMessages(
      children.map(({ copyText }) => copyText),
      "\n",
    ),
    children,
  };
}

function claimNode(text: string, claim: Claim): NodeDraft {
  return {
    id: firstWords(text, claim, 8),
    kind: "claim",
    label: firstWords(text, claim, 12),
    description: joinMessages(
      claim.kinds.map((kind) => kindNames[kind]),
      " · ",
    ),
    tooltip: msg`${singleSpaced(text, claim)}\n${describeClaim(claim)}`,
    copyText: singleSpaced(text, claim),
    span: { start: claim.start, end: claim.end },
    children: [],
  };
}

/** What makes a claim checkable, and who makes it: "number, date; says the article itself". */
function describeClaim(claim: Claim): Message {
  const speaker = claim.attribution?.source?.name;
  const kinds = joinMessages(
    claim.kinds.map((kind) => kindNames[kind]),
    ", ",
  );
  return msg`${kinds}; ${speaker === undefined ? msg`the article says it itself` : msg`says ${speaker}`}`;
}

const kindNames: Readonly<Record<ClaimKind, Message>> = {
  number: msg`number`,
  date: msg`date`,
  superlative: msg`superlative`,
  absolute: msg`absolute`,
  comparison: msg`comparison`,
  cause: msg`cause`,
  history: msg`history`,
  accusation: msg`accusation`,
  quantity: msg`quantity`,
};
