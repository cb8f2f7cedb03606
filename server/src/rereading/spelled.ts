/** What all tokens of one spelling share. */
export interface Spelled {
  readonly lower: string;
  /** See `Token.spelling`; of the last reading. */
  number: number;
}
