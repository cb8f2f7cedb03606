import assert from "node:assert/strict";
import {
  fromEnglish,
  joinMessages,
  keyOf,
  msg,
  sayInEnglish,
  sayWith,
} from "../../../server/src/text/message.ts";

const say = sayWith({
  "{0} said “{1}”.": "„{1}“, sagte {0}.",
  "a word": "ein Wort",
  " or ": " oder ",
});

suite("messages", () => {
  test("English is what the template says", () => {
    const two = joinMessages(["Lund", msg`${2} others`], " and ");
    assert.equal(sayInEnglish(msg`${two} said “${msg`a word`}”.`), "Lund and 2 others said “a word”.");
    assert.equal(sayInEnglish(joinMessages([], ", ")), "");
  });

  test("another language may turn the order round, and messages within are translated too", () => {
    assert.equal(say(msg`${"Lund"} said “${msg`a word`}”.`), "„ein Wort“, sagte Lund.");
    assert.equal(say(joinMessages(["Lund", "Holt"], msg` or `)), "Lund oder Holt");
  });

  test("words of an article stay as they are, whatever they look like", () => {
    assert.equal(say("a word"), "a word");
    assert.equal(say(msg`${"{1}"} said “${"a word $& {0}"}”.`), "„a word $& {0}“, sagte {1}.");
  });

  test("what is not translated is English, with translated messages within", () => {
    assert.equal(say(msg`It is ${msg`a word`}.`), "It is ein Wort.");
    assert.equal(say(fromEnglish("constructor")), "constructor");
  });

  test("a message that was said in English can be said in another language", () => {
    assert.equal(say(fromEnglish(sayInEnglish(msg`a word`))), "ein Wort");
  });

  test("the key has a number for each value", () => {
    assert.equal(keyOf(msg`${"a"} of ${"b"}`), "{0} of {1}");
  });
});
