import { type Message, msg } from "../text/message.ts";

/**
 * Why a text in another language is not read.
 *
 * @param tag of that language (BCP 47), as in "de".
 * @param locale the language in which it is named.
 */
export function readsLike(tag: string, locale: string): Message {
  const name = new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
  return msg`it reads like ${name}, which is not read`;
}
