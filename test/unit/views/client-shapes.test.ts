import type * as client from '../../../client/src/view-models/common.ts';
import type { ViewModels } from '../../../client/src/view-requests.ts';
import type { allViews } from '../../../server/src/views/all-views.ts';

/** What the server sends for a view. */
type Sent<Name extends keyof typeof allViews> = ReturnType<(typeof allViews)[Name]>;

/** `true` where two types have the same keys with the same values, at any depth; `never` where they differ. */
type Same<A, B> = [A, B] extends [B, A] ? true : never;

describe('the shapes of views in the client', () => {
  it('are those that the server sends: else this file does not compile', () => {
    const same: { readonly [Name in keyof ViewModels]: Same<Sent<Name>, ViewModels[Name]> } = {
      programme: true,
      coverage: true,
      findings: true,
      auditors: true,
      status: true,
    };
    const place: Same<Sent<'findings'>['findings'][number]['where'], client.Place> = true;
    void [same, place];
  });
});
