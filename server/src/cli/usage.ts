/** What `--help` prints. */
export const usage = `Usage:
  article-fact-check [OPTIONS] FILE…   findings, people and quotes of each article
  article-fact-check report FILE       what was checked of an article, for the desk
  article-fact-check annotate          {"id","text"} lines from standard input, one annotated line each
  article-fact-check --explain RULE    why a rule reports what it reports, with examples
  article-fact-check --help | --version

FILE may be a pattern in quotation marks ("drafts/**/*.md": * and ? within a folder, ** over folders, {a,b} for either),
or - for standard input. Files that match a pattern but are left out by the configuration are passed over.
  --stdin-filename NAME   what standard input is called: for its markup, its configuration and what lies beside it

Results:
  --format text|json|sarif|junit|github   text by default; sarif is SARIF 2.1.0, github annotations for a workflow
  --max-warnings N    errors and more than N warnings are findings for the exit status, nothing else is
  --color, --no-color colours in text; without either on a terminal only (NO_COLOR and FORCE_COLOR are obeyed)
  --jobs N            in so many threads; 1 by default
  --watch             again after each change of the articles or of what they are checked with, until Ctrl+C

The report:
  --format html|csv|markdown|json|claim-review   html by default
  --output PATH   into this file instead of standard output
  --force         also where there is such a file already

Annotate:
  --jobs N        in so many threads; 1 by default

The nearest .factcheckrc.json above each article holds for it, but not for annotate.
  --config FILE   this configuration instead
  --no-config     none

Quotations are held against the transcripts and notes in the folders sources, transcripts and notes, beside the article
and in the working folder, and against those that the article's front matter names.
  --sources DIR   also against those in this folder; may be given more than once
  --no-sources    against none

Exit status: 0 nothing found, 1 findings, 2 a file, a configuration or an argument could not be read.
A report exits with 0 whatever it tells. A source that cannot be read is a note, and changes no exit status.
Nothing leaves this machine, and no article is changed.
`;
