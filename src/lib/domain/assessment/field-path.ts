// One name for every field of an initiative, for what is kept about a field beside its value: when it was changed, and
// what gave way to it. Written like a JSON pointer (RFC 6901) without the first slash:
//   title                                          municipality …
//   assessments/<id>/title                         date, state, phases, report/adoptedBy …
//   assessments/<id>/participants/<id>/role        party, count
//   assessments/<id>/ratings/<step>/<party>/level  rationale, evidence
//   assessments/<id>/signs/<step>/<sign>           true when ticked
//   assessments/<id>/answers/<question>            of its yearly reflection

export function fieldPath(...segments: readonly string[]): string {
  return segments.map((one) => one.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/** @returns what `fieldPath` was given */
export function segmentsOf(path: string): string[] {
  return path.split('/').map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'));
}
