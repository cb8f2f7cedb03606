import type {
  Connection,
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import { type Message, msg, type Say } from "../../text/message.ts";
import type { Support } from "../support.ts";

/** A progress that is shown. */
export interface ShownProgress {
  /** Says how many of how many are done. */
  readonly tell: (doneCount: number, count: number) => void;
  readonly end: () => void;
}

/** A progress that the client did not ask for; undefined where it shows none, or refuses: the work goes on all the same. */
export async function createProgress(
  { window }: Connection,
  { showsProgress }: Support,
): Promise<WorkDoneProgressServerReporter | undefined> {
  if (!showsProgress) return undefined;
  try {
    return await window.createWorkDoneProgress();
  } catch {
    return undefined;
  }
}

/** Shows the progress of something that can be cancelled; a hundred times at most, since each is a message. */
export function showProgress(reporter: WorkDoneProgressReporter, say: Say, title: Message): ShownProgress {
  let told = -1;
  reporter.begin(say(title), 0, undefined, true);
  return {
    tell: (doneCount, count) => {
      const percentage = Math.floor((100 * doneCount) / Math.max(1, count));
      if (percentage === told) return;
      told = percentage;
      reporter.report(percentage, say(msg`${doneCount} of ${count}`));
    },
    end: () => reporter.done(),
  };
}
