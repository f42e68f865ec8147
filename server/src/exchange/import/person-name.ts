/** Titles before and after names, in English and German. */
const titles =
  /^(?:(?:(?:dr|prof|dipl|ing|mr|mrs|ms|miss|herr|frau|mba|msc|bsc)\.?|(?:hr|fr|med|rer|nat|jur|phil|iur|mag|h\. ?c)\.)(?:[\s,-]+|(?<=\.)))+/i;

/** A name in the order in which it is spoken: `Mora, Dana` is Dana Mora. */
export function spokenName(written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  const [before = '', after = '', ...more] = text.split(/,\s*/);
  return more.length > 0 || after === '' || titles.test(`${after} `) ? text : `${after} ${before}`;
}

/** The first and the last name, without titles; of one word, the last alone. */
export function nameOf(written: string): { readonly first: string; readonly last: string } {
  const [spoken = ''] = spokenName(written.replace(/\([^()]*\)/g, ' ')).split(',');
  const words = spoken.replace(titles, '').trim().split(' ');
  const last = words.at(-1) ?? '';
  return { first: words.length > 1 ? (words[0] ?? '') : '', last };
}

const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Letters of a name that an id can have: German umlauts are spelled out, other accents are dropped. */
function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüßæøåœłđðþı]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/^-+|(?<!-)-+$/g, '');
}

/**
 * The id of a person, `d.mora`: unique, and the same for the same names in the same order. Who would have the id of
 * another gets more letters of the first name, or else a number; who has no letters for one, the name of their mailbox.
 */
export function personId(name: string, email: string | undefined, isTaken: (id: string) => boolean): string {
  const { first, last } = nameOf(name);
  const [given, family] = [plainLetters(first), plainLetters(last)];
  const mailbox = plainLetters((email ?? '').split('@', 1)[0]?.replaceAll('.', '-') ?? '').replaceAll('-', '.');
  if (family === '') return numbered(mailbox || 'person', isTaken);
  if (given === '') return numbered(family, isTaken);
  for (let length = 1; length <= given.length; length++) {
    const id = `${given.slice(0, length)}.${family}`;
    if (!isTaken(id)) return id;
  }
  return numbered(`${given}.${family}`, isTaken);
}

/** The id of a team or firm made from its name. */
export function idFromTitle(title: string, isTaken: (id: string) => boolean): string {
  const words = title.split(/[^\p{L}\p{N}]+/u).map(plainLetters);
  return numbered(words.filter((word) => word !== '').join('-') || 'team', isTaken);
}

function numbered(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let n = 2;
  while (isTaken(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}
