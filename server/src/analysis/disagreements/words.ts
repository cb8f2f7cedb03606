/** Marks and words that end a clause, and set what stands on either side against each other. */
export const bordersOfClauses: ReadonlySet<string> = new Set([
  ",",
  ";",
  ":",
  "(",
  ")",
  '"',
  "“",
  "”",
  "—",
  "–",
  "-",
  "against",
  "and",
  "but",
  "compared",
  "or",
  "versus",
  "whereas",
  "while",
]);

/** Words of four letters and more that say nothing of what is counted. */
export const plainWords: ReadonlySet<string> = new Set(
  (
    "about above according across after again against almost alone along already also although among another " +
    "around asked because been before being below between both could does done down during each either even ever " +
    "every from given have having here himself herself into itself just last least less like made make making many " +
    "million billion more most much must nearly never next only other over percent roughly said same says saying " +
    "should since some still such than that their them then there these they this those though three through told " +
    "total under until upon very well went were what when where whether which while whom whose will with within " +
    "without would year years your"
  ).split(" "),
);
