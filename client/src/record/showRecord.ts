import { Disposable, type StatusBarItem, type Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { Checking } from "./checking.ts";
import { createProgress, showProgress } from "./progressBar.ts";
import { RecordBadges } from "./recordBadges.ts";
import { registerRecordCommands } from "./recordCommands.ts";
import { RecordMarks } from "./recordMarks.ts";
import { RecordNotes } from "./recordNotes.ts";
import type { Records } from "./records.ts";
import { registerReportCommands } from "./reports.ts";

/** What shows the record, for the tests. */
export interface RecordParts extends Disposable {
  readonly records: Records;
  readonly progress: StatusBarItem;
  readonly marks: RecordMarks;
  readonly badges: RecordBadges;
  readonly notes: RecordNotes;
}

/** Shows the record wherever it is to be seen, and registers what can be done with it. */
export function showRecord(extension: Uri, client: BaseLanguageClient, records: Records): RecordParts {
  const progress = createProgress();
  const checking = new Checking(records);
  const marks = new RecordMarks(extension, records);
  const badges = new RecordBadges(records);
  const notes = new RecordNotes(records, checking);
  const disposable = Disposable.from(
    progress,
    checking,
    marks,
    badges,
    notes,
    records.onDidChange(() => showProgress(progress, records.view)),
    registerRecordCommands(checking),
    registerReportCommands(client, records),
  );
  return { records, progress, marks, badges, notes, dispose: () => disposable.dispose() };
}
