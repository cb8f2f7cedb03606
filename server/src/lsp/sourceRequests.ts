import type { CancellationToken, Connection, Position } from "vscode-languageserver";
import type { Passage, Surroundings } from "../article/article.ts";
import { comparisonAt } from "../features/comparisons.ts";
import { type SideBySide, setSideBySide } from "../features/sideBySide.ts";
import {
  type ComparisonParams,
  comparisonRequest,
  type SourceTextParams,
  sourceTextRequest,
} from "../protocol/sources.ts";
import { surroundingsOf } from "../sources/surroundings.ts";
import type { Reading } from "./articles.ts";
import { toOffset } from "./fromProtocol.ts";
import { guardDocument, type Watched } from "./guard.ts";
import type { Sources } from "./sources.ts";
import type { Support } from "./support.ts";

/** What the answers about sources are made of. */
export interface SourcesServed extends Watched {
  readonly sources: Sources;
  readonly support: Support;
}

/** Answers the requests about sources. */
export function answerAboutSources(connection: Connection, served: SourcesServed): void {
  connection.onRequest<string | null, unknown>(
    sourceTextRequest,
    ({ uri }: SourceTextParams) => served.sources.find(uri)?.text ?? null,
  );
  const compare = guardDocument<PlaceParams, SideBySide | null>(
    served,
    { name: "comparison", otherwise: null },
    (reading, params) => viewComparison(reading, params, served.support),
  );
  connection.onRequest(comparisonRequest, ({ uri, position }: ComparisonParams, token: CancellationToken) =>
    compare({ textDocument: { uri }, position }, token),
  );
}

/** What is said around the passages of an article; nothing where a source is gone. */
export function surroundingsIn({
  sources,
}: Pick<Reading, "sources">): (passage: Passage) => Surroundings | undefined {
  return (passage) => {
    const source = sources.index.get(passage.uri);
    return source && surroundingsOf(source, passage);
  };
}

interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

function viewComparison(reading: Reading, { position }: PlaceParams, { say }: Support): SideBySide | null {
  const { document, article } = reading;
  const comparison = comparisonAt(article, toOffset(document, position));
  if (comparison === undefined) return null;
  return setSideBySide(article.text, comparison, surroundingsIn(reading), say) ?? null;
}
