/**
 * A text for the user that is in no language yet: its English in parts, and what stands between them. {@link msg} makes
 * it, a {@link Say} puts it into words.
 */
export interface Message {
  readonly parts: readonly string[];
  readonly values: readonly (Message | string | number)[];
}

/** Puts a message into the words of one language; a string, as from an article, stays as it is. */
export type Say = (message: Message | string) => string;

/** Translations by what is to be translated: the English with "{0}", "{1}", … for what stands between its parts. */
export type Translations = Readonly<Record<string, string>>;

/** Makes a message of a template: msg`${name} is quoted`. A message within it is translated by itself. */
export function msg(parts: TemplateStringsArray, ...values: Message["values"]): Message {
  return { parts, values };
}

/** The message of a text that was said in English, and has nothing between its parts. */
export function fromEnglish(text: string): Message {
  return { parts: [text], values: [] };
}

/** Some messages in a row, with the same between each two of them; empty for none. */
export function joinMessages(messages: Message["values"], separator: Message | string): Message {
  const isPlain = typeof separator === "string";
  const values = isPlain ? messages : messages.flatMap((it, index) => (index === 0 ? [it] : [separator, it]));
  const parts = new Array<string>(values.length + 1).fill(isPlain ? separator : "");
  parts[0] = "";
  parts[values.length] = "";
  return { parts, values };
}

/** Says a message in English, as it was written. */
export function sayInEnglish(message: Message | string): string {
  if (typeof message === "string") return message;
  const { parts, values } = message;
  let said = parts[0] ?? "";
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    said += typeof value === "object" ? sayInEnglish(value) : value;
    said += parts[index + 1];
  }
  return said;
}

/** Says messages in another language, and in English what is not translated. */
export function sayWith(translations: Translations): Say {
  return function say(message: Message | string): string {
    if (typeof message === "string") return message;
    const translation = lookUp(translations, keyOf(message));
    const values = message.values.map((value) => (typeof value === "object" ? say(value) : value));
    if (translation === undefined) return sayInEnglish({ parts: message.parts, values });
    // In one go, so that a value which itself holds "{1}" stays as it is.
    return translation.replace(placeholder, (_, index: string) => String(values[Number(index)]));
  };
}

/** What a message is translated by: "{0} is quoted". */
export function keyOf({ parts }: Pick<Message, "parts">): string {
  return parts.reduce((key, part, index) => `${key}{${index - 1}}${part}`);
}

/** Not `translations[key]`, which knows “constructor” in every language. */
function lookUp(translations: Translations, key: string): string | undefined {
  return Object.hasOwn(translations, key) ? translations[key] : undefined;
}

// "{0}".
const placeholder = /\{(\d)\}/gu;
