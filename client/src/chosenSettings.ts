import { Uri, workspace } from "vscode";
import type { ConfigurationMiddleware } from "vscode-languageclient";

/**
 * Sends the levels of those rules only that somebody has set: VS Code knows a default for each, and such a default
 * must not stand above what the newsroom has configured. Lists of ignored findings add up, where VS Code would send the
 * innermost alone.
 */
export const sendChosenSettings: ConfigurationMiddleware = {
  configuration: async (params, token, next) => {
    const sections = await next(params, token);
    if (!Array.isArray(sections)) return sections;
    return sections.map((section: unknown, index) => withChosen(section, params.items[index]?.scopeUri));
  },
};

function withChosen(section: unknown, scope: string | undefined): unknown {
  if (typeof section !== "object" || section === null || !("rules" in section)) return section;
  const settings = workspace.getConfiguration(
    "articleFactCheck",
    scope === undefined ? null : Uri.parse(scope),
  );
  const chosen = (name: string): readonly unknown[] => {
    const found = settings.inspect(name);
    const values = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue];
    return values.filter((value) => value !== undefined);
  };
  const rules = Object.entries(section.rules ?? {}).filter(([id]) => chosen(`rules.${id}`).length > 0);
  return { ...section, rules: Object.fromEntries(rules), ignored: chosen("ignored").flat() };
}
