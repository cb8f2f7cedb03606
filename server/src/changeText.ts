import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { claimFile } from "./disk/claims.ts";
import { atFileWithin } from "./disk/fileWithin.ts";
import { moveIntoPlace } from "./disk/moveIntoPlace.ts";
import { type KnownText, readNewest } from "./disk/readNewest.ts";
import type { ChangedText, ChangeText, Refusal, TextChange } from "./files.ts";
import { type Message, msg } from "./text/message.ts";
import { changeSayings } from "./tree/sayings.ts";

/** Makes the function that changes files of the disk; each keeps its own order of changes. */
export function createChangeText(): ChangeText {
  const last = new Map<string, Promise<ChangedText | Refusal>>();
  const known: Known = { last: undefined };
  return async (uri, root, change) => {
    const work: Work = { change: remember(change), known };
    const changed = (last.get(uri) ?? Promise.resolve()).then(() => changeFile(uri, root, work));
    last.set(uri, changed);
    const result = await changed;
    if (last.get(uri) === changed) last.delete(uri);
    return result;
  };
}

/** The text that was read or written last: a command finds what the one before it wrote. */
interface Known {
  last: KnownText | undefined;
}

/** What is done to a file, and what is known of texts before. */
interface Work {
  readonly change: TextChange;
  readonly known: Known;
}

async function changeFile(uri: string, root: string, work: Work): Promise<ChangedText | Refusal> {
  return await atFileWithin(uri, root, changeSayings, async (path, name) => {
    const made = await makeText(path, name, work);
    // A change of nothing ends here: no claim, no folder, and no complaint on a disk that is read-only.
    if ("problem" in made || !made.written) return made;
    await mkdir(dirname(path), { recursive: true });
    return await changeClaimed(path, name, work);
  });
}

async function changeClaimed(path: string, name: string, work: Work): Promise<ChangedText | Refusal> {
  const deadline = performance.now() + patience;
  for (;;) {
    const claim = await claimFile(path, deadline);
    if (claim === undefined) return { problem: busy(name) };
    try {
      const made = await makeText(path, name, work);
      if ("problem" in made || !made.written) return made;
      const { text = "" } = made;
      const bytes = Buffer.from(text);
      if (!(await moveIntoPlace(claim, path, bytes))) continue;
      // Half a character is written as this sign, so that another text is read.
      work.known.last = bytes.includes("\ufffd") ? undefined : { text, bytes };
      return made;
    } finally {
      await rm(claim, { force: true });
    }
  }
}

/** What the newest text of the file becomes; `written` says whether it must be. */
async function makeText(path: string, name: string, { change, known }: Work): Promise<ChangedText | Refusal> {
  const newest = await readNewest(path, name, known.last);
  if ("problem" in newest) return newest;
  if ("bytes" in newest) known.last = newest;
  const made = change(newest.text);
  if (typeof made === "object") return made;
  const written = made !== undefined && made !== newest.text;
  return { text: written ? made : newest.text, written };
}

/** The same change, made once for a text: mostly nobody has written since the file was looked at without a claim. */
function remember(change: TextChange): TextChange {
  let last: { readonly text: string | undefined; readonly made: ReturnType<TextChange> } | undefined;
  return (text) => {
    if (last === undefined || last.text !== text) last = { text, made: change(text) };
    return last.made;
  };
}

function busy(name: string): Message {
  return msg`“${name}” was not saved: other windows or programs were writing it for ${patience / 1000} seconds. Try again.`;
}

/** Milliseconds that a change waits for others. */
const patience = 15_000;
