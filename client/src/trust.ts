import { type Disposable, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { trustGrantedNotification } from "../../server/src/protocol/session.ts";

/** Tells the server when the user trusts the folders of the workspace; one that is being started is told then. */
export function tellWhenTrusted(client: BaseLanguageClient): Disposable {
  return workspace.onDidGrantWorkspaceTrust(async () => {
    if (client.isRunning()) await client.sendNotification(trustGrantedNotification);
  });
}
