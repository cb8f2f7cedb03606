import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { sayConfigProblem } from "../config/configProblem.ts";
import { parseConfig } from "../config/parseConfig.ts";
import { type Action, findActions, findFixes } from "../features/actions.ts";
import {
  acceptWordingCommand,
  type IgnoreParams,
  ignoreCommand,
  turnOffCommand,
} from "../protocol/configuration.ts";
import { type ComparisonParams, showInTranscriptCommand } from "../protocol/sources.ts";
import type { Reading } from "./articles.ts";
import { toSpan } from "./fromProtocol.ts";
import type { Support } from "./support.ts";
import { toRange } from "./toProtocol.ts";
import { toWorkspaceEdit } from "./workspaceEdits.ts";

/** What can be done about the findings in a range; commands only for a client that runs them. */
export function listCodeActions(reading: Reading, params: CodeActionParams, support: Support): CodeAction[] {
  if (!wantsFixes(params)) return [];
  const { document, article, findings } = reading;
  return findActions(article, findings, toSpan(document, params.range), support.say)
    .filter((action) => canDo(action, document.uri, support))
    .map((action) => toCodeAction(document, action, params, support));
}

/** Commands need a client that runs them, and a configuration needs a folder to stand in. */
function canDo(action: Action, uri: string, { options, folders }: Support): boolean {
  if (action.kind === "fix" || action.kind === "comment") return true;
  const needsFolder = action.kind === "accept" || (action.kind === "ignore" && action.place !== "settings");
  return options.commands === true && (!needsFolder || folders.some((it) => uri.startsWith(`${it}/`)));
}

/** How the problems of a configuration in a range can be mended. */
export function listConfigActions(
  document: TextDocument,
  params: CodeActionParams,
  support: Support,
): CodeAction[] {
  if (!wantsFixes(params)) return [];
  const { problems } = parseConfig(document.getText());
  const said = problems.map((problem) => sayConfigProblem(problem, support.say));
  return findFixes(said, toSpan(document, params.range)).map((action) =>
    toCodeAction(document, action, params, support),
  );
}

/** "quickfix" is wanted where nothing, the kind itself or a kind above it is asked for. */
function wantsFixes({ context: { only } }: CodeActionParams): boolean {
  return only === undefined || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}

function toCodeAction(
  document: TextDocument,
  action: Action,
  { context: { diagnostics } }: CodeActionParams,
  support: Support,
): CodeAction {
  const { title, finding } = action;
  const range = JSON.stringify(toRange(document, finding.span));
  const about = diagnostics.filter(
    (it) => it.code === finding.code && JSON.stringify(orderedRange(it)) === range,
  );
  const common = { title, kind: CodeActionKind.QuickFix, diagnostics: about };
  switch (action.kind) {
    case "fix":
    case "comment": {
      const edit = toWorkspaceEdit(document, action.edits, support);
      return { ...common, edit, ...(support.preferredActions ? { isPreferred: action.isPreferred } : {}) };
    }
    case "ignore": {
      const { place, words } = action;
      const ignored: IgnoreParams = { uri: document.uri, place, rule: finding.code, text: words };
      return { ...common, command: { title, command: ignoreCommand, arguments: [ignored] } };
    }
    case "accept": {
      const accepted: IgnoreParams = {
        uri: document.uri,
        place: "article",
        rule: finding.code,
        text: action.words,
      };
      return { ...common, command: { title, command: acceptWordingCommand, arguments: [accepted] } };
    }
    case "showSource": {
      const place: ComparisonParams = { uri: document.uri, position: document.positionAt(action.offset) };
      return { ...common, command: { title, command: showInTranscriptCommand, arguments: [place] } };
    }
    case "turnOff":
      return { ...common, command: { title, command: turnOffCommand, arguments: [finding.code] } };
  }
}

/** The range with its keys in our order, so that it can be compared as text. */
function orderedRange({ range: { start, end } }: Diagnostic): unknown {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
