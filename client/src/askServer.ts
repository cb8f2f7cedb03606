import { l10n } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Refusal } from "../../server/src/protocol/refusal.ts";

/** What the server answers to a request of our own; a sentence for the user where it does not. Never rejects. */
export async function askServer<Answer>(
  client: BaseLanguageClient,
  name: string,
  params: unknown,
): Promise<Answer | Refusal> {
  try {
    const answer = await client.sendRequest<Answer | Refusal | null>(name, params);
    return answer ?? { problem: l10n.t("The article is not open any longer.") };
  } catch {
    return { problem: l10n.t("The language server did not answer. Please try again.") };
  }
}
