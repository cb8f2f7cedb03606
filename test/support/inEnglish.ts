import { type Message, sayInEnglish } from "../../server/src/text/message.ts";

/** A value whose messages are said in English. */
export type InEnglish<Value> = Value extends Message
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: InEnglish<Value[Key]> }
    : Value;

/** The same value with all messages in it said in English, wherever they stand in its objects and lists. */
export function inEnglish<Value>(value: Value): InEnglish<Value>;
export function inEnglish(value: unknown): unknown {
  if (isMessage(value)) return sayInEnglish(value);
  if (Array.isArray(value)) return value.map((item) => inEnglish(item));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inEnglish(part)]));
}

function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "parts" in value && "values" in value;
}
