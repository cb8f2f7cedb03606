// `node .github/checkRelease.mjs TAG`: fails unless tag, package.json and CHANGELOG.md name one version; writes that
// section of the change log to release-notes.md.
import { readFileSync, writeFileSync } from "node:fs";

const [tag = ""] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const changes = readFileSync("CHANGELOG.md", "utf8").split(/^## /mu).slice(1);
const section = changes.find((it) => it.split(/\s/u)[0] === version);

if (tag !== `v${version}`) fail(`the tag is ${tag}, and package.json has ${version}`);
if (section === undefined) {
  fail(`CHANGELOG.md has no section “## ${version}”; rename “Unreleased” before the release`);
}
writeFileSync("release-notes.md", section.slice(section.indexOf("\n")).trim());

function fail(reason) {
  process.stderr.write(`No release: ${reason}.\n`);
  process.exit(1);
}
