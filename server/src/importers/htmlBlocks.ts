import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Block, foldBlock, hasWords, type Piece, type Style } from "./blocks.ts";
import { lineElements, wordless } from "./elements.ts";

/** What a web page says. */
export interface Page {
  /** Folded, each with words, in order. */
  readonly blocks: readonly Block[];
  /** From its head: often with the name of the site. */
  readonly title: string;
  /** The words of its headings of the first level, wherever they stand. */
  readonly headlines: readonly string[];
  readonly pictures: number;
}

/** Which part of a page is read. */
export type Part = "all" | "main";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Reads the blocks of a web page; total, and slow for what is nested deep, as `readHtml`.
 *
 * @param part of the page: all of it, with places named by `<a id>` as marks; or the main text, which is its one
 * `article`, else its one `main`, else all of it, without what stands beside and below.
 */
export function readBlocks(markup: string, part: Part): Page {
  const root = parse(markup);
  const elements = nodesIn(root).filter((node) => "tagName" in node);
  const named = (name: string): readonly Element[] => elements.filter(({ nodeName }) => nodeName === name);
  const only = ([first, second]: readonly Element[]): Element | undefined => (second ? undefined : first);
  const main = part === "main" ? (only(named("article")) ?? only(named("main"))) : undefined;
  const reader = new BlockReader(part);
  visit(main ?? root, reader);
  const [title] = named("title");
  return {
    ...reader.finish(),
    title: title === undefined ? "" : textOf(title),
    headlines: named("h1").map(textOf),
  };
}

/** Is told when the nodes of a tree begin and end, in order. */
interface Visitor {
  /** @returns whether what the node holds is to be visited, and its end told. */
  enter(node: Node): boolean;
  leave(node: Node): void;
}

/** Visits a tree. No recursion: a page may be nested deeper than calls can be. */
function visit(root: Node, visitor: Visitor): void {
  const steps: { readonly node: Node; readonly isEnd: boolean }[] = [{ node: root, isEnd: false }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node, isEnd } = step;
    if (isEnd) visitor.leave(node);
    else if (visitor.enter(node)) {
      steps.push({ node, isEnd: true });
      for (const child of childrenOf(node).reverse()) steps.push({ node: child, isEnd: false });
    }
  }
}

function childrenOf(node: Node): Node[] {
  return "childNodes" in node ? [...node.childNodes] : [];
}

function nodesIn(root: Node): readonly Node[] {
  const nodes: Node[] = [];
  visit(root, { enter: (node) => nodes.push(node) > 0, leave: () => {} });
  return nodes;
}

function textOf(element: Element): string {
  const texts = nodesIn(element).map((node) => ("value" in node ? node.value : ""));
  return texts.join("").replace(/\s+/gu, " ").trim();
}

/** Makes blocks of what begins and ends. */
class BlockReader implements Visitor {
  readonly #part: Part;
  readonly #blocks: Block[] = [];
  /** How many elements of each name are open. */
  readonly #open = new Map<string, number>();
  readonly #links: (string | undefined)[] = [];
  readonly #lists: { readonly isOrdered: boolean; count: number }[] = [];
  #pieces: Piece[] = [];
  #marker = "";
  #heading = 0;
  #pictures = 0;

  constructor(part: Part) {
    this.#part = part;
  }

  enter(node: Node): boolean {
    if ("value" in node) this.#read(node.value);
    return "tagName" in node ? this.#enterElement(node) : true;
  }

  leave({ nodeName: name }: Node): void {
    if (isBlock(name)) this.#closeBlock();
    this.#open.set(name, this.#countOf(name) - 1);
    if (name === "q") this.#read("”");
    else if (name === "a") this.#links.pop();
    else if (name === "ul" || name === "ol") this.#lists.pop();
    else if (name === "li") this.#marker = "";
    else if (headingName.test(name)) this.#heading = 0;
  }

  finish(): Pick<Page, "blocks" | "pictures"> {
    this.#closeBlock();
    return { blocks: withMarksOfEmpty(this.#blocks), pictures: this.#pictures };
  }

  #enterElement(element: Element): boolean {
    const { nodeName: name } = element;
    if (wordless.has(name) || (this.#part === "main" && beside.has(name)) || has(element, "hidden"))
      return false;
    if (isBlock(name)) this.#closeBlock();
    this.#open.set(name, this.#countOf(name) + 1);
    if (name === "br") this.#break();
    else if (name === "img") this.#pictures += 1;
    else if (name === "q") this.#read("“");
    else if (name === "a") this.#enterLink(element);
    else if (name === "ul" || name === "ol") this.#lists.push({ isOrdered: name === "ol", count: 0 });
    else if (name === "li") this.#enterItem();
    else if (headingName.test(name)) this.#heading = Number(name[1]);
    return true;
  }

  #read(text: string): void {
    const lines = this.#countOf("pre") > 0 ? text.split(lineEnd) : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#break();
      this.#pieces.push({ kind: "words", text: line, style: this.#style() });
    }
  }

  #countOf(name: string): number {
    return this.#open.get(name) ?? 0;
  }

  /** Two breaks in a row are how some pages part paragraphs. */
  #break(): void {
    const last = this.#pieces.findLastIndex((piece) => piece.kind !== "words" || piece.text.trim() !== "");
    if (this.#pieces[last]?.kind === "break") this.#closeBlock();
    else this.#pieces.push({ kind: "break" });
  }

  #enterLink(element: Element): void {
    const href = attributeOf(element, "href");
    this.#links.push(href === undefined ? undefined : addressOf(href));
    const id = attributeOf(element, "id");
    if (this.#part === "all" && id !== undefined && href === undefined)
      this.#pieces.push({ kind: "mark", id });
  }

  #enterItem(): void {
    const list = this.#lists.at(-1);
    if (list) list.count += 1;
    this.#marker = list?.isOrdered ? `${list.count}. ` : "- ";
  }

  #style(): Style {
    const isAny = (names: readonly string[]): boolean => names.some((name) => this.#countOf(name) > 0);
    const link = this.#links.at(-1);
    return {
      bold: this.#heading === 0 && isAny(["b", "strong"]),
      italic: isAny(["i", "em"]),
      struck: isAny(["s", "del", "strike"]),
      ...(link === undefined ? {} : { link }),
    };
  }

  #closeBlock(): void {
    const pieces = withoutOuterBreaks(this.#pieces);
    this.#pieces = [];
    if (pieces.length === 0) return;
    // A list that is nested deeper than anybody can read would take the square of its depth.
    const depth = Math.min(this.#lists.length, mostLists);
    const outer = this.#lists.slice(0, this.#marker === "" ? depth : Math.max(0, depth - 1));
    const block = foldBlock({
      heading: this.#heading,
      quotes: Math.min(this.#countOf("blockquote"), mostQuotes),
      marker: this.#marker,
      indent: outer.map(({ isOrdered }) => (isOrdered ? "   " : "  ")).join(""),
      pieces,
    });
    if (hasWords(block)) this.#marker = "";
    this.#blocks.push(block);
  }
}

/** Blocks without words are dropped; their marks go to the next one, or to the last. */
function withMarksOfEmpty(blocks: readonly Block[]): readonly Block[] {
  const full: Block[] = [];
  let waiting: Piece[] = [];
  for (const block of blocks) {
    if (!hasWords(block)) {
      waiting.push(...block.pieces.filter(({ kind }) => kind === "mark"));
      continue;
    }
    full.push(waiting.length === 0 ? block : { ...block, pieces: [...waiting, ...block.pieces] });
    waiting = [];
  }
  const last = full.pop();
  return last === undefined ? [] : [...full, { ...last, pieces: [...last.pieces, ...waiting] }];
}

function withoutOuterBreaks(pieces: readonly Piece[]): readonly Piece[] {
  const isText = (piece: Piece): boolean => piece.kind === "words" && piece.text.trim() !== "";
  const first = pieces.findIndex(isText);
  const last = pieces.findLastIndex(isText);
  return pieces.filter((piece, index) => piece.kind !== "break" || (index > first && index < last));
}

function isBlock(name: string): boolean {
  return name !== "br" && lineElements.has(name);
}

function has({ attrs }: Element, name: string): boolean {
  return attrs.some((attribute) => attribute.name === name);
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** An address that may stand in Markdown; undefined for what is no page or mail: “javascript:”, “file:”, “#top”. */
function addressOf(href: string): string | undefined {
  const address = href.trim();
  if (!webAddress.test(address) || address.length > longestAddress) return undefined;
  return address.replace(unsafe, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

const webAddress = /^(?:https?:\/\/|mailto:)[^\s]/iu;
// What would end the address of a link, or is no part of one.
const unsafe = /[\p{Cc} "()<>[\\\]]/gu;
/** UTF-16 units; longer ones are no words for a reader. */
const longestAddress = 900;

const lineEnd = /\r\n|\r|\n/u;
const headingName = /^h[1-6]$/u;
const mostLists = 5;
const mostQuotes = 3;

/** What stands beside the main text. */
const beside: ReadonlySet<string> = new Set("aside footer dialog".split(" "));
