const english = "january february march april may june july august september october november december".split(" ");

/** 1 to 12 for an English month in full, its first three letters, or `Sept`, in any case. */
export function monthNumber(word: string): number | undefined {
  const wanted = word.toLowerCase();
  const index = english.findIndex((name) => wanted === name || wanted === name.slice(0, 3));
  if (wanted === "sept") return 9;
  return index < 0 ? undefined : index + 1;
}

/** Whether a word is a month of another language; those that English spells alike are English. */
export function isForeignMonth(word: string): boolean {
  return foreign.has(plain(word)) && monthNumber(word) === undefined;
}

/** Whether a word may stand in a date of another language beside its month: `3 de enero de 2025`, `le 1er mars`. */
export function isDateWord(word: string): boolean {
  return dateWords.has(plain(word));
}

/** Without case and accents. */
function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** German, Dutch and Scandinavian, French, Spanish, Italian, Portuguese; without accents, long and short. */
const foreign = new Set(
  [
    "januar janner februar feber marz maerz mar mrz mai juni juli oktober okt dezember dez",
    "januari februari maart mrt mei maj augustus desember",
    "janvier janv fevrier fevr fev mars avril avr juin juillet juil aout septembre octobre novembre decembre",
    "enero ene febrero marzo abril abr mayo junio julio agosto ago septiembre setiembre octubre noviembre diciembre dic",
    "gennaio gen febbraio aprile maggio mag giugno giu luglio lug settembre set ottobre ott dicembre",
    "janeiro fevereiro marco maio junho julho setembro outubro out novembro dezembro",
  ]
    .join(" ")
    .split(" "),
);

const dateWords = new Set(
  "de del do le la el il o am den der er st published on publie veroffentlicht publicado pubblicato".split(" "),
);
