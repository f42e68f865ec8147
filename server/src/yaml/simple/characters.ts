/** Code units of the characters that mean something in YAML. */
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTATION_MARK = 0x22;
export const NUMBER_SIGN = 0x23;
export const APOSTROPHE = 0x27;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const GREATER_THAN = 0x3e;
export const OPENING_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSING_BRACKET = 0x5d;
export const OPENING_BRACE = 0x7b;
export const VERTICAL_BAR = 0x7c;
export const CLOSING_BRACE = 0x7d;

/** ASCII characters with which a plain text begins beyond doubt. A dash does too, if a letter or digit follows. */
const beginsPlain = new Set(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./(+$~^;<='].map((each) => each.charCodeAt(0)),
);
const isPlainStart = Array.from({ length: 0x80 }, (_, code) => beginsPlain.has(code));

/** Whether a plain text begins with this code unit, whatever follows. */
export function canBeginPlain(code: number): boolean {
  return code < 0x80 ? isPlainStart[code] === true : code >= 0x80;
}

/** Whether this is a line break, or NaN as at the end of a text: in simple YAML there are no other control characters. */
export function isLineEnd(code: number): boolean {
  return !(code >= SPACE);
}

export function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}
