/** The package spdx-expression-parse comes without types; its README describes them. */
declare module 'spdx-expression-parse' {
  export type Expression =
    | { readonly license: string; readonly plus?: true; readonly exception?: string }
    | { readonly conjunction: 'and' | 'or'; readonly left: Expression; readonly right: Expression };

  /** Throws where the text is no SPDX licence expression. */
  export default function parse(source: string): Expression;
}
