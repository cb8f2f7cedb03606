/** A value of a document in ArchieML. */
export interface ArchieValue {
  /** Keys from the outside in; items of lists have their number, from 0: ["body", "2", "quote"]. */
  readonly path: readonly string[];
  /** With all its lines where `:end` closes it, else the first; never blank. */
  readonly value: string;
}

/** What a document in ArchieML says, in order. */
export interface ArchieDocument {
  readonly values: readonly ArchieValue[];
  /** How many lines with words belong to no key: comments, as ArchieML has it. */
  readonly unreadLines: number;
}

/**
 * Reads ArchieML (archieml.org, 1.0 draft): keys, values of several lines up to `:end`, `{scopes}`, `[lists]` of texts
 * or of objects, `[+free]` text, `:skip`, `:ignore`, and a backslash before what is no mark. Total and linear; makes
 * no objects, so that no key can be a trap.
 */
export function readArchieMl(text: string): ArchieDocument {
  const reader = new Reader();
  for (const line of text.split(lineEnd)) if (!reader.readLine(line)) break;
  return reader.finish();
}

/** An open scope or list. */
interface Scope {
  readonly path: readonly string[];
  readonly kind: "object" | "list" | "free";
  /** Of a list: how many items it has so far, and the key that begins the next one. */
  count: number;
  firstKey?: string;
  isTexts?: boolean;
}

/** The value that the lines to come may belong to. */
interface Pending {
  readonly path: readonly string[];
  readonly lines: string[];
}

class Reader {
  readonly #values: ArchieValue[] = [];
  #scopes: readonly Scope[] = [];
  #pending: Pending | undefined;
  #isSkipping = false;
  #unreadLines = 0;

  /** @returns whether there is more to read. */
  readLine(line: string): boolean {
    const command = commandLine.exec(line)?.[1]?.toLowerCase();
    if (command !== undefined) return this.#obey(command);
    if (this.#isSkipping) return true;
    const scope = this.#scopes.at(-1);
    const [, key, value = ""] = (scope?.isTexts ? undefined : keyLine.exec(line)) ?? [];
    const item =
      scope?.kind === "list" && scope.firstKey === undefined ? itemLine.exec(line)?.[1] : undefined;
    const mark = readScopeMark(line);
    if (key !== undefined) this.#begin(this.#pathOf(scope, key.split(".")), value);
    else if (scope && item !== undefined) this.#beginItem(scope, item);
    else if (mark !== undefined) this.#open(mark);
    else this.#readText(scope, line);
    return true;
  }

  finish(): ArchieDocument {
    this.#close("first line");
    return { values: this.#values, unreadLines: this.#unreadLines };
  }

  #obey(command: string): boolean {
    if (command === "end") this.#close("all lines");
    else this.#close("first line");
    if (command === "skip") this.#isSkipping = true;
    if (command === "endskip") this.#isSkipping = false;
    return command !== "ignore";
  }

  #begin(path: readonly string[], value: string): void {
    this.#close("first line");
    this.#pending = { path, lines: [value] };
  }

  #beginItem(scope: Scope, value: string): void {
    scope.isTexts = true;
    this.#begin([...scope.path, String(scope.count)], value);
    scope.count += 1;
  }

  /** The path of a key; in a list of objects the key that came first begins the next object. */
  #pathOf(scope: Scope | undefined, keys: readonly string[]): readonly string[] {
    if (scope === undefined) return keys;
    if (scope.kind === "object") return [...scope.path, ...keys];
    const key = keys.join(".");
    scope.firstKey ??= key;
    if (scope.kind === "free" || key === scope.firstKey) scope.count += 1;
    return [...scope.path, String(scope.count - 1), ...keys];
  }

  /** "{name}" and "[name]" begin, in what is open where a full stop says so; "{}" and "[]" end the innermost. */
  #open({ bracket, sign, name }: ScopeMark): void {
    this.#close("first line");
    if (name === "") {
      this.#scopes = this.#scopes.slice(0, -1);
      return;
    }
    const outer = sign.includes(".") && this.#scopes.length < mostScopes ? this.#scopes : [];
    const inner = outer.at(-1);
    if (inner?.kind === "free") inner.count += 1;
    const isItem = inner !== undefined && inner.kind !== "object";
    const item = isItem ? [String(Math.max(0, inner.count - 1))] : [];
    const path = [...(inner?.path ?? []), ...item, ...name.split(".")];
    const kind = bracket === "{" ? "object" : sign.includes("+") ? "free" : "list";
    this.#scopes = [...outer, { path, kind, count: 0 }];
  }

  #readText(scope: Scope | undefined, line: string): void {
    const isFree = scope?.kind === "free";
    if (this.#pending && !isFree) this.#pending.lines.push(line);
    else if (isFree && line.trim() !== "") {
      this.#begin([...scope.path, String(scope.count), "text"], line);
      scope.count += 1;
    } else if (line.trim() !== "") this.#unreadLines += 1;
  }

  /** Keeps the pending value; without `:end` only its first line is one. */
  #close(extent: "all lines" | "first line"): void {
    const { path, lines } = this.#pending ?? { path: [], lines: [] };
    this.#pending = undefined;
    const kept = extent === "all lines" ? lines : lines.slice(0, 1);
    this.#unreadLines += lines.slice(kept.length).filter((line) => line.trim() !== "").length;
    const value = kept
      .map((line, index) => (index === 0 ? line : line.replace(escaped, "$1")))
      .join("\n")
      .trim();
    if (value !== "") this.#values.push({ path, value });
  }
}

const lineEnd = /\r\n|\r|\n/u;

// ":end", ": skip for now"; not ":ending".
const commandLine = /^\s*:[ \t]*(endskip|ignore|skip|end)(?![\p{L}\p{N}])/iu;

// "headline: Night boat is back"; the key of "https://example.org" too, as in ArchieML: such a line wants a backslash.
const keyLine = /^\s*([\p{L}\p{N}_.-]+)[ \t]*:(.*)$/u;

// "* Tuesday".
const itemLine = /^\s*\*(.*)$/u;

// "{photo}", "[+body]", "[.tags]", "[]": what opens, what stands within.
const scopeLine = /^\s*([[{])([^\]}]*)[\]}]/u;
const scopeSign = /^[+.]*/u;
const scopeName = /^[\p{L}\p{N}_.-]*$/u;

/** A line that opens or ends a scope or list. */
interface ScopeMark {
  readonly bracket: string;
  /** "+" for free text, "." for what lies in the scope that is open. */
  readonly sign: string;
  /** Empty where it ends one. */
  readonly name: string;
}

function readScopeMark(line: string): ScopeMark | undefined {
  const [, bracket, within] = scopeLine.exec(line) ?? [];
  if (bracket === undefined || within === undefined) return undefined;
  const [sign = ""] = scopeSign.exec(within.trim()) ?? [];
  const name = within.trim().slice(sign.length).trim();
  return scopeName.test(name) ? { bracket, sign, name } : undefined;
}

// "\:end" at the start of a line of a value.
const escaped = /^(\s*)\\/u;

/** Deeper ones begin anew, as nobody writes them. */
const mostScopes = 20;
