import { strict as assert } from "node:assert";
import { findMarkup } from "../../../server/src/analysis/markup.ts";
import { findParagraphs } from "../../../server/src/analysis/paragraphs.ts";
import { findSentences } from "../../../server/src/analysis/sentences.ts";
import { findTokens } from "../../../server/src/analysis/tokens.ts";
import { judge } from "../../../server/src/analysis/verdict.ts";
import type { Verdict } from "../../../server/src/article/article.ts";
import { cellsOf } from "../../../server/src/rereading/cells.ts";
import { english } from "../../support/lexicon.ts";

function verdictOf(text: string): Verdict {
  const markup = findMarkup(text, "plain");
  const paragraphs = findParagraphs(text, "plain", markup, english);
  const cells = cellsOf(paragraphs);
  const tokens = findTokens(text, cells, markup);
  const sentences = findSentences(text, cells, tokens, english);
  return judge({ text, paragraphs, cells, tokens, sentences, lexicon: english });
}

function expectVerdict(kind: Verdict["kind"], ...texts: readonly string[]): void {
  for (const text of texts) {
    const verdict = verdictOf(text);
    assert.equal(verdict.kind, kind, `${verdict.reason}: ${text.slice(0, 60)}`);
  }
}

/** Invented news of a bridge. */
const otherLanguages: Readonly<Record<string, string>> = {
  German:
    "Die Brücke wird erst im nächsten Jahr fertig, sagte die Bürgermeisterin am Montag. Das Geld reicht nicht, und niemand weiß, wie es weitergehen soll.",
  French:
    "Le pont ne sera pas prêt avant l’année prochaine, a dit la maire lundi. Les habitants de la ville attendent depuis deux ans, et rien ne bouge.",
  Spanish:
    "El puente no estará listo hasta el año que viene, dijo la alcaldesa el lunes. Los vecinos esperan desde hace dos años y nadie sabe por qué.",
  Italian:
    "Il ponte non sarà pronto prima del prossimo anno, ha detto la sindaca lunedì. Gli abitanti della città aspettano da due anni e nessuno sa perché.",
  Portuguese:
    "A ponte não vai ficar pronta antes do próximo ano, disse a prefeita na segunda-feira. Os moradores esperam há dois anos e ninguém sabe por quê.",
  Dutch:
    "De brug is pas volgend jaar klaar, zei de burgemeester op maandag. De bewoners van de stad wachten al twee jaar en niemand weet waarom het zo lang duurt.",
  Swedish:
    "Bron blir inte klar förrän nästa år, säger kommunalrådet på måndagen. De som bor i staden har väntat i två år och ingen vet varför det dröjer.",
  Danish:
    "Broen bliver ikke færdig før næste år, siger borgmesteren mandag. De, der bor i byen, har ventet i to år, og ingen ved, hvad der skal ske nu efter mødet.",
  "Norwegian Bokmål":
    "Broen blir ikke ferdig før neste år, sier ordføreren mandag. De som bor i byen har ventet i to år, og ingen vet hva som skal skje nå etter møtet.",
  Finnish:
    "Silta ei ole valmis ennen kuin ensi vuonna, sanoi kaupunginjohtaja maanantaina. Asukkaat ovat odottaneet jo kaksi vuotta, ja kukaan ei tiedä, mitä nyt on tehty.",
  Polish:
    "Most nie będzie gotowy przed końcem roku, powiedział w poniedziałek burmistrz. Mieszkańcy czekają od dwóch lat i nikt nie wie, co się z nim stało.",
  Czech:
    "Most nebude hotový dříve než příští rok, řekl v pondělí starosta. Lidé, kteří ve městě žijí, čekají už dva roky a nikdo neví, jak to bude dál.",
  Romanian:
    "Podul nu va fi gata până la anul, a spus luni primarul. Oamenii din oraș așteaptă de doi ani și nimeni nu știe ce se va întâmpla cu banii pentru lucrări.",
  Hungarian:
    "A híd nem lesz kész jövő év előtt, mondta hétfőn a polgármester. Az emberek már két éve várnak, és senki sem tudja, hogy mi lesz ezután.",
  Turkish:
    "Köprü gelecek yıl bitmeden hazır olmayacak, dedi belediye başkanı. Kentte yaşayanlar iki yıldır bekliyor ve bunun için daha ne kadar para gerek, bu belli değil.",
  Russian:
    "Мост не будет готов до следующего года, сказал в понедельник мэр. Жители города ждут уже два года, и никто не знает, что с ним будет.",
  Ukrainian:
    "Міст не буде готовий до наступного року, сказав у понеділок мер. Жителі міста чекають уже два роки, і ніхто не знає, що з ним буде та чому це так.",
  Greek:
    "Η γέφυρα δεν θα είναι έτοιμη πριν από το επόμενο έτος, είπε τη Δευτέρα ο δήμαρχος. Οι κάτοικοι της πόλης περιμένουν δύο χρόνια και κανείς δεν ξέρει γιατί.",
};

suite("verdict", () => {
  test("a draft that begins and a short note are articles", () => {
    expectVerdict(
      "article",
      "The mayor said",
      "“It works,” she said.",
      "Mayor resigns\n\nThe mayor left on Monday.",
    );
  });

  test("nothing but space is empty", () => {
    expectVerdict("empty", "", "\n\n  \n", "\ufeff");
  });

  test("requirements, data and settings are no prose", () => {
    expectVerdict(
      "notProse",
      "flask==2.0.1\nrequests>=2.25\nnumpy==1.2\npandas==1.3\nscipy>=1.1\n",
      "flask\nrequests\nnumpy\npandas\nscipy\nsix\nidna\nclick\npytest\nblack\nmypy\nruff\nattrs\nwheel\ntox\nnox\n",
      "id,name,age\n1,Ann,34\n2,Bob,45\n3,Cat,33\n4,Dan,22\n5,Eve,19\n",
      '{"name": "x", "list": [1, 2, 3], "inner": {"a": true, "b": null}}',
      "[core]\nbare = false\nmode = true\n[remote]\nurl = https://x.example/y\n",
      "a\tb\tc\n1\t2\t3\n4\t5\t6\n",
    );
  });

  test("code, markup and logs are no prose", () => {
    expectVerdict(
      "notProse",
      "const a = (b) => { return b[0] + c.d(e); };\nif (x > 1) { y(); }\n",
      '<html><body><div class="a">x</div></body></html>\nfor (;;) { a[i]++; b = c|d; }',
      '#!/bin/sh\nset -e\nfor f in *.txt; do\n  cat "$f" | sort -u > "/tmp/$f"\ndone\n',
      "2024-01-01 12:00:00 INFO Starting\n2024-01-01 12:00:01 INFO Ready\n2024-01-01 12:00:02 WARN slow query\n",
      'Permission is hereby granted, free of charge, to any person.\n\nThe software is provided "as is", without warranty of any kind.',
    );
  });

  test("other languages are told from English", () => {
    expectVerdict(
      "otherLanguage",
      "Der Bürgermeister sagte am Montag, dass die Brücke erst im nächsten Jahr fertig wird. Niemand weiß warum das so ist.",
      "Мэр города заявил в понедельник, что мост будет открыт только в следующем году, и никто не знает почему.",
    );
  });

  for (const [language, text] of Object.entries(otherLanguages)) {
    test(`${language} is recognised`, () => {
      const { kind, reason } = verdictOf(text);
      assert.equal(kind, "otherLanguage");
      assert.equal(reason, `it reads like ${language}, which is not read`);
    });
  }

  test("a language that is not known is left alone without a name", () => {
    const text =
      "Volapük binon pük bevünetik yufik, kel pejafon fa Johann Martin Schleyer; pläo mens anik spikons oni adelo.";
    assert.equal(verdictOf(text).reason, "it has too few of the commonest words of a language that is read");
  });
});
