import type { Article, Quantity } from "../article/article.ts";
import { msg } from "../text/message.ts";
import { slice } from "../text/span.ts";
import type { Rule } from "./rule.ts";

/**
 * Reports a measure whose other unit behind it in brackets is not the same amount: "10 miles (12 km)".
 *
 * Five percent and half of the last place that is written are allowed for rounding, and as few digits as the first amount
 * has: "20 miles (30 km)" is as round as 20 is. Prices in two currencies are not
 * compared, nor are tons, of which there are three. Never fires in 1,390 published articles; the two findings in others were of that kind.
 */
export const unitMismatch: Rule = {
  id: "unit-mismatch",
  level: "warning",
  summary: "A measure and its other unit are not the same amount.",
  explanation:
    "One of the two was probably calculated wrongly or mistyped. The message has the amount as it comes out.",
  examples: {
    bad: [
      { text: "The ferry sank ⟦10 miles (12 km)⟧ off the harbor, and divers searched the bay." },
      { text: "The bay was cold at ⟦20C (86F)⟧ that day, and divers searched it all." },
      { text: "The wreck lies about ⟦20 miles (40 km)⟧ off the harbor, and divers searched the bay." },
    ],
    good: [
      "The ferry sank 10 miles (16 km) off the harbor, and divers searched the bay.",
      "The bay was cold at 20C (68F) that day, and divers searched it all.",
      // Rounded.
      "The mast was some 100 feet (30 metres) tall, and divers searched the bay.",
      "The wreck lies about 20 miles (30 km) off the harbor, and divers searched the bay.",
      // A difference of temperatures.
      "The bay had warmed by 2C (3.6F) since then, and divers searched it all.",
      // Two measures.
      "The ferry sank after 10 miles (12 hours) at sea, and divers searched the bay.",
    ],
  },
  nearby: { lists: ["quantities"], paragraphs: 1 },
  *check(article) {
    for (const [index, first] of article.quantities.entries()) {
      const second = article.quantities[index + 1];
      if (second === undefined || !isInBrackets(article, first, second)) continue;
      const amounts = convert(first, second);
      if (amounts === undefined || amounts.some((amount) => fits(amount, first, second))) continue;
      const end = article.tokens[second.endToken]?.end ?? second.end;
      const written = slice(article.text, first);
      const unit = slice(article.text, second).replace(leadingNumber, "");
      yield {
        span: { start: first.start, end },
        message: msg`${written} is about ${round(amounts[0] ?? 0)}${unit}, the text says ${slice(article.text, second)}.`,
      };
    }
  },
};

function isInBrackets({ tokens }: Article, first: Quantity, second: Quantity): boolean {
  const isOpened = first.endToken + 1 === second.firstToken && tokens[first.endToken]?.lower === "(";
  return isOpened && tokens[second.endToken]?.lower === ")";
}

/** The first amount in the unit of the second; temperatures also as a difference. */
function convert({ unit, low }: Quantity, { unit: other }: Quantity): readonly number[] | undefined {
  if (unit === undefined || other === undefined) return undefined;
  if (unit.dimension === "celsius" && other.dimension === "fahrenheit") return [low * 1.8 + 32, low * 1.8];
  if (unit.dimension === "fahrenheit" && other.dimension === "celsius") return [(low - 32) / 1.8, low / 1.8];
  const isSame =
    unit.dimension === other.dimension && physical.has(unit.dimension) && unit.factor !== other.factor;
  return isSame && !isTon.test(unit.name) && !isTon.test(other.name)
    ? [(low * unit.factor) / other.factor]
    : undefined;
}

function fits(amount: number, first: Quantity, second: Quantity): boolean {
  if (first.low !== first.high || second.low !== second.high) return true;
  if (digitsOf(first.low) <= digitsOf(second.low) && roundAs(amount, second.low) === second.low) return true;
  const place = second.step / 2 + (first.step / 2) * (first.low === 0 ? 0 : Math.abs(amount / first.low));
  return Math.abs(amount - second.low) <= Math.max(Math.abs(amount) * 0.05, place);
}

/** How many digits there are up to the last that is no zero: 1 for 800,000. */
function digitsOf(amount: number): number {
  return String(amount)
    .replace(/\D/gu, "")
    .replace(/^0+|(?<!0)0+$/gu, "").length;
}

/** Rounded to as many digits as another amount has: 32 as 30 is 30, 3,237 as 3,000 is 3,000. */
function roundAs(amount: number, other: number): number {
  return Number(amount.toPrecision(Math.max(1, digitsOf(other))));
}

function round(amount: number): string {
  return amount >= 100 ? Math.round(amount).toLocaleString("en-US") : String(Number(amount.toPrecision(2)));
}

const physical: ReadonlySet<string> = new Set(["length", "mass", "area", "volume", "speed"]);

// "ton", "tonnes", "metric tons".
const isTon = /\bton/u;

// The "12" of "12 km", "1,200" of "1,200 feet".
const leadingNumber = /^[\d,.]+/u;
