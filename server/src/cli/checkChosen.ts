import type { Article } from "../article/article.ts";
import type { Chosen } from "../config/configs.ts";
import { check } from "../rules/check.ts";
import type { Finding } from "../rules/rule.ts";
import { reportFailure } from "./reportFailure.ts";

/** What the rules find under what is configured. */
export function checkChosen(article: Article, chosen: Chosen | undefined): readonly Finding[] {
  const { levels = {}, thresholds = {}, ignored = [] } = chosen ?? {};
  return check(article, levels, { thresholds, ignored, onFailure: reportFailure });
}
