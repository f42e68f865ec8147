/** The commands that code lenses may call; the server leaves out lenses with others. */
export const lensCommands: readonly string[] = [
  'auditAsCode.generateInternalAuditReport',
  'auditAsCode.assignAuditors',
  'auditAsCode.planProgramme',
  'auditAsCode.drawSample',
  'auditAsCode.verifySample',
];
