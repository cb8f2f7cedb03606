import type { ListedName } from "./article.ts";

/** Somebody on the newsroom's list in a message: "Ana Lund (mayor, Tarn)". */
export function describeEntry({ name, title, affiliation }: NonNullable<ListedName["entry"]>): string {
  const who = [title, affiliation].filter((part) => part !== undefined).join(", ");
  return who === "" ? name : `${name} (${who})`;
}
