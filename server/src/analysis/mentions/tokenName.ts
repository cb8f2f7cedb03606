/** A name by its tokens, counted from the first one of its paragraph: `first` is in, `end` is out. */
export interface TokenName {
  readonly first: number;
  readonly end: number;
  readonly of: "person" | "organisation" | "place";
}

/** The kinds of names in the order of their labels. */
export const nameKinds: readonly ["person", "organisation", "place"] = ["person", "organisation", "place"];
