import { parseAnnotatedArticle } from "./annotatedArticle.ts";
import { type NamedText, toNamedText } from "./corpus.ts";
import { createRandom } from "./random.ts";

/**
 * Invents short texts for what articles seldom have and the tagger should know: surnames with no full name before
 * them, bare lists of surnames, companies of one word, lines of capitals, bylines and credits. The same each time.
 */
export function inventTexts(count: number): readonly NamedText[] {
  const random = createRandom(7);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  return Array.from({ length: count }, (_, number) => {
    const known = new Map<string, string>();
    const text = [pick(sentences), pick(sentences), pick(sentences), pick(sentences)].join(
      random() < 0.5 ? " " : "\n\n",
    );
    const filled = text.replaceAll(/\{([A-Z])(\d?)\}/gu, (slot, kind: string, index: string) => {
      const value = index === "" ? undefined : known.get(slot);
      const fresh = value ?? fill(kind, pick, random);
      if (index !== "") known.set(slot, fresh);
      return fresh;
    });
    return toNamedText(parseAnnotatedArticle(`invented/${number}`, filled));
  });
}

function fill(kind: string, pick: (list: readonly string[]) => string, random: () => number): string {
  const surname = (): string => {
    const [starts, ends] = surnameParts[Math.floor(random() * surnameParts.length)] ?? [[""], [""]];
    return pick(starts) + pick(ends);
  };
  if (kind === "S") return `<p n="?">${surname()}</p>`;
  if (kind === "P") return `<p n="?">${pick(givenNames)} ${surname()}</p>`;
  if (kind === "U") return `<p n="?">${`${pick(givenNames)} ${surname()}`.toUpperCase()}</p>`;
  if (kind === "C") return `<o>${pick(companyStarts)}${pick(companyEnds)}</o>`;
  if (kind === "L") return `<l>${pick(placeStarts)}${pick(placeEnds)}</l>`;
  return "";
}

// S surname, P full name, U full name in capitals, C company, L place; a digit: the same one again in the text.
const sentences: readonly string[] = [
  "Those released on Sunday include {S}, {S}, {S} and {S}.",
  "{S}, {S} and {S} were moved to another colony.",
  "The names read out were {S}, {S}, {S}, {S} and {S}.",
  "Relatives of {S}, {S} and {S} waited at the gate.",
  "The court also sentenced {S} and {S} in their absence.",
  "The committee dropped {S}, {S}, and {S} from the list.",
  "Among the others are {S}, {S} and {S}, all of them teachers.",
  "Neither {S} nor {S} has been heard from since the trial.",
  "The families of {S}, {S}, {S}, and {S} have had no letters.",
  "The best known of them — {S}, {S} and {S} — are still in prison.",
  "Goals from {S}, {S} and {S} settled the match.",
  "{S1} said the strike would go on. {S1} has led the union since May.",
  "For {S1}, nothing has changed. “We wait,” {S1} said.",
  "{P} and {P} signed for the city.",
  "“Nobody told us,” said {P}, a nurse.",
  "{C} said it would close two plants. {C} employs 400 people.",
  "Shares in {C} fell after {C} cut its forecast.",
  "The contract went to {C}, which had bid less than {C}.",
  "{S} left {C} for a rival in March.",
  "A ship of {C} reached {L} on Friday.",
  "By {P}",
  "Photo: {P}",
  "Photograph by {P}/{C}",
  "{P} contributed to this report from {L}.",
  "{U} WINS VOTE AFTER LONG NIGHT",
  "MINISTER {U} RESIGNS",
  "PORT OF {L} STAYS CLOSED",
  "The road to {L} is closed, and so is the bridge at {L}.",
  "Villages such as {L}, {L} and {L} were cut off.",
  "He lives in {L} with his wife.",
  "The storm hit {L}, {L} and {L} overnight.",
  "The plan, called New Dawn, was dropped in April.",
  "The Blue Book and the Green Paper say the opposite.",
];

const surnameParts: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["Bar", "Kal", "Tsikh", "Vor", "Mel", "Dob", "Stan", "Hrys", "Zav", "Luk", "Bab", "Pash"],
    ["enko", "ovich", "ets", "yk", "ansky", "ava", "chuk", "in", "arenka", "ouski", "ik"],
  ],
  [
    ["Cas", "Mont", "Bel", "Ror", "Vas", "Fern", "Quis", "Tor", "Val"],
    ["ellane", "alban", "ardi", "ero", "quez", "ejo", "pe", "ini", "dera"],
  ],
  [
    ["Oko", "Ade", "Nwa", "Mba", "Ndi", "Ki", "Wan", "Che", "Mu", "Ga"],
    ["njo", "yinka", "fora", "yisa", "mugu", "bet", "kwe", "sonde", "thecha", "tembo"],
  ],
  [
    ["Thistle", "Hall", "Ren", "Ash", "Wood", "Black", "Stan", "Holl", "Marsh", "Whit"],
    ["wood", "garten", "shaw", "worth", "by", "combe", "field", "ridge", "ham", "well"],
  ],
  [
    ["Maz", "Kow", "Wis", "Grab", "Zel", "Jab", "Hor", "Nem"],
    ["urek", "alik", "niewski", "owski", "enka", "lonski", "vath", "eth"],
  ],
  [
    ["Al-", "Bin ", "El-", "Abu "],
    ["Rashad", "Khatir", "Mansuri", "Zubaidi", "Fayez", "Harbi", "Qadri"],
  ],
  [
    ["Chan", "Su", "Wid", "Har", "Pra", "Ra", "Ven", "Thi", "Kum"],
    ["draprasad", "topo", "jaya", "singhe", "setya", "manathan", "katesan", "nakorn", "arasamy"],
  ],
  [
    ["Ng", "Tr", "Ph", "L", "V", "H", "D"],
    ["uyen", "an", "am", "e", "u", "oang", "ang"],
  ],
  [
    ["Vanto", "Van ", "De ", "Oster", "Quan", "Haf"],
    ["ngeren", "Velden", "Wit", "wald", "dt", "stad"],
  ],
  [
    ["Wa", "Ta", "Yama", "Mori", "Shi", "Kita", "Ha"],
    ["tabe", "kemura", "zaki", "saki", "mura", "gawa", "shino"],
  ],
  [
    ["Jo", "Se", "Ki", "Zha", "Li", "Xu", "Che", "Hua"],
    ["o", "ng", "n", "m", "u"],
  ],
];

const givenNames: readonly string[] = [
  ..."Aliaksei Maryia Ihar Palina Ewa Jakub Zoltan Reka Ngozi Tunde Wanjiru Kwabena Halima Tesfaye Aster Yusuf".split(
    " ",
  ),
  ..."Rania Khalil Meera Arjun Lakshmi Nimal Thuy Minh Somsak Dewi Budi Joko Hye-jin Min-ho Wei Xiaolan Kenji Yuko".split(
    " ",
  ),
  ..."Mateus Joana Ximena Rodrigo Alma Tobiah Ilse Rupert Marisela Greta Lars Aino Petra Otto Chiara Luc Odette".split(
    " ",
  ),
];

const companyStarts: readonly string[] = [
  "Pol",
  "Ver",
  "Nex",
  "Tal",
  "Orb",
  "Quant",
  "Lum",
  "Hel",
  "Zeph",
  "Mar",
  "Kor",
  "Syl",
  "Ax",
  "Bryn",
];
const companyEnds: readonly string[] = [
  "aria",
  "ion",
  "tek",
  "ex",
  "aro",
  "ora",
  "ix",
  "soft",
  "mark",
  "on",
  "gen",
];
const placeStarts: readonly string[] = [
  "Mar",
  "Kol",
  "Tem",
  "Bor",
  "San",
  "Port",
  "Vel",
  "Ust",
  "Kam",
  "Nor",
  "Dar",
];
const placeEnds: readonly string[] = [
  "ovo",
  "abad",
  "pur",
  "burg",
  "ville",
  "ansk",
  "mouth",
  "inga",
  "grad",
  "stan",
];
