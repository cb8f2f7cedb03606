import type { Candidate } from "./candidates.ts";
import { findContext } from "./context.ts";
import { isOrdinary, type Reading } from "./reading.ts";
import type { NameEvidence } from "./weights.ts";
import { isIn, isNamelike, type Word } from "./words.ts";

/** All that speaks for or against a kind of name, at one place; in no order, each at most once. */
export function findEvidence(reading: Reading, candidate: Candidate): readonly NameEvidence[] {
  return [...findContext(reading, candidate), ...findForm(reading, candidate)];
}

/** What the words themselves say. */
function findForm(reading: Reading, candidate: Candidate): readonly NameEvidence[] {
  const parts = reading.words.slice(candidate.first, candidate.end).filter((word) => word.shape !== "mark");
  return [
    ...findLength(parts),
    ...findListed(reading, candidate, parts),
    ...findShape(reading, parts),
    ...findEnding(parts),
  ];
}

function findLength(parts: readonly Word[]): readonly NameEvidence[] {
  const count = parts.filter(isNamelike).length;
  return [count <= 1 ? "oneWord" : count === 2 ? "twoWords" : count === 3 ? "threeWords" : "fourWords"];
}

/** Which lists know the words. */
function findListed(reading: Reading, candidate: Candidate, parts: readonly Word[]): readonly NameEvidence[] {
  const { lists } = reading.lexicon;
  const evidence: NameEvidence[] = [];
  const first = parts[0];
  const last = parts.at(-1);
  const isOne = parts.length === 1;
  if (isIn(lists.givenNames, first)) evidence.push(isOne ? "givenNameAlone" : "givenNameFirst");
  if (!isOne && isIn(lists.givenNames, last)) evidence.push("givenNameLast");
  if (lists.knownOrganisations.has(candidate.key)) evidence.push("knownOrganisation");
  if (lists.places.has(candidate.key)) evidence.push("knownPlace");
  else if (!isOne && isIn(lists.places, first)) evidence.push("placeFirst");
  else if (!isOne && isIn(lists.places, last)) evidence.push("placeLast");
  if (lists.nationalities.has(candidate.key)) evidence.push("nationality");
  else if (!isOne && isIn(lists.nationalities, first)) evidence.push("nationalityFirst");
  if (isIn(lists.organisationHeads, last))
    evidence.push(isOne ? "organisationHeadAlone" : "organisationHeadLast");
  else if (parts.some((part) => lists.organisationHeads.has(part.lower)))
    evidence.push("organisationHeadWithin");
  if (isIn(lists.placeHeads, last)) evidence.push(isOne ? "placeHeadAlone" : "placeHeadLast");
  else if (isIn(lists.placeHeads, first)) evidence.push("placeHeadFirst");
  if (isIn(lists.eventHeads, last)) evidence.push("eventHeadLast");
  if (parts.every((part) => lists.titles.has(part.lower) || lists.titleModifiers.has(part.lower)))
    evidence.push("onlyTitle");
  else if (isIn(lists.titles, last)) evidence.push("titleLast");
  if (isIn(lists.roles, last)) evidence.push("roleLast");
  return evidence;
}

/** How the words are written, and whether they are words of the language. */
function findShape(reading: Reading, parts: readonly Word[]): readonly NameEvidence[] {
  const evidence: NameEvidence[] = [];
  const first = parts[0];
  const ordinary = parts.filter((part) => isNamelike(part) && isOrdinary(reading, part)).length;
  if (ordinary > 0 && ordinary === parts.length) evidence.push("allOrdinary");
  else if (isOrdinary(reading, parts.at(-1))) evidence.push("lastOrdinary");
  else if (ordinary > 0) evidence.push("someOrdinary");
  if (parts.some((part) => reading.seenLower.has(part.lower) && part.shape !== "lower"))
    evidence.push("seenLower");
  if (parts.length === 1 && first?.shape === "upper") evidence.push("acronym");
  if (parts.length === 1 && first?.shape === "initial") evidence.push("initialsAlone");
  if (parts.length > 1 && parts.some((part) => part.shape === "initial")) evidence.push("initials");
  if (parts.length > 1 && first?.shape === "upper" && parts.at(-1)?.shape !== "upper")
    evidence.push("acronymFirst");
  if (parts.some((part, index) => index > 0 && part.shape === "lower")) evidence.push("particle");
  if (parts.length > 1 && foreignArticles.has(first?.lower ?? "")) evidence.push("foreignArticle");
  if (parts.some((part) => part.lower.includes("-"))) evidence.push("hyphen");
  if (parts.some((part) => /\d/u.test(part.lower))) evidence.push("digit");
  return evidence;
}

// "La Prensa", "El Ancla": names of papers, teams and houses more than of people.
const foreignArticles: ReadonlySet<string> = new Set(["la", "el", "los", "las", "le", "les", "chez"]);

/** Endings that surnames, or places, of many countries have. */
function findEnding(parts: readonly Word[]): readonly NameEvidence[] {
  const last = parts.at(-1)?.lower ?? "";
  const evidence: NameEvidence[] = [];
  if (surnameEnding.test(last)) evidence.push("surnameEnding");
  if (placeEnding.test(last)) evidence.push("placeEnding");
  if (last === "jr" || last === "sr" || /^(?:ii|iii|iv)$/u.test(last)) evidence.push("suffix");
  return evidence;
}

// "Ivanova", "Petrosyan", "Johansson", "Rodríguez", "Kowalski", "O'Brien"; not "Moscow".
const surnameEnding =
  /(?:ov|ova|ev|eva|sky|ski|ska|skaya|enko|enka|ouski|ouskaya|chuk|yuk|vich|vych|vić|vic|ić|yan|ian|dze|shvili|oğlu|oglu|zadeh|pour|nejad|escu|opoulos|idis|akis|sson|ssen|nsen|dóttir|ez|inho|ini|elli|etti|mann|stein|berg|baum|nen|wala|swamy|murthy|singh|wal|pathy|nathan|akka|wijaya|moto|mura|yama|zaki|gawa)$|^(?:o'|mc|mac(?=\p{L}{4})|d'|al-|el-|ben-)/u;
// "Uzbekistan", "Hamburg", "Nashville", "Islamabad"; not "Okpara".
const placeEnding =
  /(?:stan|burg|burgh|ville|grad|shire|abad|pur|pore|land|ford|chester|polis|sk|town|bridge|mouth|field|port|bad|holm|hagen|stadt|dorf)$/u;
