import assert from "node:assert/strict";
import fastCheck from "fast-check";
import { readSource, readSourceText, sourceEndings } from "../../../server/src/sources/readSource.ts";
import type { Source } from "../../../server/src/sources/source.ts";
import { slice } from "../../../server/src/text/span.ts";
import { inEnglish } from "../../support/inEnglish.ts";

suite("sources", () => {
  suite("plain transcripts", () => {
    test("a label and a time stand before the words, in either order", () => {
      expectLines(
        "lee.txt",
        "LEE: We will close.\n[00:12:03] Maria Lee: In May.\nMaria Lee (14:32): Or June.",
        ["LEE@–: We will close.", "Maria Lee@723: In May.", "Maria Lee@872: Or June."],
      );
    });

    test("a name with a time on its own line speaks the lines below", () => {
      expectLines("lee.txt", "Speaker 1  00:12\nWe will close.\n\nIn May.\n\nMaria Lee  01:02:03\nYes.", [
        "Speaker 1@12: We will close.",
        "Speaker 1@12: In May.",
        "Maria Lee@3723: Yes.",
      ]);
    });

    test("marks of Markdown are no part of a name, and a heading ends the turn", () => {
      expectLines("lee.md", "**Maria Lee:** We will close.\n## Later\nThe hall was full.", [
        "Maria Lee@–: We will close.",
        "–@–: ## Later",
        "–@–: The hall was full.",
      ]);
    });

    test("two angles say that somebody else speaks, whoever it is", () => {
      expectLines("lee.txt", ">> MAYOR LEE: We will close.\n>> When?\n>> LEE: In May.", [
        "MAYOR LEE@–: We will close.",
        "–@–: When?",
        "LEE@–: In May.",
      ]);
    });

    test("prose with a colon has no label", () => {
      expectLines("notes.txt", "She said: we will close at 10:30.\nSee http://lund.example for more.", [
        "–@–: She said: we will close at 10:30.",
        "–@–: See http://lund.example for more.",
      ]);
    });
  });

  suite("subtitles", () => {
    test("SubRip has numbers and times, which are no words", () => {
      const text =
        "1\r\n00:00:01,000 --> 00:00:04,000\r\nLEE: We will\r\n<i>close</i>.\r\n\r\n2\r\n00:01:05,500 --> 00:01:08,000\r\nIn May.\r\n";
      expectLines("lee.srt", text, ["LEE@1: We will", "LEE@1: close", "LEE@1: .", "LEE@65: In May."]);
    });

    test("WebVTT has voices, and notes that nobody says", () => {
      const text =
        "WEBVTT\n\nNOTE checked\nby hand\n\nfirst\n00:01.000 --> 00:04.000 align:start\n<v Maria Lee>We will close.</v>\n\n00:05.000 --> 00:07.000\nIn May.\n";
      expectLines("lee.vtt", text, ["Maria Lee@1: We will close.", "–@5: In May."]);
    });

    test("rolling captions are read once", () => {
      const text =
        "WEBVTT\n\n00:01.000 --> 00:02.000\nwe will\n\n00:02.000 --> 00:03.000\nwe will\nclose<00:02.500><c> in May</c>\n";
      expectLines("lee.vtt", text, ["–@1: we will", "–@2: close", "–@2:  in May"]);
    });
  });

  suite("JSON", () => {
    test("Whisper's segments", () => {
      const json = JSON.stringify({
        text: "We will close the harbor in May, and nobody will stop us. Yes.",
        segments: [
          { id: 0, start: 1.5, end: 4, text: " We will close the harbor in May, and nobody will stop us." },
          { id: 1, start: 4, end: 5, text: " I have said so before, and I say it here again." },
        ],
        language: "en",
      });
      expectLines("lee.json", json, [
        "–@1: We will close the harbor in May, and nobody will stop us.",
        "–@4: I have said so before, and I say it here again.",
      ]);
    });

    test("numbered speakers with a list of their names, times in milliseconds", () => {
      const json = JSON.stringify({
        speakers: [{ id: 7, speaker_name: "Maria Lee" }],
        transcripts: [
          { speaker_id: 7, start_offset: 61_000, transcript: "We will close the harbor in May." },
          { speaker_id: 8, start_offset: 64_000, transcript: "When?" },
        ],
      });
      expectLines("lee.json", json, [
        "Maria Lee@61: We will close the harbor in May.",
        "Speaker 8@64: When?",
      ]);
    });

    test("words one by one, with their punctuation", () => {
      const json = JSON.stringify({
        monologues: [
          {
            speaker: "Lee",
            elements: [
              { type: "text", value: "We", ts: 3.2 },
              { type: "punct", value: " " },
              { type: "text", value: "close", ts: 3.4 },
              { type: "punct", value: "." },
            ],
          },
        ],
      });
      expectLines("lee.json", json, ["Lee@3: We close."]);
    });

    test("what is no transcript says so", () => {
      expectProblem("lee.json", "{", "The file is no valid JSON.");
      expectProblem(
        "lee.json",
        '{"a": [1, 2]}',
        "The JSON has no list of words or sentences with their text, so it is no transcript that we know.",
      );
    });
  });

  test("a document is left to libraries, of which the core has none", () => {
    for (const name of ["lee.docx", "lee.HTML"])
      expectProblem(
        name,
        "<p>LEE: We will close.</p>",
        "Word documents and web pages are not read in a browser. Save the text as a file that ends in “.txt”, or open the folder in VS Code on a computer.",
      );
  });

  suite("encodings", () => {
    const text = "LEE: We’ll close the café – 🙂.";
    const encodings: Readonly<Record<string, Uint8Array>> = {
      "UTF-8": Buffer.from(text),
      "UTF-8 with a mark": Buffer.from(`\ufeff${text}`),
      "UTF-16": Buffer.from(text, "utf16le"),
      "UTF-16 with a mark": Buffer.from(`\ufeff${text}`, "utf16le"),
      "UTF-16, high byte first": Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    };
    for (const [name, bytes] of Object.entries(encodings))
      test(`${name} is read`, () => assert.equal(read("lee.txt", bytes).text, text));

    test("what is no UTF-8 is Windows-1252", () => {
      const bytes = Uint8Array.from([0x57, 0x65, 0x92, 0x6c, 0x6c, 0x20, 0x63, 0x61, 0x66, 0xe9]);
      assert.equal(read("lee.txt", bytes).text, "We’ll café");
    });

    test("a binary file is not read", () => {
      assert.equal(read("lee.txt", Uint8Array.from([1, 0, 2, 3, 0, 0])).problem, "The file is not text.");
    });
  });

  test("another ending is named, with those that are read", () => {
    expectProblem(
      "lee.mp3",
      "x",
      "Files that end in “.mp3” are not read; .txt, .md, .srt, .vtt, .json, .html, .htm, .docx are.",
    );
  });

  test("any bytes are read, and segments lie in the text, in order", () => {
    const parts = fastCheck.constantFrom(
      ...[
        "LEE:",
        " ",
        "\n",
        "\r\n",
        "[00:12]",
        "<v Lee>",
        "-->",
        "00:01.000 --> 00:02.000",
        '{"text":"',
        '"}',
        "[",
        "]",
      ],
      ...["&amp;", "<p>", "We will", ">>", "**", "PK", "é", "\ud83d", "#"],
    );
    fastCheck.assert(
      fastCheck.property(
        fastCheck.array(parts),
        fastCheck.constantFrom(...sourceEndings),
        fastCheck.uint8Array({ maxLength: 4 }),
        (pieces, ending, noise) => {
          expectOrder(readSourceText("file:///x", `x${ending}`, pieces.join("")));
          expectOrder(read(`x${ending}`, Buffer.concat([Buffer.from(pieces.join("")), noise])));
        },
      ),
      { numRuns: 500 },
    );
  });
});

function expectOrder({ text, segments }: Source): void {
  let end = 0;
  for (const segment of segments) {
    assert.ok(segment.start >= end && segment.end > segment.start && segment.end <= text.length);
    end = segment.end;
  }
}

function read(name: string, bytes: Uint8Array): Source {
  return inEnglish(readSource({ uri: `file:///desk/${name}`, name, bytes }));
}

/** "LEE@12: We will close.": speaker, seconds and words of each segment. */
function linesOf(source: Source): readonly string[] {
  return source.segments.map(
    (segment) => `${segment.speaker ?? "–"}@${segment.time ?? "–"}: ${slice(source.text, segment)}`,
  );
}

function expectLines(name: string, text: string, expected: readonly string[]): void {
  assert.deepEqual(linesOf(read(name, Buffer.from(text))), expected);
}

function expectProblem(name: string, text: string, problem: string): void {
  const source = read(name, Buffer.from(text));
  assert.deepEqual([source.problem, source.text], [problem, ""]);
}
