/** Does some work while nobody else does any of the same name. Rejects as the work does. */
export type Alone = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Does works of the same name one after the other, in the order of the calls. */
export function inOrder(): Alone {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = last.get(name);
    const doing = (async () => {
      // What the one before could not do is no concern of this one.
      await before?.catch(() => undefined);
      return await work();
    })();
    last.set(name, doing);
    try {
      return await doing;
    } finally {
      if (last.get(name) === doing) last.delete(name);
    }
  };
}
