import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Chosen, Configs } from "../config/configs.ts";
import type { ConfigFile, LoadedConfig } from "../config/loadConfig.ts";
import { readText } from "../readText.ts";
import { sayInEnglish } from "../text/message.ts";
import { lineStarts, placeOf } from "./lines.ts";
import type { Tell } from "./tell.ts";

/** Which configuration holds: the nearest of each article, one for all, or none. */
export type ConfigChoice =
  | { readonly kind: "nearest" | "none" }
  | { readonly kind: "file"; readonly path: string };

/** Finds what is configured for articles, and says what is wrong with that, once a file. */
export class Configured {
  readonly #configs: Configs | undefined;
  readonly #told = new Set<string>();
  readonly #say: Tell;
  readonly #files = new Set<string>();
  /** How many problems were told. */
  problems = 0;

  /** @throws Error when the file that was chosen is not there. */
  constructor(choice: ConfigChoice, say: Tell) {
    this.#say = say;
    if (choice.kind === "none") return;
    if (choice.kind === "file" && !existsSync(choice.path))
      throw new Error(`${choice.path}: there is no such file`);
    const only = choice.kind === "file" ? pathToFileURL(choice.path).href : undefined;
    this.#configs = new Configs(readText, [pathToFileURL(process.cwd()).href], only);
  }

  /** The paths of all configurations that were found, and of what they name. */
  get files(): readonly string[] {
    return [...this.#files];
  }

  /** What holds for an article; undefined where nothing is configured. */
  async ofFile(path: string): Promise<Chosen | undefined> {
    const uri = pathToFileURL(path).href;
    const nearest = await this.#nearest(uri);
    return nearest === undefined ? undefined : await this.#configs?.of(uri);
  }

  /** What holds for texts without a file: nothing that is configured for some files only. */
  async ofTexts(): Promise<Chosen | undefined> {
    const nearest = await this.#nearest(pathToFileURL("-").href);
    return nearest === undefined ? undefined : this.#configs?.ofText(nearest);
  }

  async #nearest(uri: string): Promise<LoadedConfig | undefined> {
    const nearest = await this.#configs?.nearest(uri);
    for (const file of nearest?.files ?? []) this.#tell(file);
    for (const source of nearest?.sources ?? []) this.#files.add(fileURLToPath(source));
    return nearest;
  }

  #tell({ uri, text, problems }: ConfigFile): void {
    if (this.#told.has(uri)) return;
    this.#told.add(uri);
    this.problems += problems.length;
    const name = relative(process.cwd(), fileURLToPath(uri));
    const lines = lineStarts(text);
    for (const { span, message } of problems)
      this.#say(`${name}:${placeOf(lines, span.start)}: ${sayInEnglish(message)}`);
  }
}
