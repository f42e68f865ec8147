const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const known = new Map<string, boolean>();
const knownAtMost = 4_000;

/** Whether a text is a real day of the calendar in the form `YYYY-MM-DD`. Days come again and again: asked for once. */
export function calendarDay(text: string): boolean {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (!dayForm.test(text)) return false;
  if (known.size >= knownAtMost) known.clear();
  const real = isReal(text);
  known.set(text, real);
  return real;
}

/** A day that is none, such as 30 February, is no moment, or one of another day. */
function isReal(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, dayLength) === text;
}

const dayLength = 10;
