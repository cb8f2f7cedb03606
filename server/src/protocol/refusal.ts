/** Why something cannot be done, and what to do: a sentence for the user. */
export interface Refusal {
  readonly problem: string;
}
