import { Workbench } from './support/workbench';

suite('The workbench', () => {
  test('opens a canvas and shows its text', async () => {
    const bench = await Workbench.open();
    await bench.openFromExplorer('airbnb.bmc.yaml');
    await bench.text.shows('name: Airbnb');
    await bench.screenshot('canvas as text');
  });
});
