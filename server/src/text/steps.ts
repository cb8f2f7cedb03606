/**
 * Work that is done in steps: whoever has other things to do meanwhile does them between two. A step takes milliseconds
 * for a text of the length of a book, where the work allows it.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps that are left. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Work that is begun when it is first asked for, done in steps or at once, and whose result is kept. */
export class Work<Result> {
  readonly #begin: () => Steps<Result>;
  #steps: Steps<Result> | undefined;
  #done: { readonly result: Result } | undefined;

  constructor(begin: () => Steps<Result>) {
    this.#begin = begin;
  }

  /** Does one step. @returns whether none is left. */
  step(): boolean {
    if (this.#done !== undefined) return true;
    this.#steps ??= this.#begin();
    const { done, value } = this.#steps.next();
    if (done !== true) return false;
    this.#keep(value);
    return true;
  }

  /** Does the steps that are left. */
  get result(): Result {
    if (this.#done !== undefined) return this.#done.result;
    this.#steps ??= this.#begin();
    return this.#keep(finish(this.#steps));
  }

  #keep(result: Result): Result {
    this.#done = { result };
    this.#steps = undefined;
    return result;
  }
}
