/**
 * The one way in which markup comes about: text that is given to an element, as its content or in an attribute, is
 * escaped here, so that no text of a file can become markup.
 */

/** A piece of finished HTML. Nothing but this module makes one of a string. */
export class Markup {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  /** An element; without content where HTML has none for it. Attributes that are undefined are left out. */
  static element(name: string, attributes: Attributes, content: readonly Content[]): Markup {
    const start = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
    const whole = voidElements.has(name) ? start : `${start}${content.map(sourceOf).join('')}</${name}>`;
    return new Markup(lineElements.has(name) ? `${whole}\n` : whole);
  }

  /** A style sheet. Text in it goes through `cssString`; what could end the element is refused. */
  static style(css: string): Markup {
    if (css.includes('</')) throw new Error('A style sheet holds "</", which could end its element.');
    return new Markup(`<style>${css}</style>\n`);
  }

  /** A whole document. */
  static document(html: Markup): string {
    return `<!DOCTYPE html>\n${html.#source}\n`;
  }

  static sourceOf(markup: Markup): string {
    return markup.#source;
  }
}

/** Strings are text, whatever stands in them. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** `true` is an attribute without a value. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** An element of HTML, or of SVG within it. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  return Markup.element(name, attributes, content);
}

const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'img', 'meta']);

/** Those that end a line of the source, so that what has changed between two reports can be seen. */
const lineElements: ReadonlySet<string> = new Set(
  'h1 h2 h3 p li dd tr table section caption colgroup figcaption svg g header main footer nav meta title'.split(' '),
);

function attribute([name, value]: readonly [string, Attributes[string]]): string {
  if (value === undefined) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
}

function sourceOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return Markup.sourceOf(content);
  return typeof content === 'object' ? content.map(sourceOf).join('') : escapeText(String(content));
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? '');
}
