import assert from "node:assert/strict";
import { commands, env, Selection, TreeItemCollapsibleState } from "vscode";
import type { ArticleTree } from "../../client/src/articleTree.ts";
import type { TreeLine } from "../../client/src/treeLine.ts";
import { bridge } from "./bridge.ts";
import { until } from "./until.ts";
import { findingsIn, openFile, placeOf, showFile, shown } from "./window.ts";

suite("tree and status bar", () => {
  test("the tree has the people with their quotes, the findings, and counts", async () => {
    const { document } = await openFile("tree.article", bridge);
    const { tree } = await shown(document);
    const people = await sectionOf(tree, "People");
    assert.deepEqual(
      people.children.map(({ label }) => label),
      ["Donna Rawlings", "Martin Osei"],
    );
    const findings = await sectionOf(tree, "Findings");
    assert.ok(findings.children.some(({ label }) => label.includes("TK")));
    assert.equal(tree.getTreeItem(findings).description, String(findings.children.length));
  });

  test("the article of the pictures has its people, the quotes of each, and one finding", async () => {
    const { document } = await showFile("mill.txt");
    const { tree } = await shown(document);
    const people = (await sectionOf(tree, "People")).children;
    assert.deepEqual(people.map(({ label }) => label).sort(), [
      "Castellane",
      "Ilse Vantongeren",
      "Marisela Quandt",
      "Mazurek",
      "Okonjo",
      "Rupert Hallgarten",
      "Thistlewood",
      "Tobiah Renshaw",
    ]);
    const quotes = people.map(({ label, children }) => [
      label,
      children.filter(({ kind }) => kind === "quote").length,
    ]);
    assert.deepEqual(
      quotes.filter(([, count]) => count !== 0),
      [
        ["Marisela Quandt", 5],
        ["Tobiah Renshaw", 1],
      ],
    );
    // Problems come by a question of their own, and again when the sources have been looked for.
    await until("the one problem of the article", () => {
      const codes = findingsIn(document).map(({ code }) => typeof code === "object" && code.value);
      return codes.join() === "inconsistent-name";
    });
  });

  test("the claims stand in lists with their counts, which are folded", async () => {
    const { document } = await openFile(
      "claims.article",
      "Negligence killed 212 people in the mine.\n\nIt was the first mine on the coast.\n\nThe gates shut because of the smoke.\n",
    );
    const { tree } = await shown(document);
    const claims = await sectionOf(tree, "Claims");
    assert.deepEqual(
      tree.getChildren(claims).map((list) => [list.label, tree.getTreeItem(list).description]),
      [
        ["Figures with blame", "1"],
        ["Superlatives, firsts and onlys", "1"],
        ["Causes", "1"],
      ],
    );
    assert.equal(tree.getTreeItem(claims).collapsibleState, TreeItemCollapsibleState.Expanded);
    const [list] = tree.getChildren(claims);
    assert.ok(list);
    assert.equal(tree.getTreeItem(list).collapsibleState, TreeItemCollapsibleState.Collapsed);
    const [claim] = tree.getChildren(list);
    assert.ok(claim);
    assert.equal(tree.getTreeItem(claim).command?.command, "vscode.open");
  });

  test("a line of the tree leads to its place and has an icon and a plain tooltip", async () => {
    const { document } = await openFile("line.article", bridge);
    const { tree } = await shown(document);
    const quote = await itemOf(tree, "“We need more time,”");
    const line = tree.getTreeItem(quote);
    assert.equal(typeof line.tooltip, "string");
    assert.ok(line.iconPath);
    assert.equal(line.command?.command, "vscode.open");
    assert.equal(line.command.arguments?.[0].toString(), document.uri.toString());
  });

  test("the filter leaves what holds its words, and what is above", async () => {
    const { document } = await openFile("filter.article", bridge);
    const { tree } = await shown(document);
    await sectionOf(tree, "Findings");
    await commands.executeCommand("articleFactCheck.filter", "osei");
    const people = await until("only one person is left", () =>
      tree.getChildren().find(({ label, children }) => label === "People" && children.length === 1),
    );
    assert.equal(people.children[0]?.label, "Martin Osei");
    await commands.executeCommand("articleFactCheck.clearFilter");
    assert.equal((await sectionOf(tree, "People")).children.length, 2);
  });

  test("the tree follows the cursor", async () => {
    const editor = await openFile("follow.article", bridge);
    const { tree } = await shown(editor.document);
    await commands.executeCommand("articleFactCheck.showOutline");
    await sectionOf(tree, "People");
    const place = placeOf(editor.document, "plans were ready");
    editor.selection = new Selection(place, place);
    await until("the quote is selected", () => tree.selection[0]?.label.startsWith("“The plans were"));
  });

  test("copying a person copies the name", async () => {
    const { document } = await openFile("copy.article", bridge);
    const { tree } = await shown(document);
    await commands.executeCommand("articleFactCheck.copyItem", await itemOf(tree, "Martin Osei"));
    assert.match(await env.clipboard.readText(), /Martin Osei/u);
  });

  test("the status bar counts people, quotes and findings", async () => {
    const { document } = await openFile("status.article", bridge);
    const { status } = await shown(document);
    await until("the status bar counts", () => status.text === "$(quote) 2 people · 4 quotes · 2 findings");
  });

  test("a text that is no article has no finding and no tree, and the status bar says so", async () => {
    const { document } = await openFile(
      "packages.txt",
      "left-pad==1.3.0\nright-pad==2.0.1\n# TK pin\nnumpy>=2\n",
    );
    const { tree, status } = await shown(document);
    await until("the status bar says that it is none", () => status.text.includes("Not an article"));
    assert.deepEqual(tree.getChildren(), []);
    assert.deepEqual(findingsIn(document), []);
  });
});

async function sectionOf(tree: ArticleTree, label: string): Promise<TreeLine> {
  return await until(`the tree has ${label}`, () => tree.getChildren().find((item) => item.label === label));
}

async function itemOf(tree: ArticleTree, label: string): Promise<TreeLine> {
  const find = (items: readonly TreeLine[]): TreeLine | undefined =>
    items.find((item) => item.label === label) ?? items.map(({ children }) => find(children)).find(Boolean);
  return await until(`the tree has ${label}`, () => find(tree.getChildren()));
}
