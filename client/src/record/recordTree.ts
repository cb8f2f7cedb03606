import { l10n } from "vscode";
import type { RecordItem, RecordView } from "../../../server/src/protocol/record.ts";
import type { TreeLine } from "../treeLine.ts";
import { isPlaced } from "./chooseItems.ts";
import { describeProgress } from "./progressBar.ts";
import { isDone, kindNames, looks, shorten, tally } from "./statuses.ts";

/** The id of the section “Progress”. */
export const progressId = "progress";

/** The section “Progress” of the tree: how far the check is, by kind and by person. None where nothing is to be checked. */
export function progressSection({ items }: RecordView): readonly TreeLine[] {
  if (items.length === 0) return [];
  const placed = items.filter(isPlaced);
  const gone = items.filter((item) => !isPlaced(item));
  const children = [
    group("kind", l10n.t("By kind"), placed.toSorted(compareKinds), ({ kind }) => kindNames[kind].many),
    group("person", l10n.t("By person"), placed, ({ person }) => person),
    ...(gone.length > 0 ? [list("progress/gone", l10n.t("No longer in the text"), gone)] : []),
  ].filter(({ children: lines }) => lines.length > 0);
  const attention = items.filter(({ status }) => status === "needs-attention").length;
  return [
    {
      id: progressId,
      kind: "section",
      label: l10n.t("Progress"),
      description: `${tally(items)}${attention > 0 ? ` · ${l10n.t("{0} to look at again", attention)}` : ""}`,
      tooltip: describeProgress(items),
      copyText: "",
      children,
    },
  ];
}

/** Items under names, in the order of the items; those without a name are left out. */
function group(
  id: string,
  label: string,
  items: readonly RecordItem[],
  nameOf: (item: RecordItem) => string | undefined,
): TreeLine {
  const groups = new Map<string, RecordItem[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === undefined) continue;
    const known = groups.get(name);
    if (known) known.push(item);
    else groups.set(name, [item]);
  }
  const children = [...groups].map(([name, some]) => list(`progress/${id}/${name}`, name, some));
  const all = [...groups.values()].flat();
  return {
    id: `progress/${id}`,
    kind: "progress",
    label,
    description: tally(all),
    tooltip: label,
    copyText: "",
    children,
  };
}

/** In the order of {@link kindNames}. */
function compareKinds({ kind: one }: RecordItem, { kind: other }: RecordItem): number {
  return kindOrder.indexOf(one) - kindOrder.indexOf(other);
}

const kindOrder: readonly string[] = Object.keys(kindNames);

/** Its lines are made when it is unfolded: there may be ten thousand, and they are made anew at each change. */
function list(id: string, label: string, items: readonly RecordItem[]): TreeLine {
  let children: readonly TreeLine[] | undefined;
  return {
    id,
    kind: "progress",
    label,
    description: tally(items),
    tooltip: `${label}\n${describeProgress(items)}`,
    copyText: "",
    get children() {
      children ??= items.map((item) => factLine(id, item));
      return children;
    },
  };
}

function factLine(parent: string, item: RecordItem): TreeLine {
  const { words, kind, status, was, checker, date, note, sources } = item;
  const label = looks[status].label;
  const by = [checker, date].filter((part) => part !== undefined).join(", ");
  const lines = [
    words,
    `${kindNames[kind].one} · ${label}${by && ` · ${by}`}`,
    was === undefined ? undefined : l10n.t("Checked as: {0}", was),
    note === undefined ? undefined : l10n.t("Note: {0}", note),
    ...sources.map((source) => l10n.t("Source: {0}", source)),
  ];
  return {
    id: `${parent}/${item.id}`,
    kind: "fact",
    label: shorten(words),
    description: [label, isDone(item) ? by : "", note === undefined ? "" : l10n.t("note")]
      .filter(Boolean)
      .join(" · "),
    tooltip: lines.filter((line) => line !== undefined).join("\n"),
    copyText: words,
    ...(item.range ? { range: item.range } : {}),
    fact: item,
    children: [],
  };
}
