import type { CodeLens } from "vscode-languageserver";
import { countForHeadline } from "../features/headlineCounts.ts";
import { findSourceLenses } from "../features/sourceLenses.ts";
import type { Reading } from "./articles.ts";
import type { Support } from "./support.ts";
import { toCodeLens, toSourceLens } from "./toProtocol.ts";
import type { Typing } from "./typing.ts";

/** The lines above the headline and above quotations that stand in a source; none where the settings want none. */
export function listLenses(reading: Reading, typing: Typing, support: Support): CodeLens[] {
  const { document, article, settings, verdict } = reading;
  if (!settings.codeLens.enabled || !verdict.isArticle) return [];
  return [
    toCodeLens(document, countForHeadline(article, typing.toldOf(reading), support.say), support),
    ...findSourceLenses(article, support.say).map((lens) => toSourceLens(document, lens, support)),
  ];
}
