/**
 * Asks again and again until there is an answer other than undefined and false.
 *
 * @param what names the thing for the error, as in "the outline names two people".
 * @param seconds until it throws.
 */
export async function until<Answer>(
  what: string,
  ask: () => Answer | undefined | false | PromiseLike<Answer | undefined | false>,
  seconds: number = 10,
): Promise<Answer> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
