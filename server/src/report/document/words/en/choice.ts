/** How those who audit were chosen. */
export const choice = {
  title: 'Choice of auditors',
  meaning:
    'By the records, on the day of each session. Independent: on the team, no auditee of the session, with no responsibility for what it takes up, neither then nor within the cooling-off period. Competent: valid competences in auditing and in ISO/IEC 27001 throughout the audit. Free: in no other session at that time.',
  withCommits: 'Commits to what is audited were looked at.',
  withoutCommits: 'Commits to what is audited were not looked at.',
  nobody: 'No session with an auditor is recorded.',
  day: 'Day',
  independent: 'Independent',
  competent: 'Competent',
  free: 'Free',
  cannotBeTold: 'cannot be told',
  withoutTimes: 'no times recorded',
  nothingToAudit: 'audits nothing here',
  relation: (roles: string, requirements: string): string => `${roles} ${requirements}`,
  coolingOff: (requirements: string, day: string): string => `cooling off from ${requirements} until ${day}`,
  changed: (requirements: string): string => `has changed the implementation of ${requirements}`,
  auditee: 'auditee of the session',
  notOnTeam: 'not on the team',
  accepted: (requirements: string): string => `conflict with ${requirements} accepted`,
  reportsTo: (requirements: string): string => `yes, but reports to an owner of ${requirements}`,
  subject: { auditing: 'auditing', iso27001: 'ISO/IEC 27001' },
  noCompetence: (subject: string): string => `no competence in ${subject} recorded`,
  notValid: (subject: string, ended: string | undefined, begins: string | undefined): string => {
    const what = `competence in ${subject}`;
    if (ended !== undefined) return `${what} ended on ${ended}`;
    return begins === undefined ? `${what} not valid throughout` : `${what} only from ${begins} on`;
  },
  elsewhere: (session: string, audit: string, times: string): string => `in session ${session} of ${audit}, ${times}`,
};
