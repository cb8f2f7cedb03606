import type { BannedWords, HouseWords, LoadedVerbs } from "../lexicon/house.ts";
import type { Ignored } from "../rules/check.ts";
import { rules } from "../rules/index.ts";
import type { Level, Rule } from "../rules/rule.ts";
import { msg } from "../text/message.ts";
import type { Choices, Config, FileChoice, NamesFile, Override, RuleChoice } from "./config.ts";
import { type ProfileName, profiles } from "./profiles.ts";
import {
  choice,
  described,
  either,
  type Fields,
  list,
  mapped,
  numberFrom,
  record,
  type Shape,
  text,
} from "./shape.ts";

const pattern = text(msg`a pattern such as “drafts/**”`);

const levelNames: Readonly<Record<Level, string>> = {
  error: "Red: must not be printed.",
  warning: "Yellow: look at it.",
  information: "Blue: good to know.",
  hint: "Dots under the words, not in the list of problems.",
  off: "Not reported.",
};

const level: Shape<Level> = choice(msg`level`, levelNames);

const profileNames = Object.fromEntries(
  Object.entries(profiles).map(([name, { summary }]) => [name, summary]),
) as Record<ProfileName, string>;

const banned: Shape<BannedWords> = either<BannedWords>(
  mapped(text(msg`a phrase`), (phrase) => ({ phrase })),
  record<BannedWords>(
    msg`key`,
    {
      phrase: described("The words, in whatever case.", text(msg`a phrase`)),
      message: described("Why, or what to do: a sentence.", text(msg`a sentence`)),
      instead: described("What to write in its place; it becomes a quick fix.", text(msg`a phrase`)),
    },
    ["phrase"],
  ),
);

const words: Shape<HouseWords> = record<HouseWords>(msg`list of words`, {
  cueVerbs: described(
    "Verbs that report what somebody says, in their base form: “opine”; irregular ones as they stand in articles: “shot back”.",
    list(msg`verbs`, text(msg`a verb`)),
  ),
  titles: described("Titles that stand before a name: “Chief Scout”.", list(msg`titles`, text(msg`a title`))),
  anonymityPhrases: described(
    "Words that say that a source is not named: “who gave only a first name”.",
    list(msg`phrases`, text(msg`a phrase`)),
  ),
  loadedVerbs: described(
    "Verbs that judge what is said, which the rule loaded-reporting-verb reports: more than it knows, or fewer.",
    record<LoadedVerbs>(msg`key`, {
      add: described(
        "Report these too, in their base form: “tout”; irregular ones as they stand in articles: “shot back”.",
        list(msg`verbs`, text(msg`a verb`)),
      ),
      remove: described("Do not report these: “acknowledge”.", list(msg`verbs`, text(msg`a verb`))),
    }),
  ),
  banned: described(
    "Words that are not printed outside of quotations; the rule banned-phrase reports them.",
    list(msg`phrases`, banned),
  ),
});

const ignored: Shape<Ignored> = record<Ignored>(
  msg`key`,
  {
    rule: described("The rule that no longer reports these words.", choice(msg`rule`, summaries())),
    text: described(
      "The words that it reported, or those of the whole quotation, as they stand in the article.",
      text(msg`the words of a finding`),
    ),
    reason: described("Why, for colleagues.", text(msg`a sentence`)),
  },
  ["rule", "text"],
);

const names: Shape<NamesFile> = mapped(text(msg`the name of a file`), (path, span) => ({ path, span }));

const choices: Fields<Choices> = {
  profile: described("Whose standards the rules start from.", choice(msg`profile`, profileNames)),
  rules: described(
    "The level of each rule, or its level and thresholds.",
    record<Readonly<Record<string, RuleChoice>>>(msg`rule`, ruleShapes()),
  ),
  words: described("The newsroom's own words.", words),
  names: described(
    "Files with names as the newsroom spells them: CSV with the columns name, title and affiliation, or JSON.",
    list(msg`files`, names),
  ),
  ignored: described("Findings that are not reported again.", list(msg`findings`, ignored)),
};

const overrides: Shape<Override> = record<Override>(
  msg`key`,
  { files: described("For which files, relative to this one.", list(msg`patterns`, pattern)), ...choices },
  ["files"],
);

/** The shape of a `.factcheckrc.json`. */
export const configShape: Shape<Config> = record<Config>(msg`key`, {
  $schema: text(msg`the address of a schema`),
  ...choices,
  files: described(
    "Which files are articles, relative to this one.",
    record<FileChoice>(msg`key`, {
      include: described("Only these; without it, every file.", list(msg`patterns`, pattern)),
      exclude: described("Not these.", list(msg`patterns`, pattern)),
    }),
  ),
  overrides: described(
    "What holds for some files only; of two that match, the later one wins.",
    list(msg`choices`, overrides),
  ),
});

function summaries(): Readonly<Record<string, string>> {
  return Object.fromEntries(rules.map(({ id, summary }) => [id, summary]));
}

function ruleShapes(): Readonly<Record<string, Shape<RuleChoice>>> {
  return Object.fromEntries(rules.map((rule) => [rule.id, described(describeRule(rule), ruleShape(rule))]));
}

function describeRule({ summary, level: own }: Rule): string {
  return `${summary} By default: ${own}.`;
}

function ruleShape({ thresholds = {} }: Rule): Shape<RuleChoice> {
  const ranges = Object.entries(thresholds).map(([name, { summary, default: value, least, most }]) => {
    const range = `${value} by default, from ${least} to ${most}`;
    return [name, described(`${summary}; ${range}.`, numberFrom(least, most))] as const;
  });
  const members = record<Readonly<Record<string, Level | number>>>(msg`threshold`, {
    level,
    ...Object.fromEntries(ranges),
  });
  return either<RuleChoice>(
    mapped(level, (chosen) => ({ level: chosen, thresholds: {} })),
    mapped(members, toRuleChoice),
  );
}

function toRuleChoice(members: Readonly<Record<string, Level | number>>): RuleChoice {
  const thresholds: Record<string, number> = {};
  let chosen: Level | undefined;
  for (const [name, value] of Object.entries(members)) {
    if (typeof value === "number") thresholds[name] = value;
    else chosen = value;
  }
  return chosen === undefined ? { thresholds } : { level: chosen, thresholds };
}
