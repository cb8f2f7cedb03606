import type { QuotationMark } from "../../text/quotationMarks.ts";
import { costsOf, faults, type HouseStyle, type RoleCosts } from "./costs.ts";
import type { Mark } from "./marks.ts";

/** What the marks of a paragraph make: two marks, or one whose partner is missing. */
export interface Pair {
  readonly open: Mark | undefined;
  readonly close: Mark | undefined;
  /** Runs on from the paragraph before: the mark that opens, if any, only repeats that one. */
  readonly continues: boolean;
  /** The pair that this one stands in. */
  readonly outer: Pair | undefined;
  /** Where an unclosed quote must end, because the next one opens there; else undefined. */
  readonly limit: number | undefined;
}

/** What surrounds the paragraph, as far as its marks are concerned. */
export interface Surroundings {
  /** The mark of a quote that is still open from the paragraph before. */
  readonly continued: QuotationMark | undefined;
  /** The mark that the next paragraph begins with. */
  readonly next: QuotationMark | undefined;
}

/**
 * Reads the marks of one paragraph: which opens, which closes which, which is none.
 *
 * Every mark gets the part that makes the whole paragraph cheapest (Viterbi over stacks of open marks), so a mark
 * that could be two things is decided by its neighbours, by the balance behind it, and by the style of the article.
 * Only the {@link beamWidth} cheapest stacks are followed, so time is linear in the number of marks.
 *
 * @returns pairs in order of the opening mark; of a missing one, in order of the closing mark.
 */
export function readMarks(
  text: string,
  marks: readonly Mark[],
  style: HouseStyle,
  around: Surroundings,
): Pair[] {
  let states: State[] = [startState(around)];
  for (const [index, mark] of marks.entries()) {
    const costs = costsOf(text, mark, style);
    const mayRepeat = index === 0 && around.continued !== undefined;
    const steps: State[] = [];
    for (const state of states) addSteps(steps, state, mark, costs, style, mayRepeat);
    states = steps;
  }
  const last = marks.at(-1);
  const endsClosed = last !== undefined && last.behind < 0 && last.sign.closes;
  return replay(marks, bestAtEnd(states, around, endsClosed ? faults.runsOnAfterClose : faults.runsOn));
}

/** A reading so far: which marks are open, what it cost, and how it came about. */
interface State {
  readonly cost: number;
  /** Readings with the same one compete. */
  readonly stack: Stack;
  readonly step: Step | undefined;
  readonly previous: State | undefined;
}

/** The open marks, the innermost first; there is one object for each such list in a paragraph. */
interface Stack {
  /** Undefined for the list without a mark. */
  readonly sign: QuotationMark | undefined;
  readonly below: Stack | undefined;
  readonly depth: number;
  /** The lists with one mark more that were needed so far. */
  readonly above: Stack[];
}

/** The part that a mark plays. `closeOuter` also ends one open mark that lacks its own; `reopen` likewise. */
type Step = "open" | "reopen" | "close" | "closeOuter" | "ignore" | "unopened" | "repeat";

const beamWidth = 8;
const beamCost = 6;
const deepest = 5;

function startState(around: Surroundings): State {
  const none: Stack = { sign: undefined, below: undefined, depth: 0, above: [] };
  const stack = around.continued === undefined ? none : put(none, around.continued);
  return { cost: 0, stack, step: undefined, previous: undefined };
}

/** The list with one more open mark. */
function put(below: Stack, sign: QuotationMark): Stack {
  for (const known of below.above) if (known.sign === sign) return known;
  const stack: Stack = { sign, below, depth: below.depth + 1, above: [] };
  below.above.push(stack);
  return stack;
}

function addSteps(
  steps: State[],
  state: State,
  mark: Mark,
  costs: RoleCosts,
  style: HouseStyle,
  mayRepeat: boolean,
): void {
  const { sign } = mark;
  const { stack } = state;
  addState(steps, state, "ignore", costs.ignore, stack);
  if (mayRepeat) addState(steps, state, "repeat", costs.open, stack);
  if (sign.opens && stack.depth < deepest)
    addState(steps, state, "open", costs.open + nestingCost(stack, sign, style), put(stack, sign));
  const { below } = stack;
  if (stack.sign === undefined || below === undefined) {
    if (sign.closes) addState(steps, state, "unopened", costs.close + faults.unopened, stack);
    return;
  }
  if (sign.opens && stack.sign.family === sign.family)
    addState(steps, state, "reopen", costs.open + faults.unclosed, put(below, sign));
  if (!sign.closes) return;
  const pairing = pairingCost(stack.sign, sign);
  if (pairing !== undefined) addState(steps, state, "close", costs.close + pairing, below);
  if (below.sign === undefined || below.below === undefined) return;
  const outer = pairingCost(below.sign, sign);
  if (outer !== undefined)
    addState(steps, state, "closeOuter", costs.close + outer + faults.unclosed, below.below);
}

function nestingCost(stack: Stack, sign: QuotationMark, style: HouseStyle): number {
  if (stack.sign === undefined)
    return sign.family === "single" && !style.singlesOutside ? faults.singleOutside : 0;
  for (let at: Stack | undefined = stack; at !== undefined; at = at.below)
    if (at.sign?.family === sign.family) return at === stack ? faults.nestedAlike : 0.3;
  return 0.05;
}

/** What it costs that one mark closes what the other opened: 0 for a proper pair, undefined for none at all. */
function pairingCost(open: QuotationMark, close: QuotationMark): number | undefined {
  if (!close.closes) return undefined;
  const rank = open.closers.indexOf(close.character);
  // “text“ is autocorrect's fault, but „text“ is a pair of its own: there it comes first.
  if (rank >= 0) return rank === 0 ? 0 : close.character === "“" || close.character === "‘" ? 1.6 : 0.4;
  if (open.family === "other" || close.family === "other") return undefined;
  return open.family === close.family ? 1.6 : faults.crossed;
}

/**
 * Adds a reading where it is the cheapest of its stack and one of the {@link beamWidth} cheapest of all; the cheapest
 * comes first, of equals the first added. What is left out here could not become one of them later.
 */
function addState(states: State[], previous: State, step: Step, price: number, stack: Stack): void {
  const cost = previous.cost + price;
  if (cost > (states[0]?.cost ?? Number.POSITIVE_INFINITY) + beamCost) return;
  let place = 0;
  while (place < states.length && (states[place] as State).cost <= cost)
    if ((states[place++] as State).stack === stack) return;
  if (place >= beamWidth) return;
  const rival = states.findIndex((it) => it.stack === stack);
  if (rival >= 0) states.splice(rival, 1);
  else if (states.length === beamWidth) states.pop();
  states.splice(place, 0, { cost, stack, step, previous });
  const limit = (states[0] as State).cost + beamCost;
  while ((states.at(-1) as State).cost > limit) states.pop();
}

function bestAtEnd(states: readonly State[], around: Surroundings, runningCost: number): State {
  let best = states[0] as State;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const state of states) {
    const cost = state.cost + costOfOpen(state.stack, around, runningCost);
    if (cost < bestCost) {
      best = state;
      bestCost = cost;
    }
  }
  return best;
}

/** An open mark costs less where the next paragraph takes it up. */
function costOfOpen(stack: Stack, around: Surroundings, runningCost: number): number {
  let cost = 0;
  for (let at = stack; at.below !== undefined; at = at.below)
    cost += at.below.sign === undefined && at.sign === around.next ? runningCost : faults.unclosed;
  return cost;
}

/** A pair while it is built; `Pair` is its view for others. */
interface GrowingPair {
  open: Mark | undefined;
  close: Mark | undefined;
  continues: boolean;
  outer: GrowingPair | undefined;
  limit: number | undefined;
}

function replay(marks: readonly Mark[], best: State): Pair[] {
  const steps: Step[] = [];
  let first = best;
  for (let state = best; state.previous !== undefined; state = state.previous) {
    if (state.step !== undefined) steps.push(state.step);
    first = state.previous;
  }
  steps.reverse();
  const pairs: GrowingPair[] = [];
  const open: GrowingPair[] = [];
  const begin = (mark: Mark | undefined, continues: boolean): void => {
    const pair = { open: mark, close: undefined, continues, outer: open.at(-1), limit: undefined };
    pairs.push(pair);
    open.push(pair);
  };
  const end = (mark: Mark | undefined, limit: number | undefined): void => {
    const pair = open.pop();
    if (pair === undefined) return;
    pair.close = mark;
    pair.limit = limit;
  };
  if (first.stack.sign !== undefined) begin(undefined, true);
  for (const [index, mark] of marks.entries()) {
    switch (steps[index]) {
      case "open":
        begin(mark, false);
        break;
      case "reopen":
        end(undefined, mark.start);
        begin(mark, false);
        break;
      case "close":
        end(mark, undefined);
        break;
      case "closeOuter":
        end(undefined, mark.start);
        end(mark, undefined);
        break;
      case "unopened":
        pairs.push({ open: undefined, close: mark, continues: false, outer: undefined, limit: undefined });
        break;
      case "repeat": {
        const pair = open.at(-1);
        if (pair !== undefined) pair.open = mark;
        break;
      }
      case "ignore":
      case undefined:
        break;
    }
  }
  return pairs;
}
