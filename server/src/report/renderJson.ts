import { printJson } from "../text/printJson.ts";
import type { Report } from "./reportRows.ts";

/** The report as JSON, for programs; offsets are UTF-16 units. Ends with a line break. */
export function renderJson({ title, rows, progress, anonymous, findings }: Report): string {
  const facts = rows.map(({ number, item, fact, line, span, status, person }) => ({
    number,
    id: item.id,
    fact,
    kind: item.kind,
    line,
    span,
    person,
    status,
    checker: item.checker,
    date: item.date,
    note: item.note,
    sources: item.sources,
    history: item.history,
  }));
  return `${printJson({ version: 1, article: title, progress, facts, anonymous, findings }, 2)}\n`;
}

/**
 * The finished checks as ClaimReview (schema.org) in JSON-LD: what was verified, found wrong or could not be verified.
 * Nothing in it ends a `script` element, so that it may be put into a page.
 */
export function renderClaimReview({ title, rows }: Report): string {
  const reviews = rows.flatMap(({ item, fact, status, person }) => {
    const rating = ratings.get(status);
    if (rating === undefined) return [];
    return {
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      claimReviewed: fact,
      datePublished: item.date,
      author: item.checker === undefined ? undefined : { "@type": "Person", name: item.checker },
      itemReviewed: {
        "@type": "Claim",
        author: person === undefined ? undefined : { "@type": "Person", name: person },
        appearance: { "@type": "CreativeWork", name: title },
      },
      reviewRating: { "@type": "Rating", bestRating: 5, worstRating: 1, ...rating },
    };
  });
  const json = printJson(reviews, 2);
  return `${json.replace(/[<>&\u2028\u2029]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

const ratings: ReadonlyMap<string, { readonly ratingValue?: number; readonly alternateName: string }> =
  new Map([
    ["verified", { ratingValue: 5, alternateName: "Verified" }],
    ["wrong", { ratingValue: 1, alternateName: "Wrong" }],
    ["cannot-verify", { alternateName: "Cannot be verified" }],
  ]);
