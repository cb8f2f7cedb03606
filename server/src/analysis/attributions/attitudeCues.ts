import type { Lexicon } from "../../lexicon/lexicon.ts";

/** One way to read a word of `attitudeCues.txt`. */
export interface AttitudeReading {
  /** `holder` is a noun for who has the attitude ("supporters"); `hearsay` names nobody ("reportedly"). */
  readonly kind: "verb" | "noun" | "adjective" | "hearsay" | "holder";
  /** "oppose" for "opposed", "supporter" for "supporters". */
  readonly lemma: string;
  readonly form: AttitudeForm;
  /** Which of these must follow: `O` a noun phrase, `N` one behind the passive, `I` an infinitive, `T` a "that" clause, `W` a question; or a preposition. */
  readonly complements: ReadonlySet<string>;
}

/** Of verbs the form of `reportingVerbs.txt`, of nouns the number. */
export type AttitudeForm = "base" | "s" | "past" | "participle" | "ing" | "one" | "more" | "-";

/** The readings of a lower-case word with straight apostrophes; most words have none. */
export type FindReadings = (word: string) => readonly AttitudeReading[] | undefined;

/** Reads the list on demand, so that a short article does not pay for all of it. */
export function makeAttitudeCues(lexicon: Lexicon): FindReadings {
  const { attitudeCues } = lexicon.lists;
  const known = new Map<string, readonly AttitudeReading[]>();
  return (word) => {
    const value = attitudeCues.get(word);
    if (value === undefined) return undefined;
    const found = known.get(word) ?? value.split(" | ").map(parseReading);
    known.set(word, found);
    return found;
  };
}

function parseReading(value: string): AttitudeReading {
  const [kind = "", lemma = "", form = "", ...complements] = value.split(" ");
  return {
    kind: kinds.find((it) => it === kind) ?? "noun",
    lemma,
    form: forms.find((it) => it === form) ?? "-",
    complements: new Set(complements),
  };
}

const kinds = ["verb", "noun", "adjective", "hearsay", "holder"] as const;

const forms = ["base", "s", "past", "participle", "ing", "one", "more", "-"] as const;
