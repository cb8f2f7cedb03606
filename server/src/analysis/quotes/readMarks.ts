import type { QuotationMark } from "../../text/quotationMarks.ts";
import { costsOf, faults, type HouseStyle } from "./costs.ts";
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
    const next = new Map<string, State>();
    for (const state of states) {
      for (const step of stepsFrom(
        state,
        mark,
        costs,
        style,
        index === 0 && around.continued !== undefined,
      )) {
        const rival = next.get(step.key);
        if (rival === undefined || step.cost < rival.cost) next.set(step.key, step);
      }
    }
    states = cheapest([...next.values()]);
  }
  const last = marks.at(-1);
  const endsClosed = last !== undefined && last.behind < 0 && last.sign.closes;
  return replay(marks, bestAtEnd(states, around, endsClosed ? faults.runsOnAfterClose : faults.runsOn));
}

/** A reading so far: which marks are open, what it cost, and how it came about. */
interface State {
  readonly cost: number;
  readonly stack: Stack | undefined;
  /** The characters of the open marks: readings with the same ones compete. */
  readonly key: string;
  readonly step: Step | undefined;
  readonly previous: State | undefined;
}

interface Stack {
  readonly sign: QuotationMark;
  readonly below: Stack | undefined;
}

/** The part that a mark plays. `closeOuter` also ends one open mark that lacks its own; `reopen` likewise. */
type Step = "open" | "reopen" | "close" | "closeOuter" | "ignore" | "unopened" | "repeat";

const beamWidth = 8;
const beamCost = 6;
const deepest = 5;

function startState(around: Surroundings): State {
  const sign = around.continued;
  const stack = sign === undefined ? undefined : { sign, below: undefined };
  return { cost: 0, stack, key: sign?.character ?? "", step: undefined, previous: undefined };
}

function stepsFrom(
  state: State,
  mark: Mark,
  costs: { open: number; close: number; ignore: number },
  style: HouseStyle,
  mayRepeat: boolean,
): State[] {
  const { stack } = state;
  const steps: State[] = [advance(state, "ignore", costs.ignore, stack)];
  const opened: Stack = { sign: mark.sign, below: stack };
  if (mayRepeat) steps.push(advance(state, "repeat", costs.open, stack));
  if (mark.sign.opens && state.key.length < deepest)
    steps.push(advance(state, "open", costs.open + nestingCost(stack, mark.sign, style), opened));
  if (stack === undefined) {
    if (mark.sign.closes) steps.push(advance(state, "unopened", costs.close + faults.unopened, undefined));
    return steps;
  }
  if (mark.sign.opens && stack.sign.family === mark.sign.family) {
    const cost = costs.open + faults.unclosed + (stack.below === undefined ? 0 : 0.1);
    steps.push(advance(state, "reopen", cost, { sign: mark.sign, below: stack.below }));
  }
  const pairing = pairingCost(stack.sign, mark.sign);
  if (pairing !== undefined) steps.push(advance(state, "close", costs.close + pairing, stack.below));
  if (stack.below !== undefined) {
    const outer = pairingCost(stack.below.sign, mark.sign);
    if (outer !== undefined)
      steps.push(advance(state, "closeOuter", costs.close + outer + faults.unclosed, stack.below.below));
  }
  return steps;
}

function advance(previous: State, step: Step, cost: number, stack: Stack | undefined): State {
  let key = "";
  for (let at = stack; at !== undefined; at = at.below) key += at.sign.character;
  return { cost: previous.cost + cost, stack, key, step, previous };
}

function nestingCost(stack: Stack | undefined, sign: QuotationMark, style: HouseStyle): number {
  if (stack === undefined)
    return sign.family === "single" && !style.singlesOutside ? faults.singleOutside : 0;
  for (let at: Stack | undefined = stack; at !== undefined; at = at.below)
    if (at.sign.family === sign.family) return at === stack ? faults.nestedAlike : 0.3;
  return 0.05;
}

/** What it costs that one mark closes what the other opened: 0 for a proper pair, undefined for none at all. */
function pairingCost(open: QuotationMark, close: QuotationMark): number | undefined {
  if (!close.closes) return undefined;
  const rank = open.closers.indexOf(close.character);
  // “text“ is autocorrect's fault, but „text“ is a pair of its own: there it comes first.
  if (rank >= 0) return rank === 0 ? 0 : close.character === "“" || close.character === "‘" ? 1.6 : 0.4;
  return open.family === close.family && open.family !== "other" ? 1.6 : undefined;
}

function cheapest(states: State[]): State[] {
  states.sort((one, other) => one.cost - other.cost);
  const floor = states[0]?.cost ?? 0;
  return states.filter((state, index) => index < beamWidth && state.cost <= floor + beamCost);
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
function costOfOpen(stack: Stack | undefined, around: Surroundings, runningCost: number): number {
  let cost = 0;
  for (let at = stack; at !== undefined; at = at.below)
    cost += at.below === undefined && at.sign === around.next ? runningCost : faults.unclosed;
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
  if (first.stack !== undefined) begin(undefined, true);
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
