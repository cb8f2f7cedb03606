import type { Candidate } from "./candidates.ts";
import { isOrdinary, isSeenLower, type Reading } from "./reading.ts";
import type { NameEvidence } from "./weights.ts";
import { isIn, isNamelike, type Word } from "./words.ts";

/** What the words of a name say for or against a kind, wherever they stand; in no order, each at most once. */
export function findForm(reading: Reading, candidate: Candidate): readonly NameEvidence[] {
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
  const evidence: NameEvidence[] = [...findGiven(reading, parts), ...findHeads(reading, parts)];
  const first = parts.length > 1 ? parts[0] : undefined;
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  if (lists.knownOrganisations.has(candidate.key)) evidence.push("knownOrganisation");
  if (lists.places.has(candidate.key)) evidence.push("knownPlace");
  else if (isIn(lists.places, first)) evidence.push("placeFirst");
  else if (isIn(lists.places, last)) evidence.push("placeLast");
  if (lists.nationalities.has(candidate.key)) evidence.push("nationality");
  else if (isIn(lists.nationalities, first)) evidence.push("nationalityFirst");
  return evidence;
}

function findGiven(reading: Reading, parts: readonly Word[]): readonly NameEvidence[] {
  const { givenNames } = reading.lexicon.lists;
  const evidence: NameEvidence[] = [];
  const isOne = parts.length === 1;
  if (isIn(givenNames, parts[0])) evidence.push(isOne ? "givenNameAlone" : "givenNameFirst");
  if (!isOne && isIn(givenNames, parts.at(-1))) evidence.push("givenNameLast");
  return evidence;
}

/** What the last word says that the whole is: "Ministry", "Street", "Cup", "President". */
function findHeads(reading: Reading, parts: readonly Word[]): readonly NameEvidence[] {
  const { lists } = reading.lexicon;
  const last = parts.at(-1);
  const evidence: NameEvidence[] = [...findOrganisationHead(reading, parts)];
  if (isIn(lists.placeHeads, last)) evidence.push(parts.length === 1 ? "placeHeadAlone" : "placeHeadLast");
  else if (isIn(lists.placeHeads, parts[0])) evidence.push("placeHeadFirst");
  if (isIn(lists.eventHeads, last)) evidence.push("eventHeadLast");
  if (parts.every((part) => lists.titles.has(part.lower) || lists.titleModifiers.has(part.lower)))
    evidence.push("onlyTitle");
  else if (isIn(lists.titles, last)) evidence.push("titleLast");
  if (isIn(lists.roles, last)) evidence.push("roleLast");
  return evidence;
}

function findOrganisationHead(reading: Reading, parts: readonly Word[]): readonly NameEvidence[] {
  const { organisationHeads } = reading.lexicon.lists;
  if (isIn(organisationHeads, parts.at(-1)))
    return [parts.length === 1 ? "organisationHeadAlone" : "organisationHeadLast"];
  return parts.some((part) => organisationHeads.has(part.lower)) ? ["organisationHeadWithin"] : [];
}

/** How the words are written, and whether they are words of the language. */
function findShape(reading: Reading, parts: readonly Word[]): readonly NameEvidence[] {
  const evidence: NameEvidence[] = [...findOrdinary(reading, parts), ...findCapitals(parts)];
  if (parts.some((part, index) => index > 0 && part.shape === "lower")) evidence.push("particle");
  if (parts.length > 1 && foreignArticles.has(parts[0]?.lower ?? "")) evidence.push("foreignArticle");
  if (parts.some((part) => part.lower.includes("-"))) evidence.push("hyphen");
  if (parts.some((part) => /\d/u.test(part.lower))) evidence.push("digit");
  return evidence;
}

function findOrdinary(reading: Reading, parts: readonly Word[]): readonly NameEvidence[] {
  const evidence: NameEvidence[] = [];
  const ordinary = parts.filter((part) => isNamelike(part) && isOrdinary(reading, part)).length;
  if (ordinary > 0 && ordinary === parts.length) evidence.push("allOrdinary");
  else if (isOrdinary(reading, parts.at(-1))) evidence.push("lastOrdinary");
  else if (ordinary > 0) evidence.push("someOrdinary");
  if (parts.some((part) => isSeenLower(part) && part.shape !== "lower")) evidence.push("seenLower");
  return evidence;
}

function findCapitals(parts: readonly Word[]): readonly NameEvidence[] {
  const shape = parts[0]?.shape;
  if (parts.length === 1)
    return shape === "upper" ? ["acronym"] : shape === "initial" ? ["initialsAlone"] : [];
  const evidence: NameEvidence[] = [];
  if (parts.some((part) => part.shape === "initial")) evidence.push("initials");
  if (shape === "upper" && parts.at(-1)?.shape !== "upper") evidence.push("acronymFirst");
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
