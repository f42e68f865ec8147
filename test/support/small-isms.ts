/** The Isms document of a small organization without problems, if `people` stands beside it. */
export const isms = `apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: The platform
governance: { governingBody: [p.lind], seniorManagement: [p.lind] }
`;

/** Its people: one person. */
export const people = `apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind: { name: Petra Lind }
`;

/** Both, each in a file of its own; see `filesOf`. */
export const smallIsms = `# file: isms.audit.yaml\n${isms}# file: people.audit.yaml\n${people}`;
