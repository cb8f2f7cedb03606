import { type Message, msg } from "../text/message.ts";
import type { Reason } from "./article.ts";

/** Each reason as a clause that follows a name, without capital and full stop: "Ann Lee: spoke last". */
export const reasonInWords: Readonly<Record<Reason, Message>> = {
  sameSentence: msg`named in the same sentence`,
  sentenceBefore: msg`named in the sentence before`,
  sameParagraph: msg`named in the same paragraph`,
  paragraphBefore: msg`named in the paragraph before`,
  subject: msg`the subject there`,
  lastNamed: msg`nobody was named since`,
  firstInParagraph: msg`the first in the paragraph`,
  spokeLast: msg`the last who spoke`,
  spokeBefore: msg`spoke before`,
  namedMost: msg`named most in the article`,
  genderSaid: msg`of that gender by title or role`,
  genderUsed: msg`the article’s pronouns fit`,
  givenName: msg`the given name fits`,
  sameRole: msg`called so elsewhere`,
  roleOfKind: msg`of such an occupation`,
  roleNearName: msg`that word stands beside the name`,
  sameWords: msg`described with the same words`,
  origin: msg`from there`,
  namedNext: msg`the next who is named`,
  namedLater: msg`introduced later`,
  onlyCandidate: msg`nobody else is in question`,
};
