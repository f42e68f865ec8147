/**
 * The accent colour of an organization, made readable: as it was chosen where it stands out from the background
 * enough, else lighter or darker by as little as it takes.
 */

/** Red, green and blue, each from 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** What WCAG 2.2, success criterion 1.4.3, asks of text of any size. */
export const leastContrast = 4.5;

/**
 * A colour for text on a background.
 *
 * @param background `#rrggbb`
 * @param accent the same
 * @returns `#rrggbb`, of the same hue where that can be read
 */
export function readableOn(background: string, accent: string): string {
  const ground = parse(background);
  const target: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const colour = parse(accent);
  for (let step = 0; step <= 20; step++) {
    const mixed = mix(colour, target, step / 20);
    if (contrast(mixed, ground) >= leastContrast) return write(mixed);
  }
  return write(target);
}

/** The ratio by which two colours differ, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  return contrast(parse(one), parse(other));
}

function contrast(one: Rgb, other: Rgb): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Relative luminance in sRGB. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const between = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [between(0), between(1), between(2)];
}

function parse(colour: string): Rgb {
  const channel = (index: number) => Number.parseInt(colour.slice(index, index + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function write(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
