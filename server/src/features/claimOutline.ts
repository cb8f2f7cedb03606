import type { Claim, ClaimKind, ClaimRisk } from "../article/article.ts";
import type { OutlineNode } from "./outline.ts";
import { firstWords, singleSpaced } from "./words.ts";

/**
 * The claims of an article as lists with a heading each: the most risky list first, and in it the heaviest claim.
 *
 * Superlatives, causes and absolutes are whole lists, for whoever goes through all of them: a claim that is in a list
 * above ("the deadliest fire, which killed 212") stands there as well. In the others, each claim stands once.
 *
 * @returns no empty list.
 */
export function groupClaims(text: string, claims: readonly Claim[]): readonly OutlineNode[] {
  const heaviest = [...claims].sort((one, other) => other.weight - one.weight);
  return lists
    .map((list) => groupNode(text, list, heaviest.filter(list.has)))
    .filter(({ children }) => children.length > 0);
}

/** A heading, and whether a claim stands below it. */
interface ClaimList {
  readonly label: string;
  readonly has: (claim: Claim) => boolean;
}

const lists: readonly ClaimList[] = [
  { label: "Figures with blame", has: isOf("blamedFigure") },
  { label: "Statistics", has: isOf("statistic") },
  { label: "Accusations", has: isOf("blame") },
  { label: "Superlatives, firsts and onlys", has: hasKind("superlative") },
  { label: "Causes", has: hasKind("cause") },
  { label: "History and dates", has: (claim) => claim.risk === "history" || isBareDate(claim) },
  { label: "Never, always and nobody", has: hasKind("absolute") },
  { label: "Other figures and comparisons", has: (claim) => claim.risk === "plain" && !isBareDate(claim) },
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

function groupNode(text: string, { label }: ClaimList, claims: readonly Claim[]): OutlineNode {
  const children = claims.map((claim) => claimNode(text, claim));
  return {
    id: label,
    kind: "section",
    label,
    description: String(children.length),
    tooltip: `${label}: ${children.length}`,
    copyText: children.map(({ copyText }) => copyText).join("\n"),
    children,
  };
}

function claimNode(text: string, claim: Claim): OutlineNode {
  return {
    id: firstWords(text, claim, 8),
    kind: "claim",
    label: firstWords(text, claim, 12),
    description: claim.kinds.join(" · "),
    tooltip: `${singleSpaced(text, claim)}\n${describeClaim(claim)}`,
    copyText: singleSpaced(text, claim),
    span: { start: claim.start, end: claim.end },
    children: [],
  };
}

/** What makes a claim checkable, and who makes it: "number, date; says the article itself". */
function describeClaim(claim: Claim): string {
  const speaker = claim.attribution?.source?.name;
  return `${claim.kinds.join(", ")}; ${speaker === undefined ? "the article says it itself" : `says ${speaker}`}`;
}
