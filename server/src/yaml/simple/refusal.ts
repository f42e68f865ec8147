/** Says that a text is not, or not beyond doubt, of the simple form. It says nothing more, so that one is enough. */
class Doubt extends Error {}
const doubt = new Doubt('This is not simple YAML.');

/** Ends the reading of a text that has to be read by the full parser. */
export function refuse(): never {
  throw doubt;
}

/** What `read` gives, or nothing if it refuses. */
export function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error === doubt) {
      return undefined;
    }
    throw error;
  }
}
