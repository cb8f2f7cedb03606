import type { Location, LocationLink } from "vscode-languageserver";
import { findPassages } from "../features/comparisons.ts";
import { type Definition, findDefinition } from "../features/occurrences.ts";
import type { Reading } from "./articles.ts";
import { rangeInSource, shownUri } from "./sourcePlaces.ts";
import type { Support } from "./support.ts";
import { toRange } from "./toProtocol.ts";

/** Where an offset leads: a quotation to its words in the sources and to its speaker, a name to the first of it. */
export function answerDefinition(
  reading: Reading,
  offset: number,
  support: Support,
): Location | Location[] | LocationLink[] | null {
  const definition = findDefinition(reading.article, offset);
  const links = [
    ...passageLinks(reading, offset, support),
    ...(definition === undefined ? [] : [speakerLink(reading, definition)]),
  ];
  const [first] = links;
  if (first === undefined) return null;
  if (support.definitionLinks) return links;
  const locations = links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
  return locations.length === 1 && locations[0] !== undefined ? locations[0] : locations;
}

function passageLinks(
  { document, article, sources }: Reading,
  offset: number,
  support: Support,
): LocationLink[] {
  const found = findPassages(article, offset);
  return (found?.passages ?? []).flatMap((passage): LocationLink[] => {
    const source = sources.index.get(passage.uri);
    const uri = shownUri(passage, support);
    if (found === undefined || source === undefined || uri === undefined) return [];
    const range = rangeInSource(source, passage);
    return [
      {
        originSelectionRange: toRange(document, found.origin),
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      },
    ];
  });
}

function speakerLink({ document }: Reading, { origin, target, name }: Definition): LocationLink {
  return {
    originSelectionRange: toRange(document, origin),
    targetUri: document.uri,
    targetRange: toRange(document, target),
    targetSelectionRange: toRange(document, name),
  };
}
