/** The two groups of the Isms that audit results must reach, as a distribution names them (9.2.2 c). */
export const managementGroups = ['governing-body', 'senior-management'] as const;
export type ManagementGroup = (typeof managementGroups)[number];

/** Whether a recipient is a group; any other is a person. */
export function isManagementGroup(recipient: string): recipient is ManagementGroup {
  return managementGroups.some((group) => group === recipient);
}
