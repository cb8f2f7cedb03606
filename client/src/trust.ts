import { type Disposable, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { trustGrantedNotification } from "../../server/src/protocol/session.ts";

/** Tells the server when the user trusts the folders of the workspace; one that is being started is told then. */
export function tellWhenTrusted(client: LanguageClient): Disposable {
  return workspace.onDidGrantWorkspaceTrust(async () => {
    if (client.isRunning()) await client.sendNotification(trustGrantedNotification);
  });
}
