import { houseRules } from './scripts/house-rules.ts';

export default houseRules(import.meta.dirname);
