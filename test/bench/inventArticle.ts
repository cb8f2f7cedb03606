import { type Chance, chanceOf } from "../fuzz/chance.ts";

/**
 * Puts an article of some 4 kB together of invented sentences: a headline, two dozen paragraphs, four people, of whom some
 * speak in many articles. The same number gives the same article.
 */
export function inventArticle(index: number): string {
  const chance = chanceOf(7, index);
  const people = Array.from({ length: 4 }, () => inventPerson(chance));
  const place = chance.pick(places);
  const paragraphs = Array.from({ length: 22 }, () => inventParagraph(chance, people, place));
  const headline = `${place} argues over ${chance.pick(things)} ${index}`;
  const lead = `${place} put off its decision on ${chance.pick(things)} on ${chance.pick(days)}, after ${chance.pick(people).full} asked for more time.`;
  return `${[headline, lead, ...paragraphs].join("\n\n")}\n`;
}

interface InventedPerson {
  readonly full: string;
  readonly surname: string;
  readonly role: string;
  isIntroduced: boolean;
}

function inventPerson(chance: Chance): InventedPerson {
  const surname = `${chance.pick(beginnings)}${chance.pick(endings)}`;
  return {
    full: `${chance.pick(givenNames)} ${surname}`,
    surname,
    role: chance.pick(roles),
    isIntroduced: false,
  };
}

function inventParagraph(chance: Chance, people: readonly InventedPerson[], place: string): string {
  const person = chance.pick(people);
  const name = person.isIntroduced ? person.surname : `${person.full}, ${person.role},`;
  person.isIntroduced = true;
  const said = inventStatement(chance);
  const verb = chance.pick(verbs);
  switch (chance.below(4)) {
    case 0:
      return `“${capital(said)},” ${name} ${verb} on ${chance.pick(days)}. “${capital(inventStatement(chance))}.”`;
    case 1:
      return `${name.replace(/,$/u, "")} ${verb} that ${said}. ${capital(inventFact(chance, place))}.`;
    case 2:
      return `${capital(inventFact(chance, place))}. “${capital(said)},” ${verb} ${name.replace(/,$/u, "")}.`;
    default:
      return `${capital(inventFact(chance, place))}, and ${inventFact(chance, place)}. ${capital(inventFact(chance, place))}.`;
  }
}

function inventStatement(chance: Chance): string {
  const [thing, other] = [chance.pick(things), chance.pick(things)];
  const count = 2 + chance.below(900);
  switch (chance.below(5)) {
    case 0:
      return `we ${chance.pick(deeds)} ${thing} for ${count} days and nobody ${chance.pick(pastDeeds)} ${other}`;
    case 1:
      return `${thing} will cost ${count} crowns more than ${other}, and I ${chance.pick(deeds)} that every morning`;
    case 2:
      return `nobody told us that ${thing} had ${chance.pick(pastDeeds)} ${other}`;
    case 3:
      return `if ${thing} goes, ${count} families will ${chance.pick(deeds)} ${other}`;
    default:
      return `I have ${chance.pick(pastDeeds)} ${thing} since I was ${10 + chance.below(50)}, and ${other} never mattered`;
  }
}

function inventFact(chance: Chance, place: string): string {
  const thing = chance.pick(things);
  switch (chance.below(4)) {
    case 0:
      return `${place} has ${2 + chance.below(900)} people who ${chance.pick(deeds)} ${thing}`;
    case 1:
      return `the council of ${place} ${chance.pick(pastDeeds)} ${thing} in ${1950 + chance.below(70)}`;
    case 2:
      return `${thing} stood empty for ${2 + chance.below(40)} years`;
    default:
      return `officials ${chance.pick(pastDeeds)} ${thing} before ${chance.pick(days)}`;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const givenNames =
  "Ada Bruno Celia Dario Edda Farid Gerda Henk Irma Jonas Kaja Lorne Mirela Nils Oona Pavel Quirin Rosa Sven Tilda Ulf Vera Wim Xenia Yann Zora".split(
    " ",
  );
const beginnings =
  "Hol Ver Lind Bram Castel Dor Eng Fal Gran Hart Isk Jor Kest Lom Mar Nor Oster Pell Quan Rast Sol Torv Ulm Vant".split(
    " ",
  );
const endings = "quist berg lane wick mann dorff ova etti ander ström feld more tongeren hagen ley".split(
  " ",
);
const roles =
  "the harbor master|a teacher from the north shore|the chair of the parents’ council|an engineer who built the first pier|the owner of the mill|the deputy mayor|a nurse at the county clinic|the head of the ferry line".split(
    "|",
  );
const places =
  "Harrow Bay|Kestrel Falls|Lower Marsh|Ostermund|Port Vandel|Quarry Hill|Saltmere|Tolland Ferry".split("|");
const things =
  "the ferry|the old mill|the night bus|the bridge|the school roof|the county fair|the harbor wall|the water meter|the library|the orchard|the tram depot|the fish market|the clock tower|the swimming hall|the bakery|the lighthouse|the railway yard|the grain store|the town archive|the football ground|the clinic|the nursery|the quarry road|the windmill|the dairy|the observatory".split(
    "|",
  );
const deeds = "count watch repair defend paint miss visit measure avoid remember".split(" ");
const pastDeeds =
  "sold closed promised inspected moved rebuilt flooded rented blocked emptied insured lost".split(" ");
const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const verbs = "said|said|said|told the council|added|wrote|warned".split("|");
