import type { Connection } from "vscode-languageserver";
import type { Support } from "./support.ts";

/** Asks the client to ask again for all that settings decide: findings, hints, lenses, colours. */
export async function refreshClient({ languages }: Connection, support: Support): Promise<void> {
  await Promise.all([
    support.refreshesDiagnostics ? languages.diagnostics.refresh() : undefined,
    support.refreshesHints ? languages.inlayHint.refresh() : undefined,
    support.refreshesTokens ? languages.semanticTokens.refresh() : undefined,
  ]);
}
