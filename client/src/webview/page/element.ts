// Making elements. Text goes in as text alone: nothing of a workspace is ever read as HTML.

type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Pick<HTMLElementTagNameMap[Name], 'className' | 'textContent' | 'title' | 'id' | 'hidden' | 'tabIndex'>
> & { readonly role?: string; readonly label?: string };

/** Makes an element with properties, an ARIA role and label, and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { role, label, ...properties }: Properties<Name> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  if (role !== undefined) made.setAttribute('role', role);
  if (label !== undefined) made.setAttribute('aria-label', label);
  made.append(...children);
  return made;
}
