/**
 * Text of others for a message. VS Code makes a link of `[words](command:…)` in messages, and runs it at a click; so the
 * two brackets are kept apart by a space without width.
 */
export function inertMessage(text: string): string {
  return text.replace(/\](?=\()/gu, "]\u200b");
}

/** Text of others for a line of a list or the status bar, where VS Code draws an icon for `$(name)`. */
export function inertLabel(text: string): string {
  return text.replace(/\$(?=\()/gu, "$\u200b");
}
