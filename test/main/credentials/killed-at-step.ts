// Runs one scenario in the folder it is told, on the real keychain, and kills itself at the step with the number.
// Prints the steps when it gets through.
import { ConnectionId } from '../../../src/shared/connection.ts';
import { openAssistantIn } from '../../support/assistant.ts';
import { savedIn, type Scenario, scenarios, type ScenarioName } from '../../support/kill-scenarios.ts';
import { passphrase } from '../../support/sealed-vault.ts';
import { dieAtStep } from '../../support/steps-to-die-at.ts';

const [, , folder = '', name = '', id, number] = process.argv;
const scenario: Scenario = scenarios[name as ScenarioName];
const death = dieAtStep(Number(number));
const { assistant } = await openAssistantIn(folder, savedIn(folder));
if (scenario.store === 'sealed') await assistant.stores.open(passphrase);
death.arm();
await scenario.act(assistant, ConnectionId.parse(id));
process.stdout.write(`${death.steps.join(' ')}\n`);
process.exit(0);
