/** Why something cannot be proposed or entered: a sentence for the person who asked, which says what to do. */
export interface Refusal {
  readonly refusal: string;
}
