import type { Rule } from "./rule.ts";

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [];
