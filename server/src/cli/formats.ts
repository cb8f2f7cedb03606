import { analyzeAttitudes } from "../analysis/analyze.ts";
import { toStandOff } from "../report/standOff.ts";
import { printJson } from "../text/printJson.ts";
import type { CheckedArticle } from "./checkArticle.ts";
import type { Format } from "./format.ts";
import { githubFormat } from "./formatGithub.ts";
import { junitFormat } from "./formatJunit.ts";
import { sarifFormat } from "./formatSarif.ts";
import type { Paint } from "./paint.ts";
import { renderArticle } from "./renderArticle.ts";

/** The names of the formats, as `--format` takes them. */
export const formatNames = ["text", "json", "sarif", "junit", "github"] as const;

/** One of them. */
export type FormatName = (typeof formatNames)[number];

/** The format of a name. @param paint for those that are read on a terminal */
export function formatOf(name: FormatName, paint: Paint): Format {
  switch (name) {
    case "text":
      return { ...lines, article: (path, checked) => renderArticle(path, checked, paint) };
    case "json":
      return { ...lines, article: renderStandOff };
    case "sarif":
      return sarifFormat;
    case "junit":
      return junitFormat;
    case "github":
      return githubFormat;
  }
}

/** A format whose articles stand by themselves. */
const lines = { begin: () => "", between: "", failure: () => "", end: () => "" };

function renderStandOff(file: string, { article, findings, lexicon }: CheckedArticle): string {
  const attitudes = analyzeAttitudes(article, lexicon);
  return `${printJson({ file, verdict: article.verdict, ...toStandOff(article, attitudes, findings) })}\n`;
}
