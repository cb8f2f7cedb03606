/**
 * The forms of a verb with the kind of each, as `reportingVerbs.txt` names them. Regular verbs only: what ends in
 * "-ed" is taken for a past and has no other forms.
 *
 * A verb with its particle changes in its first word: "fire back", "fired back".
 */
export function verbForms(verb: string): readonly (readonly [form: string, kind: "past" | "s" | "ing"])[] {
  const [word = "", ...particle] = verb.split(" ");
  // A form that is its own lemma counts as a base form too.
  if (word.endsWith("ed")) return [[verb, "past"]];
  const rest = particle.map((it) => ` ${it}`).join("");
  return [
    [verb, "past"],
    [`${thirdPersonOf(word)}${rest}`, "s"],
    [`${pastOf(word)}${rest}`, "past"],
    [`${stemOf(word)}ing${rest}`, "ing"],
  ];
}

function thirdPersonOf(word: string): string {
  if (consonantY.test(word)) return `${word.slice(0, -1)}ies`;
  return hissing.test(word) ? `${word}es` : `${word}s`;
}

function pastOf(word: string): string {
  if (consonantY.test(word)) return `${word.slice(0, -1)}ied`;
  return word.endsWith("ee") ? `${word}d` : `${stemOf(word)}ed`;
}

/** What "-ing" is put behind: "opin" for "opine", "quipp" for "quip". */
function stemOf(word: string): string {
  if (word.endsWith("e") && !word.endsWith("ee")) return word.slice(0, -1);
  return shortEnding.test(word) ? word + word.slice(-1) : word;
}

// "quip", "nod"; not "hint", "speak", "row", and of one syllable only: "offer".
const shortEnding = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdfgklmnprtv]$/u;

// "hiss", "preach", "fix"; not "say".
const hissing = /(?:s|x|z|ch|sh)$/u;

// "reply", not "say".
const consonantY = /[^aeiou]y$/u;
