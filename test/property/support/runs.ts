/**
 * How long a property is tried. `BMC_RUNS` asks for more runs than usual; as many of them are made as fit into `BMC_SECONDS`
 * seconds for each property, so that the whole suite ends, on a slow machine too.
 */
const SECONDS = Number(process.env.BMC_SECONDS ?? 25);

/** Options of fast-check that bound a run. The usual number of runs is always made. */
export const BOUNDED =
  process.env.BMC_RUNS === undefined
    ? {}
    : { interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false };
