import type { Mention, Organisation, Source } from "../../article/article.ts";
import type { Key, Memory } from "../../rereading/memory.ts";

/** A body that speaks: an organisation of the article, or one that is only described ("the army"). */
export interface Body {
  readonly kind: Source["kind"];
  readonly name: string;
  readonly organisation?: Organisation;
}

/** The names of all organisations. */
export interface BodyNames {
  /** In order of the text. */
  readonly named: readonly NamedBody[];
  readonly mentions: readonly Mention[];
  readonly byMention: ReadonlyMap<Mention, Organisation>;
}

/** Looks up the names of organisations; those of the last reading, if the organisations are the same. */
export function nameBodies(organisations: readonly Organisation[], memory: Memory | undefined): BodyNames {
  const last = memory?.recall(lastNames);
  if (last?.organisations === organisations) return last;
  const named = organisations
    .flatMap((organisation) => {
      const body: Body = { kind: "organisation", name: organisation.name, organisation };
      return organisation.mentions.map((mention) => ({ mention, organisation, body }));
    })
    .sort((one, other) => one.mention.start - other.mention.start);
  const mentions = named.map(({ mention }) => mention);
  const byMention = new Map(named.map(({ mention, organisation }) => [mention, organisation]));
  const names = { organisations, named, mentions, byMention };
  memory?.remember(lastNames, names);
  return names;
}

const lastNames: Key<BodyNames & { readonly organisations: readonly Organisation[] }> = {
  name: "names of organisations",
};

/** A name of an organisation. */
export interface NamedBody {
  readonly mention: Mention;
  readonly organisation: Organisation;
  readonly body: Body;
}
