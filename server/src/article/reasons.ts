import type { Reason } from "./article.ts";

/** Each reason as a clause that follows a name, without capital and full stop: "Ann Lee: spoke last". */
export const reasonInWords: Readonly<Record<Reason, string>> = {
  sameSentence: "named in the same sentence",
  sentenceBefore: "named in the sentence before",
  sameParagraph: "named in the same paragraph",
  paragraphBefore: "named in the paragraph before",
  subject: "the subject there",
  lastNamed: "nobody was named since",
  firstInParagraph: "the first in the paragraph",
  spokeLast: "the last who spoke",
  spokeBefore: "spoke before",
  namedMost: "named most in the article",
  genderSaid: "of that gender by title or role",
  genderUsed: "the article’s pronouns fit",
  givenName: "the given name fits",
  sameRole: "called so elsewhere",
  roleOfKind: "of such an occupation",
  roleNearName: "that word stands beside the name",
  sameWords: "described with the same words",
  origin: "from there",
  namedNext: "the next who is named",
  namedLater: "introduced later",
  onlyCandidate: "nobody else is in question",
};
