import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver";
import { isConfig } from "../config/paths.ts";
import { findSymbols } from "../features/documentSymbols.ts";
import { findFolds } from "../features/folding.ts";
import { findHover } from "../features/hover.ts";
import { findSpeakerHints } from "../features/inlayHints.ts";
import { findHighlights, findReferences } from "../features/occurrences.ts";
import { findSemanticTokens } from "../features/semanticTokens.ts";
import { type OutlineParams, outlineRequest } from "../protocol/outline.ts";
import { rules } from "../rules/index.ts";
import { overlaps } from "../text/span.ts";
import { listCodeActions, listConfigActions } from "./codeActions.ts";
import { answerDefinition } from "./definitions.ts";
import { listDiagnostics, reportDiagnostics } from "./diagnostics.ts";
import { toOffset, toSpan } from "./fromProtocol.ts";
import { guardDocument, type Watched } from "./guard.ts";
import { toMarkup } from "./hoverText.ts";
import { listLenses } from "./lenses.ts";
import { outlineOf } from "./outlines.ts";
import { answerPrepareRename, answerRename } from "./renaming.ts";
import { surroundingsIn } from "./sourceRequests.ts";
import type { Support } from "./support.ts";
import { encodeTokens, type TokenHistory } from "./tokens.ts";
import {
  toDocumentSymbol,
  toFoldingRange,
  toHighlight,
  toInlayHint,
  toLocation,
  toRange,
  toSymbolInformation,
} from "./toProtocol.ts";
import type { Trust } from "./trust.ts";
import type { Typing } from "./typing.ts";

/** What the answers are made of. */
export interface Served extends Watched {
  readonly support: Support;
  readonly history: TokenHistory;
  readonly typing: Typing;
  readonly trust: Trust;
}

/** Answers every request: finds in the article, then converts. Each handler is registered once. */
export function answerRequests(connection: Connection, served: Served): void {
  answerAboutPlaces(connection, served);
  answerAboutDocuments(connection, served);
  answerAboutTokens(connection, served);
}

/** Requests about the offset under the cursor. */
function answerAboutPlaces(connection: Connection, served: Served): void {
  const { support } = served;
  connection.onHover(
    guardDocument(served, { name: "hover", otherwise: null }, (reading, params) => {
      const { document, article, findings } = reading;
      const hovered = { article, findings, rules, surroundingsOf: surroundingsIn(reading) };
      const hover = findHover(hovered, toOffset(document, params.position), support.say);
      if (hover === undefined) return null;
      const contents = toMarkup(hover, support.markdown ? "markdown" : "plaintext");
      return { contents, range: toRange(document, hover.span) };
    }),
  );
  connection.onDefinition(
    guardDocument(served, { name: "definition", otherwise: null }, (reading, params) =>
      answerDefinition(reading, toOffset(reading.document, params.position), support),
    ),
  );
  connection.onReferences(
    guardDocument(served, { name: "references", otherwise: [] }, ({ document, article }, params) => {
      const introduction = params.context.includeDeclaration ? "withIntroduction" : "withoutIntroduction";
      const spans = findReferences(article, toOffset(document, params.position), introduction);
      return spans.map((span) => toLocation(document, span));
    }),
  );
  connection.onDocumentHighlight(
    guardDocument(served, { name: "highlight", otherwise: [] }, ({ document, article }, params) =>
      findHighlights(article, toOffset(document, params.position)).map((it) => toHighlight(document, it)),
    ),
  );
  connection.onPrepareRename(
    guardDocument(served, { name: "prepare rename", otherwise: null }, (reading, params) =>
      answerPrepareRename(reading, params, support),
    ),
  );
  connection.onRenameRequest(
    guardDocument(served, { name: "rename", otherwise: null }, (reading, params) =>
      answerRename(reading, params, support),
    ),
  );
  connection.onCodeAction(
    guardDocument(served, { name: "code actions", otherwise: [] }, (reading, params) =>
      isConfig(reading.document.uri)
        ? listConfigActions(reading.document, params, support)
        : listCodeActions(reading, params, support),
    ),
  );
}

/** Requests about a whole document. */
function answerAboutDocuments(connection: Connection, served: Served): void {
  const { support, host, typing } = served;
  const whenChanged = new ResponseError(
    LSPErrorCodes.ServerCancelled,
    "The document has changed meanwhile.",
    {
      retriggerRequest: true,
    },
  );
  connection.languages.diagnostics.on(
    guardDocument(
      served,
      { name: "diagnostics", otherwise: { kind: "full", items: [] }, whenChanged },
      (reading, params) =>
        reportDiagnostics(
          listDiagnostics(reading, typing.toldOf(reading), { support, host }),
          params.previousResultId,
        ),
    ),
  );
  connection.onDocumentSymbol(
    guardDocument(served, { name: "symbols", otherwise: [] }, ({ document, article }) => {
      const symbols = findSymbols(article, support.say);
      if (support.nestedSymbols) return symbols.map((symbol) => toDocumentSymbol(document, symbol));
      return symbols.flatMap((symbol) => toSymbolInformation(document, symbol));
    }),
  );
  connection.onFoldingRanges(
    guardDocument(served, { name: "folding", otherwise: [] }, ({ document, article }) =>
      findFolds(article)
        .map((fold) => toFoldingRange(document, fold))
        .filter((fold) => fold !== undefined),
    ),
  );
  connection.onCodeLens(
    guardDocument(served, { name: "code lens", otherwise: [] }, (reading) =>
      listLenses(reading, typing, support),
    ),
  );
  connection.languages.inlayHint.on(
    guardDocument(
      served,
      { name: "inlay hints", otherwise: [] },
      ({ document, article, settings }, params) => {
        if (!settings.inlayHints.speakers) return [];
        return findSpeakerHints(article, toSpan(document, params.range), support.say).map((it) =>
          toInlayHint(document, it),
        );
      },
    ),
  );
  const outline = guardDocument(served, { name: "outline", otherwise: null }, (reading) =>
    outlineOf(reading, served),
  );
  connection.onRequest(outlineRequest, ({ uri }: OutlineParams, token: CancellationToken) =>
    outline({ textDocument: { uri } }, token),
  );
}

/** Requests about colours: all tokens, what changed of them, or those of a range. */
function answerAboutTokens(connection: Connection, { history, ...served }: Served): void {
  const { semanticTokens } = connection.languages;
  const none: SemanticTokens | SemanticTokensDelta = { data: [] };
  const guarded = { name: "semantic tokens", otherwise: none };
  semanticTokens.on(
    guardDocument(served, guarded, ({ document, article }) =>
      history.keep(document.uri, encodeTokens(document, findSemanticTokens(article))),
    ),
  );
  semanticTokens.onDelta(
    guardDocument(served, guarded, ({ document, article }, params) =>
      history.change(
        document.uri,
        params.previousResultId,
        encodeTokens(document, findSemanticTokens(article)),
      ),
    ),
  );
  semanticTokens.onRange(
    guardDocument(served, guarded, ({ document, article }, params) => {
      const wanted = toSpan(document, params.range);
      const tokens = findSemanticTokens(article).filter(({ span }) => overlaps(span, wanted));
      return { data: encodeTokens(document, tokens) };
    }),
  );
}
