// Several questions, one after the other, with a way back.

/** What a question gets beside the answers so far. */
export interface Frame {
  readonly title: string;
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

/** The user wants the question before. */
export const back = Symbol('back');

/** A question: gives the answers with its own, or the way back; undefined means that the user has cancelled. */
export interface Question<A> {
  /** Whether it is asked, by the answers so far; always if nothing is said. */
  readonly applies?: (answers: A) => boolean;
  readonly ask: (answers: A, frame: Frame) => Promise<A | typeof back | undefined>;
}

/**
 * Asks questions until all that apply are answered. Answers are kept on the way back, so that questions can offer them
 * again. Undefined means that the user has cancelled.
 */
export async function askAll<A>(title: string, questions: readonly Question<A>[], start: A): Promise<A | undefined> {
  const asked: Question<A>[] = [];
  let answers = start;
  const applying = () => questions.filter(({ applies }) => applies?.(answers) ?? true);
  for (;;) {
    const question = applying().find((each) => !asked.includes(each));
    if (!question) return answers;
    const step = asked.length + 1;
    const frame = { title, step, totalSteps: Math.max(step, applying().length), canGoBack: asked.length > 0 };
    const reply = await question.ask(answers, frame);
    if (reply === undefined) return undefined;
    if (reply === back) asked.pop();
    else {
      answers = reply;
      asked.push(question);
    }
  }
}
