import { Uri, workspace } from "vscode";
import type { ConfigurationMiddleware } from "vscode-languageclient/node";

/**
 * Sends the levels of those rules only that somebody has set: VS Code knows a default for each, and such a default
 * must not stand above what the newsroom has configured.
 */
export const sendChosenSettings: ConfigurationMiddleware = {
  configuration: async (params, token, next) => {
    const sections = await next(params, token);
    if (!Array.isArray(sections)) return sections;
    return sections.map((section: unknown, index) => withChosenRules(section, params.items[index]?.scopeUri));
  },
};

function withChosenRules(section: unknown, scope: string | undefined): unknown {
  if (typeof section !== "object" || section === null || !("rules" in section)) return section;
  const settings = workspace.getConfiguration(
    "articleFactCheck",
    scope === undefined ? null : Uri.parse(scope),
  );
  const rules = Object.entries(section.rules ?? {}).filter(([id]) => {
    const found = settings.inspect(`rules.${id}`);
    const values = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue];
    return values.some((value) => value !== undefined);
  });
  return { ...section, rules: Object.fromEntries(rules) };
}
