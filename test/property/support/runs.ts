/**
 * How long a property is tried. `BMC_RUNS` asks for more runs than usual; as many of them are made as fit into `BMC_SECONDS`
 * seconds for each property, so that the whole suite ends, on a slow machine too.
 */
const SECONDS = Number(process.env.BMC_SECONDS ?? 25);

/** Options of fast-check that bound a run; a table of properties gives each a `share` of the time. The usual number of runs is always made. */
export function bounded(share = 1): { interruptAfterTimeLimit?: number; markInterruptAsFailure?: boolean } {
  return process.env.BMC_RUNS === undefined
    ? {}
    : { interruptAfterTimeLimit: SECONDS * share * 1000, markInterruptAsFailure: false };
}
