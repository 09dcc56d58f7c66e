// What mocha does around the UI tests; first in their bundle.
import { endSession, keepEvidence } from './session';

teardown(async function () {
  if (this.currentTest?.state === 'failed') await keepEvidence(this.currentTest.fullTitle());
});

suiteTeardown(endSession);
