// Mocha's spec reporter, closing with the plain line that `test/run.ts` sums up. Named by `--reporter-option layer=…`.
const { reporters } = require('mocha');

module.exports = class LayerReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const { layer = 'tests' } = options.reporterOptions ?? options.reporterOption ?? {};
    runner.on('retry', (test, error) =>
      console.log(`    tried again: ${test.fullTitle()} (${error.message.split('\n', 1)[0]})`),
    );
    runner.once('end', () =>
      console.log(`${layer}: ${this.stats.passes} passed, ${this.stats.failures} failed`),
    );
  }
};
